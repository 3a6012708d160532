/** What becomes of thanks. */

export type ComplimentsCommands =
  | { type: 'judgeCompliment'; counted: boolean; reason: string | null }
  | { type: 'thankWorker'; personIds: string[] };
