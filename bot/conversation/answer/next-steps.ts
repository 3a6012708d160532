/** What findings that are just recorded leave to be done. */
import type { Outcome } from '../../../services/cases/events';
import { answeredLate } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Context } from '../turn/feature';

/** What is still to be done with findings just recorded: something learnt, or somewhere else to go. */
export function afterFindings(view: CaseView): string {
  const investigation = view.investigations.at(-1);
  const found = investigation?.points ?? [];
  const at = (test: (outcome: Outcome) => boolean) =>
    found.flatMap((each, i) => (test(each) ? [i + 1] : []));
  const elsewhere = at((each) => each === 'noFinding');
  const upheld = at((each) => each === 'upheld' || each === 'partiallyUpheld');
  const toLearn =
    !view.learning.recorded &&
    view.learning.noneBecause === null &&
    (upheld.length > 0 || isUpheld(view.outcome));
  return [
    toLearn
      ? ` What was learnt${upheld.length > 0 ? ` from point${upheld.length > 1 ? 's' : ''} ${upheld.join(' and ')}` : ''}? Type “learning on ${shortRef(view.ref)}: …”.`
      : '',
    elsewhere.length > 0
      ? ` No finding on point${elsewhere.length > 1 ? 's' : ''} ${elsewhere.join(' and ')}: tell them who to go to.`
      : '',
  ].join('');
}

/** An answer that went late is asked why, once, where it can be said at once. */
export function afterLateAnswer({ deps }: Context, view: CaseView): string {
  const explained = view.delayReasons.some(({ stage }) => stage === view.stage);
  return answeredLate(view) && !explained && deps.council.delayReasons.length > 0
    ? ` It went after its day. Why? Press “Reason for delay”, or type “delay ${shortRef(view.ref)}: …”.`
    : '';
}

const isUpheld = (outcome: Outcome | null): boolean =>
  outcome === 'upheld' || outcome === 'partiallyUpheld';
const shortRef = (ref: string): string => String(Number(ref.split('-').at(-1)));
