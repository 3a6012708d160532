/** What reports count a case by, recorded where it was left open. */
import type { CaseView, Circumstances } from '../../view';
import type { EvolversOf } from '../evolving';
import type { CountedFacts } from './commands';
import type { CountedEvents } from './events';

export const countedEvolvers: EvolversOf<CountedEvents> = {
  counted: (view, { facts, stage, on, delayLabel }) => ({
    ...view,
    ...given('problemCategory', facts.category),
    ...given('themes', facts.themes),
    ...given('channel', facts.channel),
    ...given('enquiryCategory', facts.enquiryCategory),
    ...(facts.complainant === undefined
      ? {}
      : { complainant: { ...view.complainant, kind: facts.complainant } }),
    ...(facts.delayReason === undefined
      ? {}
      : {
          delayReasons: [
            ...view.delayReasons.filter((one) => one.stage !== stage),
            { stage, reason: delayLabel ?? facts.delayReason, category: facts.delayReason },
          ],
        }),
    learningPoints: withKinds(view, facts),
    circumstances: { ...view.circumstances, ...needs(view.circumstances, facts, on) },
  }),
};

const given = <K extends keyof CaseView>(key: K, value: CaseView[K] | undefined) =>
  value === undefined ? {} : { [key]: value };

function withKinds({ learningPoints }: CaseView, { learning = [] }: CountedFacts) {
  return learningPoints.map((point, at) => ({
    ...point,
    category: learning.find((one) => one.at === at)?.category ?? point.category,
  }));
}

function needs(
  now: Circumstances,
  { madeByChild, lookedAfter, adjustment, provider }: CountedFacts,
  on: string,
): Partial<Circumstances> {
  return {
    ...(madeByChild === undefined ? {} : { madeByChild }),
    ...(lookedAfter === undefined ? {} : { lookedAfter }),
    ...(adjustment === null ? { noAdjustments: true } : {}),
    ...(typeof adjustment === 'string'
      ? { adjustments: [...now.adjustments, { what: adjustment, on, reviewOn: null }] }
      : {}),
    ...(provider === undefined ? {} : { provider }),
    ...(provider === null ? { noProvider: true } : {}),
  };
}
