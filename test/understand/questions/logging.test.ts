import { createReader } from '../../../bot/understand';
import { prepareDirectory } from '../../../bot/understand/directory';
import { readLine } from '../../../bot/understand/line';
import { changeIn, questionIn, stateOf } from '../../../bot/understand/questions';
import type { ReadInput } from '../../../bot/understand/types';
import { demoDirectory, sentencesBy, sentencesOf, topics, voices } from '../support/sentences';
import { demoLists } from './support';

const directory = { ...demoDirectory(), lists: demoLists() };
const reader = createReader(directory);
const prepared = prepareDirectory(directory);

/** Whether the words alone could be a question or follow-up, whatever else the reader makes of them. */
function mayAsk(input: ReadInput): boolean {
  const state = stateOf(readLine(input, prepared), prepared);
  const otherwise = { intents: ['report.figures'] };
  return (
    state !== null &&
    (questionIn(state, prepared, otherwise) ?? changeIn(state, otherwise)) !== null
  );
}

test('of the lines that log feedback at most one in 200 is taken for a question or a follow-up', () => {
  const logs = [...topics().flatMap(sentencesOf), ...voices().flatMap(sentencesBy)].filter((s) =>
    s.expect.intents.some((intent) => intent.startsWith('log.')),
  );
  const taken = logs
    .filter(mayAsk)
    .filter((line) => {
      const { question, change } = reader.read(line).detail;
      return question ?? change;
    })
    .map(({ id, text }) => `${id}: ${text}`);
  expect(logs.length).toBeGreaterThan(3_000);
  expect({ taken, few: taken.length <= logs.length / 200 }).toMatchObject({ few: true });
});
