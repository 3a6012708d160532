/** What became of a date since somebody was reminded of it. */
import type { CaseView } from '../../services/cases/view';
import type { Standing } from '../../services/nudges';
import { sayDate, type PlainDate } from '../../services/timescale';
import { blockedBy, type NudgeWords } from './nudges';

export interface Since {
  /** What the receiver themself answered to it; null: nothing. */
  said: CaseView['lastWord'];
  /** When they are reminded again; null: not by what is known today. */
  next: PlainDate | null;
  dueId: string;
  view: Pick<CaseView, 'due' | 'pausedSince'>;
}

/** "you said on Tue 17 Mar that it is on track. You hear of it again on Mon 23 Mar." */
export function nudgeSince(
  { is }: Pick<Standing, 'is'>,
  { said, next, dueId, view }: Since,
  { today }: Pick<NudgeWords, 'today'>,
): string {
  const due = view.due.find(({ id }) => id === dueId);
  switch (is) {
    case 'done':
      return due?.metOn
        ? `${due.label} was done on ${sayDate(due.metOn, today)}. Nothing more is asked of you.`
        : 'this is done or no longer needed. Nothing more is asked of you.';
    case 'paused':
      return 'the clock is paused. Nothing is asked of you until it runs again.';
    case 'elsewhere':
      return 'this is somebody else’s by now. Nothing more is asked of you.';
    case 'open': {
      const again = next ? ` You hear of it again on ${sayDate(next, today)}.` : '';
      return `${saidWords(said, today)}.${again}`;
    }
  }
}

function saidWords(said: CaseView['lastWord'], today: PlainDate): string {
  const on = said && said.on !== today ? ` on ${sayDate(said.on, today)}` : '';
  switch (said?.kind) {
    case 'blocked':
      return `you said${on}: ${blockedBy(said.reason)}`;
    case 'moreTimeAsked':
      return `you asked${on} for more time; until that is decided the date stands`;
    default:
      return `you said${on} that it is on track`;
  }
}
