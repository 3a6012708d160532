/**
 * `npm run fit`: fits what the reader has learned to the labelled sentences of the corpus and writes its weights.
 * Nothing is random: the same sentences give the same file. How sure a reading is comes from voices that were left
 * out of a fit, never from those it was fitted to. Takes some minutes.
 */
import { writeFileSync } from 'node:fs';
import { prepareDirectory } from '../../bot/understand/directory/index';
import { WEIGHTS } from '../../bot/understand/learned/load';
import { examplesOf } from './learning/examples';
import { fitSure } from './learning/left-out';
import { bytesOf, pack } from './learning/pack';
import { train } from './learning/train';
import { demoDirectory } from './support/sentences';

function main(): void {
  const examples = examplesOf(prepareDirectory(demoDirectory()));
  console.log(`${examples.length} sentences`);
  const sure = fitSure(examples);
  console.log(`how sure: ${sure.join(' ')}`);
  const bytes = bytesOf(pack(train(examples), sure));
  writeFileSync(WEIGHTS, bytes);
  console.log(`${bytes.length} bytes written`);
}

main();
