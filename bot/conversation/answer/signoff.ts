/** Sign-off: who is asked, what they send back, and in what words. */
import { sendBackCard, signOffCard, toSignOffCard, type Choice, type Line } from '../../../cards';
import { maySignOff } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { couldSign } from '../../../services/privacy';
import { allowed, NotForYou, Refused } from '../turn/access';
import { checklistLines } from '../case/checklist';
import { nameOf } from '../case/lines';
import { listNamed } from '../case/lists';
import { lastCards } from '../turn/last-card';
import type { Context, Form } from '../turn/feature';
import { approvers, base } from '../case/form-parts';
import { sentToAnother } from './before-approval';
import { one, several, text, wrong } from '../turn/form-input';

/** What answers are most often sent back for: the Code's contents of an answer, and its tone. */
const REASONS = {
  points: 'A point is not answered',
  reasons: 'The reasons for a finding are missing',
  evidence: 'It doesn’t say what was looked at',
  apology: 'No apology where one is due',
  tone: 'The tone is defensive',
  plain: 'It is hard to read',
  remedy: 'What will be put right is missing',
  rights: 'How to go further is missing',
} as const;

export const signOffForms = {
  toSignOff: {
    needs: 'case.draftLetter',
    card: (c, v, f) => {
      const first = usualApprover(c, v);
      return toSignOffCard({
        ...base(c, v, f),
        approvers: signers(c, v, first === null ? [] : [first]),
        approverId: first,
        checklist: [...sentBackFor(v), ...checklistLines(v, ['signOff'])],
      });
    },
    read: (inputs, view, context) => {
      const person = context.directory.byId(text(inputs, 'to'));
      return person && signers(context, view, []).some(({ value }) => value === person.id)
        ? one({ type: 'sendToSignOff', to: person.id })
        : wrong('to', 'Choose who signs it off.');
    },
  },
  signOff: {
    needs: 'case.signOff',
    card: (c, v, f) =>
      signOffCard({
        ...base(c, v, f),
        checklist: [...sentToAnother(c, v), ...checklistLines(v, ['signOff'])],
      }),
    read: () => one({ type: 'approve' }),
  },
  sendBack: {
    needs: 'case.signOff',
    card: (c, v, f) =>
      sendBackCard({
        ...base(c, v, f),
        reasons: Object.entries(REASONS).map(([value, label]) => ({ value, label })),
      }),
    read: (inputs) => {
      const reasons = [
        ...several(inputs, 'reasons').flatMap((id) => REASONS[id as keyof typeof REASONS] ?? []),
        ...reasonsIn(text(inputs, 'more')),
      ];
      return reasons.length > 0
        ? one({ type: 'returnFromSignOff', reasons })
        : wrong('reasons', 'Say what is still to do: it goes back as a checklist.');
    },
  },
} as const satisfies Record<string, Form>;

/** Whoever had it last; else who stands above the investigator, those who sign off first; else the complaints manager. */
function usualApprover(context: Context, view: CaseView): string | null {
  const { directory } = context;
  const investigator = view.investigations.at(-1)?.investigatorId ?? null;
  const line = investigator ? directory.lineAbove(investigator) : [];
  const candidates = [
    ...(view.signOff ? [view.signOff.personId] : []),
    ...line.filter((id) => directory.byId(id)?.roles.includes('signOff')),
    ...line,
    ...directory
      .complaintsTeam()
      .filter(({ roles }) => roles.includes('complaintsManager'))
      .map(({ id }) => id),
  ];
  const fit = new Set(signers(context, view, []).map(({ value }) => value));
  return candidates.find((id) => fit.has(id)) ?? null;
}

/** Those who sign and whom nothing keeps from it, less whoever had a part in the answer and whoever sends it. */
function signers(context: Context, view: CaseView, first: readonly string[]): Choice[] {
  const { actor, directory, deps } = context;
  return approvers(context, view, first).filter(
    ({ value }) =>
      maySignOff(view, value, actor.id) && couldSign(value, view, directory, deps.council),
  );
}

