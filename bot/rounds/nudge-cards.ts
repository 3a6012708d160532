/** A day's nudges for one person as a message: one case gets its answers on the card, several become a list. */
import type { CaseView } from '../../services/cases/view';
import type { CaseStore } from '../../services/cases/ports';
import { dayOfBundle, type NudgeMessage, type PersonBundle } from '../../services/nudges';
import type { Directory } from '../../services/people';
import { caseOfLine, nudgeWords } from '../wording/nudge-words';
import { byCase, lineOf } from '../wording/nudge-lines';
import { messageOf } from '../wording/nudge-message';
import { londonDate } from '../../services/timescale';

interface Desk {
  cases: Pick<CaseStore<CaseView>, 'get'>;
  directory: Directory;
  /** ISO instant. */
  now: string;
  /** Whether the client brings the card up to date whenever it is seen. */
  autoRefresh?: boolean;
}

export const wordsFor = ({ directory, now }: Pick<Desk, 'directory' | 'now'>) =>
  nudgeWords(directory, londonDate(now));

/** How many cases stand on one card. */
const SHOWN = 10;

export async function nudgeMessage(bundle: PersonBundle, desk: Desk): Promise<NudgeMessage> {
  const words = wordsFor(desk);
  const cases = byCase(bundle.nudges);
  const lines = await Promise.all(
    cases.slice(0, SHOWN).map(async (nudges) => {
      const stored = await desk.cases.get(nudges[0].ref);
      return lineOf(nudges, caseOfLine(nudges[0], stored), words);
    }),
  );
  const { card, text } = messageOf(lines, {
    asAt: desk.now,
    day: dayOfBundle(bundle.key),
    autoRefresh: desk.autoRefresh ?? false,
    name: words.nameOf(bundle.personId),
    total: cases.length,
  });
  return { card, text };
}
