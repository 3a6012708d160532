/** What whoever works on a case must know of the complainant, at a glance. The reason for a policy step is not among it. */
import type { Line } from '../../../cards';
import type { AdvocateStatus, ConsentStatus } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { sayDate } from '../../../services/timescale';
import { worksOn } from '../turn/access';
import type { Context } from '../turn/feature';

const CONSENT: Partial<Record<ConsentStatus, string>> = {
  asked: 'asked',
  given: 'given',
  refused: 'refused',
};
const ADVOCATE: Record<AdvocateStatus, string> = {
  offered: 'offered',
  requested: 'asked for',
  appointed: 'appointed',
  declined: 'declined',
};

/** Nothing for those who only logged it or own one of its actions: it is not theirs to act on. */
export function needLines(context: Context, view: CaseView): Line[] {
  if (!worksOn(context, view)) return [];
  const { consent, advocate, adjustments, behaviour, madeByChild } = view.circumstances;
  const day = (on: string) => sayDate(on, context.today);
  const status = consent && CONSENT[consent.status];
  return [
    ...(madeByChild ? [{ label: 'Made by', value: 'a child or young person' }] : []),
    ...(consent && status
      ? [{ label: 'Consent', value: `${status} ${day(consent.on)}${waits(consent.status)}` }]
      : []),
    ...(advocate
      ? [
          {
            label: 'Advocate',
            value: `${ADVOCATE[advocate.status]}${advocate.name ? `, ${advocate.name}` : ''}`,
          },
        ]
      : []),
    ...(adjustments.length > 0
      ? [{ label: 'Adjustments', value: adjustments.map((one) => one.what).join('; ') }]
      : []),
    ...(behaviour
      ? [
          {
            label: 'Contact policy',
            value: `${behaviour.step}, looked at again ${day(behaviour.reviewOn)}`,
          },
        ]
      : []),
  ];
}

const waits = (status: ConsentStatus): string =>
  status === 'given' ? '' : '; the answer can’t go out without it';
