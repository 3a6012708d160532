/** JSON Lines, one case a line, in as much memory as the longest line. */
import { createReadStream } from 'node:fs';
import { unreadable } from './read';
import type { RawCase } from './read';

/** No case is longer; one that is would otherwise be kept in memory until its end. */
const LONGEST_LINE = 1 << 20;
const LINE_END = 0x0a;
const OBJECT = 'one case as a JSON object';

/** Empty lines are passed over. @throws the file system's error */
export async function* readJsonLines(file: string): AsyncGenerator<RawCase> {
  let line = 0;
  for await (const bytes of linesOf(file)) {
    line += 1;
    const read = caseIn(bytes, line);
    if (read) yield read;
  }
}

function caseIn(bytes: Buffer, line: number): RawCase | null {
  if (bytes.length > LONGEST_LINE)
    return unreadable(line, '', `is longer than ${LONGEST_LINE} bytes`, OBJECT);
  const text = decoded(bytes);
  if (text === null) return unreadable(line, '', 'is not UTF-8 text', 'saved as UTF-8');
  const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text;
  if (plain.trim() === '') return null;
  const kept = `${plain.replace(/\r$/, '')}\n`;
  try {
    const value: unknown = JSON.parse(plain);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject
      ? { line, text: kept, value, findings: [] }
      : unreadable(line, kept, 'is no JSON object', OBJECT);
  } catch {
    return unreadable(line, kept, 'is not JSON', OBJECT);
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Buffer): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Without their ends. Of a line that is too long no more than shows it. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  const keep = (piece: Buffer) => {
    if (length <= LONGEST_LINE) rest.push(piece);
    length += piece.length;
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      keep(chunk.subarray(from, end));
      yield Buffer.concat(rest);
      [rest, length, from] = [[], 0, end + 1];
    }
    keep(Buffer.from(chunk.subarray(from)));
  }
  if (length > 0) yield Buffer.concat(rest);
}
