/** "Who couldn't you reach": those whom no message reaches at present, of those whom the sender answers for. */
import { messageCard, type BuiltCard } from '../../../cards';
import { NudgeMemory } from '../../../services/nudges';
import { londonDate, sayDate } from '../../../services/timescale';
import type { Context } from '../turn/feature';
import { answersFor } from './whom';

const MOST = 15;

export async function sayUnreached(context: Context): Promise<BuiltCard> {
  const { deps, today, now } = context;
  const mine = new Map(answersFor(context).map((person) => [person.id, person]));
  const all = await new NudgeMemory(deps.stores.conversations).unreached(Date.parse(now));
  const found = all.flatMap(({ personId, at }) => {
    const person = mine.get(personId);
    return person ? [{ name: person.name, since: londonDate(new Date(at)) }] : [];
  });
  const n = found.length;
  return messageCard({
    title: 'Not reached',
    sentence:
      n === 0
        ? 'In the last seven days I have reached everybody to whom I had to write.'
        : `My messages don’t reach ${n === 1 ? '1 person' : `${n} people`}.`,
    asAt: now,
    lines: found
      .slice(0, MOST)
      .map(({ name, since }) => ({ label: name, value: `since ${sayDate(since, today)}` })),
    notes:
      n === 0
        ? []
        : [
            ...(n > MOST ? [`And ${n - MOST} more.`] : []),
            'Whoever stands in was told in their place. They need to open a chat with me once; then I try again.',
          ],
  });
}
