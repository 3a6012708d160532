/** What an answer should hold, said line by line. It warns; only the domain refuses. */
import type { Line } from '../../cards';
import { answerChecklist, type ChecklistItem } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';

const ITEMS: Record<ChecklistItem, string> = {
  consent: 'Consent',
  points: 'Every point has a finding and its reasons',
  outcome: 'Overall outcome',
  remedy: 'Remedy for what was upheld',
  learning: 'Learning, or why there is none',
  signOff: 'Signed off',
  furtherRights: 'How to go further, told to the complainant',
};

/** Only a complaint is answered with findings; anything else needs no list. */
export function checklistLines(view: CaseView): Line[] {
  if (view.feedbackType !== 'complaint') return [];
  return answerChecklist(view).map(({ item, done }) => ({
    label: ITEMS[item],
    value: done ? 'Done' : 'Missing',
  }));
}
