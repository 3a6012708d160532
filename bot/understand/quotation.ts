/** Words in quotation marks: somebody else's. */
const QUOTES: readonly RegExp[] = [
  /“([^“”]{2,2000})”/,
  /"([^"]{2,2000})"/,
  /‘([^‘’]{2,1000}(?:’[a-z][^‘’]{0,1000})*)’/,
  /(?:^|[\s:,(])'([^\n]{2,1000}?)'(?=$|[\s.,;:!?)])/,
];

/** The first words in quotation marks, with the marks. */
export const quotation = (text: string): RegExpExecArray | null => {
  const head = text.slice(0, 8000);
  const hits = QUOTES.map((pattern) => pattern.exec(head)).filter((m) => m !== null);
  return hits.sort((a, b) => a.index - b.index)[0] ?? null;
};
