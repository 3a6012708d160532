/** Writing a long answer without piling it up in memory, to a reader that may be slow or go away. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Output } from './io';

const CHUNK = 1 << 16;

export interface Sink {
  /** False once nobody reads any more. */
  write(text: string): Promise<boolean>;
  end(): Promise<void>;
}

/** Personal data: for its owner alone. @throws the file system's error */
export async function fileSink(path: string): Promise<Sink> {
  const stream = createWriteStream(path, { mode: 0o600 });
  await once(stream, 'open');
  const write = buffered(
    (text) => stream.write(text),
    () => once(stream, 'drain'),
  );
  return {
    write: (text) => write(text),
    end: async () => {
      await write('', true);
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** Standard output. A reader that has seen enough (`| head`) is no failure. */
export function outputSink(stdout: Output): Sink {
  let gone = false;
  const stream = 'on' in stdout ? (stdout as NodeJS.WritableStream) : null;
  stream?.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  const drained = () =>
    stream === null || gone
      ? Promise.resolve()
      : Promise.race([once(stream, 'drain'), once(stream, 'error').catch(() => undefined)]);
  const write = buffered((text) => stdout.write(text) !== false, drained);
  return {
    write: async (text) => !gone && (await write(text)) && !gone,
    end: async () => void (gone || (await write('', true))),
  };
}

function buffered(put: (text: string) => boolean, drained: () => Promise<unknown>) {
  let waiting = '';
  return async (text: string, all = false): Promise<boolean> => {
    waiting += text;
    if (waiting.length < CHUNK && !all) return true;
    const out = waiting;
    waiting = '';
    if (out !== '' && !put(out)) await drained();
    return true;
  };
}
