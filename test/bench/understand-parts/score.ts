/**
 * `npm run score -- FILE`: scores any reader. FILE holds its answers to the voices, one JSON a line in the form that
 * `candour understand` prints (`{id,intents,slots,mode?}`), in any order; a missing line is wrong.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { hasMode } from '../../../bot/understand/mode';
import { INTENTS, MODES } from '../../../bot/understand/types';
import type { Slots } from '../../../bot/understand/types';
import { sentencesBy, voices } from '../../understand/support/sentences';
import { confusions, voiceTable } from './left-out';
import type { Read, Said } from './scores';

const mode = z.enum(MODES);
const answer = z.object({
  id: z.string(),
  intents: z.array(z.enum(INTENTS)),
  slots: z.custom<Slots>((value) => typeof value === 'object' && value !== null),
  mode: z.union([mode, z.array(mode)]).optional(),
});

function saidIn({ intents, slots, mode: said }: z.infer<typeof answer>): Said {
  let k = -1;
  const modes = intents.map((intent) => {
    if (!hasMode(intent) || said === undefined) return null;
    k += 1;
    return typeof said === 'string' ? said : (said[k] ?? null);
  });
  return { intents, slots, modes, sure: intents.map(() => 1) };
}

function main(file: string | undefined): number {
  if (file === undefined) {
    console.error('Which file? npm run score -- answers.jsonl');
    return 2;
  }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const answers = new Map(
    lines.map((line) => answer.parse(JSON.parse(line))).map((each) => [each.id, saidIn(each)]),
  );
  const silent: Said = { intents: [], slots: {}, modes: [], sure: [] };
  const reads: Read[] = voices().flatMap((voice) =>
    sentencesBy(voice).map((sentence) => ({
      voice,
      sentence,
      reading: answers.get(sentence.id) ?? silent,
    })),
  );
  console.log(voiceTable(reads));
  console.log(`\nmost frequent confusions\n${confusions(reads)}`);
  return 0;
}

process.exitCode = main(process.argv[2]);
