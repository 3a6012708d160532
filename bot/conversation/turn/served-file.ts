/** What the HTTP door hands out. */
export interface ServedFile {
  name: string;
  contentType: string;
  body: Buffer;
}
