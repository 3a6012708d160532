/** What an answer should hold, said line by line. It warns; only the domain refuses. */
import { lowerFirst, type Line } from '../../../cards';
import { answerChecklist, type ChecklistItem } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';

const ITEMS: Record<ChecklistItem, string> = {
  consent: 'Consent',
  points: 'Every point has a finding',
  reasons: 'Reasons for the findings',
  outcome: 'Overall outcome',
  remedy: 'Remedy for what was upheld',
  learning: 'Learning, or why there is none',
  signOff: 'Signed off',
  furtherRights: 'How to go further, told to the complainant',
};

/** How each is put right where it is not its own button: said once the answer has gone without it. */
const TYPED: Partial<Record<ChecklistItem, string>> = {
  points: 'outcome',
  reasons: 'outcome',
  outcome: 'outcome',
  remedy: 'remedy',
  learning: 'learning',
  furtherRights: 'rights sent',
};

/** What is said with the answer itself, and is ticked as it goes. */
const WITH_THE_ANSWER: readonly ChecklistItem[] = ['furtherRights'];

/**
 * Before an answer goes. Only a complaint is answered with findings; anything else needs no list.
 * @param leaving out what the card at hand is about
 */
export function checklistLines(view: CaseView, leaving: readonly ChecklistItem[] = []): Line[] {
  if (view.feedbackType !== 'complaint') return [];
  return answerChecklist(view)
    .filter(({ item }) => !leaving.includes(item))
    .map(({ item, done }) => ({
      label: ITEMS[item],
      value: done
        ? 'Done'
        : WITH_THE_ANSWER.includes(item)
          ? 'To be said in the answer'
          : 'Missing',
    }));
}

/**
 * What the answer went without, and how it is put right.
 * @param before the case as it was when the answer went, with what was said together with it
 */
export function wentWithout(before: CaseView): string {
  if (before.feedbackType !== 'complaint') return '';
  const missing = answerChecklist(before).filter(({ done }) => !done);
  const said = missing.map(({ item }) => {
    const typed = TYPED[item];
    const what = lowerFirst(ITEMS[item]);
    return typed ? `${what} (type ${typed} ${before.ref})` : what;
  });
  return said.length > 0 ? ` Not on the case yet: ${said.join('; ')}.` : '';
}
