/** What the words of nudges are made with, besides the nudges. */
import type { StoredCase } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { handleOf } from '../../services/cases/handle';
import type { Nudge } from '../../services/nudges';
import type { Directory } from '../../services/people';
import type { PlainDate } from '../../services/timescale';
import type { CaseOfLine } from './nudge-lines';
import type { NudgeWords } from './nudges';

export const nudgeWords = (directory: Directory, today: PlainDate): NudgeWords => ({
  today,
  nameOf: (id) => directory.byId(id)?.name ?? null,
});

/** The case as its line shows it. @param stored null: it is gone, and only its reference is known */
export function caseOfLine(
  { ref, facts }: Pick<Nudge, 'ref' | 'facts'>,
  stored: StoredCase<CaseView> | null,
): CaseOfLine {
  return {
    head: {
      ref,
      version: stored?.version ?? 0,
      feedbackType: facts.feedbackType,
      enquiryKind: stored?.view.enquiryKind ?? null,
    },
    handle: stored && handleOf(stored.view),
  };
}
