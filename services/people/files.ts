/** Text out of a file's bytes. Spreadsheets still save in the old Windows encoding: say so, don't guess names. */
import type { DirectoryFault } from './csv';

export type Decoded = { ok: true; text: string } | { ok: false; fault: DirectoryFault };

/** Reads bytes as UTF-8, or says on which line they are not. Text passes through. */
export function decodeUtf8(file: { name: string; content: Uint8Array | string }): Decoded {
  if (typeof file.content === 'string') return { ok: true, text: file.content };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(file.content) };
  } catch {
    return {
      ok: false,
      fault: {
        file: file.name,
        line: firstBadLine(file.content),
        column: null,
        wrong: 'the file is not UTF-8',
        right: 'save it as "CSV UTF-8" so that names such as Siân keep their accents',
      },
    };
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
  return lines.findIndex((line) => line.includes('\uFFFD')) + 1;
}
