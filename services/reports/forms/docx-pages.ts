/** The page numbers of the contents: worked out by laying the document out, which takes a second or two of its own. */
import { Worker } from 'node:worker_threads';

const PATIENCE_MS = 60_000;

/** A turn of the bot must not wait for it. It is given where its packages are, as it stands in no file. */
const WORK = `
const { parentPort, workerData } = require('node:worker_threads');
const { patchDocument } = require(workerData.docx);
const { estimatePageNumbersWith } = require(workerData.layout);
patchDocument({
  outputType: 'uint8array',
  data: workerData.file,
  patches: {},
  pageNumbers: estimatePageNumbersWith({ guess: true }),
}).then((file) => parentPort.postMessage(file));
`;

/**
 * The same file with numbers in its contents. Where they can't be worked out they stay empty, and Word offers to fill
 * them in when it opens the file: no reason to have no report.
 */
export function withPageNumbers(file: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const worker = new Worker(WORK, {
      eval: true,
      workerData: {
        file: new Uint8Array(file),
        docx: require.resolve('docx'),
        layout: require.resolve('docx/layout'),
      },
    });
    const late = setTimeout(() => end(file), PATIENCE_MS);
    const end = (made: Buffer) => {
      clearTimeout(late);
      resolve(made);
      void worker.terminate();
    };
    worker.once('message', (made: Uint8Array) => end(Buffer.from(made)));
    worker.once('error', () => end(file));
    worker.once('exit', () => end(file));
  });
}
