/** A form that can't be made on this machine; its message is a sentence for the person who asked. */
export class FormUnavailable extends Error {
  override readonly name = 'FormUnavailable';
}
