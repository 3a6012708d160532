/** Somebody from outside the council, who stands in no directory. */
export interface Outside {
  name: string;
  body: string | null;
}

/** "Jane Marsh of Verita". */
export const sayOutside = ({ name, body }: Outside): string =>
  body === null ? name : `${name} of ${body}`;
