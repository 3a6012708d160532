/** Splitting a complaint into numbered points, each with a finding of its own. */
import { pointsCard } from '../../../cards';
import { base } from '../case/form-parts';
import type { Form, Said } from '../turn/feature';
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

const HOW_MANY =
  /\b(?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: separate| different)? points?\b(?!\s*[:–-]\s*\S)/i;

/** "Split 3 into 4 points": how many there are says nothing of what they are, and that is said. */
export function saysOnlyHowMany(text: string): Said {
  const n = HOW_MANY.exec(text)?.groups?.['n'];
  return n
    ? {
        says: `I can’t make ${n} points from their number alone, so “${n}” isn’t used. Write each point on a line of its own.`,
      }
    : {};
}

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
