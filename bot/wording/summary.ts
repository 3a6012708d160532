/** What a summary says, and when somebody gets what. */
import { summaryWish, type Wishes } from '../../services/nudges';
import type { Person } from '../../services/people';

export type SummaryCountId = 'late' | 'near' | 'unallocated' | 'withSignOff' | 'untriaged' | 'mine';

export interface SummaryCount {
  id: SummaryCountId;
  title: string;
  n: number;
}

const MOST_NAMES = 10;

export function summaryWords({
  counts,
  unreached,
  own,
  wishes,
}: {
  counts: readonly SummaryCount[];
  unreached: readonly string[];
  /** One's own cases, not those of teams. */
  own: boolean;
  wishes: Wishes;
}) {
  const said = counts.map(({ title, n }) => `${n} ${title.toLowerCase()}`).join(', ');
  const names = unreached.slice(0, MOST_NAMES).join(', ');
  const more = unreached.length - MOST_NAMES;
  return {
    title: own ? 'Your cases' : 'How things stand',
    sentence: `${said}.`,
    lines:
      unreached.length > 0
        ? [{ label: 'Not reached', value: `${names}${more > 0 ? ` and ${more} more` : ''}` }]
        : [],
    notes: [
      ...(unreached.length > 0
        ? [
            'My messages don’t reach them; whoever stands in was told. They need to open a chat with me.',
          ]
        : []),
      ...(wishes.daily ? [] : [EXCEPTIONS]),
    ],
  };
}

const EXCEPTIONS = 'What is due on the day, and what is late, still comes by itself.';

/** "You hear from me between 9:00 and 16:00, not on Fridays. …", with what no wish changes. */
export function wishesWords(wishes: Wishes, person: Person): string[] {
  const { hours, quietDays, daily } = wishes;
  const between = hours ? ` ${hoursSaid(hours)}` : '';
  const days = quietDays.length > 0 ? `, not on ${listed(quietDays.map(dayName))}` : '';
  return [
    `You hear from me within your working hours${between}${days}.`,
    daily ? 'Reminders come once a day at most.' : 'Daily reminders are off.',
    summarySaid(summaryWish(person, wishes)),
    'What no setting changes: what is due that day is said by then, and what is late comes on each of your working days that it falls on, so nothing lawful is missed.',
  ];
}

function hoursSaid({ from, to }: NonNullable<Wishes['hours']>): string {
  if (from === 0) return `before ${clock(to)}`;
  return to === LAST_MINUTE ? `after ${clock(from)}` : `between ${clock(from)} and ${clock(to)}`;
}
const LAST_MINUTE = 24 * 60 - 1;

function summarySaid(wish: ReturnType<typeof summaryWish>): string {
  if (!wish) return 'No summary is sent.';
  const day = wish.weekday === null ? 'each working day' : `on ${dayName(wish.weekday)}`;
  const at =
    wish.at === null
      ? 'as your day begins'
      : `at ${clock(wish.at)}, or as your day begins if that is later`;
  return `A summary comes ${day} ${at}.`;
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayName = (day: number): string => `${NAMES[day] ?? ''}s`;
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