/** @throws NotForYou, Refused with how it gets there */
export function mustBeWithSignOff(context: Context, view: CaseView): void {
  if (!allowed(context, 'case.signOff', view)) throw new NotForYou();
  if (view.signOff?.state === 'with') return;
  throw new Refused(
    view.signOff
      ? `${view.ref} is not with sign-off any more. Type ${view.ref} to see where it stands.`
      : `${view.ref} isn’t with sign-off yet. It goes there when somebody types “send ${view.ref} to sign-off”.`,
  );
}

/** What waits for the sender's own signature, the case last spoken of alone where it is among them. */
export async function whichToSign(context: Context): Promise<string[]> {
  const { cases } = await context.deps.stores.cases.find(
    listNamed(context, 'waitingSignOff').query,
    { after: null, limit: MOST_WAITING },
  );
  const waiting = cases
    .filter(
      ({ view }) =>
        view.signOff?.state === 'with' &&
        view.signOff.personId === context.actor.id &&
        allowed(context, 'case.signOff', view),
    )
    .map(({ ref }) => ref);
  const [last, another] = await lastCards(context);
  return last !== undefined && another === undefined && waiting.includes(last) ? [last] : waiting;
}
const MOST_WAITING = 100;

/** "Harriet signed 3 for me": somebody else's signature can't be given here. */
const SIGNED_BY =
  /^\W*(?:(?:hi|ok|and|so|fyi|but)\W+)*(?<who>\p{L}[\p{L}'’-]*)(?: \p{L}[\p{L}'’-]*)?(?:['’]s| has| had)?(?: just| already)? (?:signed|approved|ok['’]?d|okayed|passed|cleared|agreed)\b/iu;

/** @throws Refused where the words tell of another's signature */
export function mustBeOwn({ actor, directory }: Context, { ref }: CaseView, words: string): void {
  const who = SIGNED_BY.exec(words)?.groups?.['who']?.toLowerCase();
  const first = (name: string): string => name.toLowerCase().split(' ')[0] ?? '';
  if (!who || first(actor.name) === who) return;
  if (!directory.people.some(({ name }) => first(name) === who)) return;
  throw new Refused(
    `Nothing was changed: a signature is recorded only by whoever gives it. To sign ${ref} off yourself, type “approve ${ref}”.`,
  );
}

/** Said beside the choice of those who can. */
export const cantSign = (context: Context, personId: string): string =>
  `${nameOf(context, personId)} can’t sign this one off. Choose one of these.`;

/** Whether this person may sign it, as far as one can tell before it is sent. */
export const maySign = (context: Context, view: CaseView, personId: string): boolean =>
  signers(context, view, []).some(({ value }) => value === personId);

/** What it was sent back for, until it is sent again: the checklist to work through. */
function sentBackFor(view: CaseView): Line[] {
  if (view.signOff?.state !== 'returned') return [];
  return view.signOff.reasons.map((value) => ({ label: 'Sent back for', value }));
}

const MOST_REASONS = 10;

/** "too defensive, no apology, doesn't answer her third point" → one line for each. */
export function reasonsIn(words: string): string[] {
  return words
    .split(/[\n;,]+/)
    .map((each) => each.trim().replace(/^(and|-|–)\s+/i, ''))
    .filter((each) => each !== '')
    .map((each) => each.slice(0, 300))
    .slice(0, MOST_REASONS);
}

/** "send back 42 - too defensive": what stands after the order itself. */
export function reasonsTyped(line: string): string[] {
  const said = line
    .replace(
      /^\W*(please\s+)?(send|return|give|push|bounce|reject|sign ?off)\w*\s+(it|this|that|[\w-]*\d+)?\s*(back)?/i,
      '',
    )
    .replace(/^\s*(on|for|to \w+)?\s*(cf-?\d{2}-?|#)?\d{0,6}\b/i, '')
    .replace(/^[\s:,.–—-]+/, '')
    .replace(/^(because|as|since)\s+/i, '');
  return reasonsIn(said);
}
