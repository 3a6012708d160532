/** Splitting a complaint into numbered points, each with a finding of its own. */
import { pointsCard } from '../../../cards';
import { base } from '../case/form-parts';
import type { Form } from '../turn/feature';
import { one, text, wrong } from '../turn/form-input';

/** As many as an outcome form can ask about. */
const MOST = 12;

export const points: Form = {
  needs: 'case.split',
  card: (c, v, f) => pointsCard({ ...base(c, v, f), points: v.points, words: v.words }),
  read: (inputs) => {
    const said = pointsIn(text(inputs, 'points'));
    if (said.length === 0) return wrong('points', 'Write at least one point.');
    return said.length > MOST
      ? wrong('points', `A case holds ${MOST} points. Put what belongs together on one line.`)
      : one({ type: 'agreePoints', points: said });
  },
};

/** One for each line, or for each number where they stand on one line ("1 contact 2 nobody rang"). */
export function pointsIn(words: string): string[] {
  const lines = words.includes('\n')
    ? words.split('\n')
    : words.split(/;|(?:^|\s)(?=\d{1,2}[.)]\s)/);
  return lines
    .map((each) => each.trim().replace(/^(\d{1,2}[.):]|[-–•*])\s*/, ''))
    .filter((each) => each !== '')
    .map((each) => each.slice(0, 300));
}
