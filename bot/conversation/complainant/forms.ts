/** Who complains and what they need: only what changed becomes an event. */
import { NOT_FURTHER, behaviourCard, needsCard } from '../../../cards';
import { lacks, type Command } from '../../../services/cases';
import type { AdvocateStatus, ConsentStatus } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { addDays, isPlainDate, sayDate } from '../../../services/timescale';
import type { Context, Filled, Form } from '../turn/feature';
import { NONE } from '../case/counted';
import { base } from '../case/form-parts';
import {
  among,
  one,
  orNull,
  REAL_DATE,
  text,
  wrong,
  type Inputs,
  type Submitted,
} from '../turn/form-input';

const CONSENT: readonly ConsentStatus[] = ['notNeeded', 'asked', 'given', 'refused'];
const ADVOCATE: readonly AdvocateStatus[] = ['offered', 'requested', 'appointed', 'declined'];
const SPEAKS_FOR_SELF = ['child', 'anonymous'];

export const needForms = {
  needs: { needs: 'case.consent', card: needs, read: readNeeds },
  behaviour: {
    needs: 'case.behaviour',
    card: (c, v, f) => {
      const { behaviour } = v.circumstances;
      return behaviourCard({
        ...base(c, v, f),
        min: addDays(c.today, 1),
        marked: behaviour && {
          label: 'Marked',
          value: `${behaviour.step}, looked at again on ${sayDate(behaviour.reviewOn, c.today)}`,
        },
      });
    },
    read: (inputs) => {
      const reason = text(inputs, 'reason');
      if (reason === '') return wrong('reason', 'Say why.');
      if (text(inputs, 'clear') === 'true') return one({ type: 'clearBehaviour', reason });
      const step = text(inputs, 'step');
      const reviewOn = text(inputs, 'reviewOn');
      if (step === '') return wrong('step', 'Name the step of the policy.');
      return isPlainDate(reviewOn)
        ? one({ type: 'markBehaviour', step, reason, reviewOn })
        : wrong('reviewOn', 'Give the day on which it is looked at again.');
    },
  },
} as const satisfies Record<string, Form>;

function needs(context: Context, view: CaseView, filled: Filled) {
  const { kind } = view.complainant;
  return needsCard({
    ...base(context, view, { ...filled, values: { ...asInputs(view), ...filled.values } }),
    dates: [],
    sections: {
      child:
        kind === null ||
        kind === 'child' ||
        kind === 'advocate' ||
        view.circumstances.madeByChild === true,
      representative: kind === null || !SPEAKS_FOR_SELF.includes(kind),
    },
    otherProcedures: otherProcedures(context, view),
    today: context.today,
  });
}

/** The council's procedures for a complaint but the one that it is under, where that is the statutory one. */
function otherProcedures({ deps }: Context, { procedureId, receivedOn }: CaseView) {
  return deps.council.procedures.complaint
    .filter((each) => each.procedureId !== procedureId)
    .map((each) => deps.procedureOn(each.procedureId, receivedOn))
    .filter(({ statutory }) => !statutory)
    .map(({ id, name }) => ({ value: id, label: name }));
}

const yesNo = (value: boolean | null | undefined) =>
  value === null || value === undefined ? null : value ? 'yes' : 'no';

/** What is recorded, as the form's inputs. */
function asInputs({ circumstances: now }: CaseView): Record<string, string> {
  const known: Record<string, unknown> = {
    madeByChild: yesNo(now.madeByChild),
    ageBand: now.ageBand,
    lookedAfter: yesNo(now.lookedAfter),
    consent: now.consent?.status,
    interest: yesNo(now.sufficientInterest?.accepted),
    interestReason: now.sufficientInterest?.reason,
    advocate: now.advocate?.status,
    advocateName: now.advocate?.name,
    provider: now.provider ?? (now.noProvider ? 'none' : null),
  };
  return Object.fromEntries(
    Object.entries(known).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

function readNeeds(inputs: Inputs, view: CaseView, context: Context): Submitted {
  const before = asInputs(view);
  const changed = (...ids: string[]) =>
    ids.some((id) => text(inputs, id) !== '' && text(inputs, id) !== (before[id] ?? ''));
  const review = text(inputs, 'adjustmentReview');
  if (review !== '' && !isPlainDate(review)) return wrong('adjustmentReview', REAL_DATE);
  if (changed('interest') && text(inputs, 'interestReason') === '')
    return wrong('interestReason', 'Say why: the complainant may ask.');
  const next = text(inputs, 'interestNext');
  if (changed('interest') && text(inputs, 'interest') === 'no' && next === '')
    return wrong('interestNext', 'Say what becomes of the complaint: the statutory route ends.');
  const on = context.today;
  const commands: (Command | null)[] = [
    changed('madeByChild', 'ageBand', 'lookedAfter') ? described(inputs, view) : null,
    changed('consent')
      ? { type: 'recordConsent', status: among(CONSENT, text(inputs, 'consent'))!, on }
      : null,
    changed('interest', 'interestReason')
      ? {
          type: 'decideSufficientInterest',
          accepted: text(inputs, 'interest') === 'yes',
          reason: text(inputs, 'interestReason'),
          on,
          ...(next === '' || next === NOT_FURTHER ? {} : { goesOnUnder: next }),
        }
      : null,
    changed('advocate', 'advocateName') ? advocate(inputs, on) : null,
    adjustment(text(inputs, 'adjustment'), review, view),
    changed('provider')
      ? { type: 'nameProvider', provider: named(text(inputs, 'provider')) }
      : null,
  ];
  const asked = commands.filter((each) => each !== null);
  return asked.length > 0
    ? { commands: asked }
    : wrong('lookedAfter', 'Nothing is different from what is recorded.');
}

/** "None" says that they were asked; where one is agreed already, it takes nothing back. */
function adjustment(what: string, review: string, view: CaseView): Command | null {
  if (what === '') return null;
  if (named(what) !== null) return { type: 'agreeAdjustment', what, reviewOn: orNull(review) };
  return lacks('adjustments', view) ? { type: 'recordCounted', facts: { adjustment: null } } : null;
}

const named = (words: string): string | null => (NONE.test(words) ? null : words);

function described(inputs: Inputs, view: CaseView): Command {
  const now = view.circumstances;
  const chosen = (id: string, before: boolean | null) =>
    text(inputs, id) === '' ? before : text(inputs, id) === 'yes';
  return {
    type: 'describeComplainant',
    complainant: view.complainant,
    madeByChild: chosen('madeByChild', now.madeByChild),
    ageBand: among(['under12', '12AndOver'] as const, text(inputs, 'ageBand')) ?? now.ageBand,
    lookedAfter: chosen('lookedAfter', now.lookedAfter),
  };
}

function advocate(inputs: Inputs, on: string): Command {
  return {
    type: 'recordAdvocate',
    status: among(ADVOCATE, text(inputs, 'advocate')) ?? 'offered',
    name: orNull(text(inputs, 'advocateName')),
    on,
  };
}
