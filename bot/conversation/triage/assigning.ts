/** "Assign 42 to Sean", "42 to Tom for sign-off": who is to have it, in words. */
import type { BuiltCard } from '../../../cards';
import type { CaseErrorCode } from '../../../services/cases';
import { CaseError } from '../../../services/cases/errors';
import type { Reading } from '../../understand/types';
import { sayCaseError } from '../../wording/refusals';
import { allowed } from '../turn/access';
import { act } from '../case/act';
import type { Context } from '../turn/context';
import type { Filled } from '../turn/feature';
import { openCaseForm } from '../case/forms';
import type { Asked } from '../turn/feature';
import { sendToSignOff } from '../answer/signoff';

/**
 * Gives it to the person named, in their own team; without one, or where they can't have it, the form with those
 * who can.
 * @throws NotForYou, CaseError
 */
export async function assignTyped(context: Context, ref: string, asked: Asked): Promise<BuiltCard> {
  const signer = personIn(context, asked, 'signoff');
  if (signer) return sendToSignOff(context, ref, signer.id, asked.step);
  const person = personIn(context, asked, 'investigator');
  if (!person && (await holdsOnly(context, ref))) return handBackInstead(context, ref, asked);
  const team = person?.teamId ? context.directory.team(person.teamId) : null;
  if (!person || !team) return openCaseForm(context, 'case.assign', ref, typedSoFar(asked));
  const command = {
    type: 'assign',
    teamId: team.id,
    teamName: team.name,
    service: team.service,
    investigatorId: person.id,
    ...(ALSO.test(asked.text) ? { also: true } : {}),
  } as const;
  try {
    return await act(context, ref, command, null, asked.step);
  } catch (error) {
    if (!(error instanceof CaseError) || !OF_THE_PERSON.includes(error.code)) throw error;
    const says = sayCaseError(error, context.deps.council);
    return openCaseForm(context, 'case.assign', ref, { errors: { investigator: says } });
  }
}

/** Whoever has a case and may not give it out. */
async function holdsOnly(context: Context, ref: string): Promise<boolean> {
  const view = (await context.deps.stores.cases.get(ref))?.view;
  return (
    view !== undefined &&
    !allowed(context, 'case.assign', { ...view, assigneeId: null }) &&
    allowed(context, 'case.handBack', view)
  );
}

/** "Can someone else take 2": what an investigator can do of that is to hand it back. */
const handBackInstead = (context: Context, ref: string, { text }: Asked): Promise<BuiltCard> =>
  openCaseForm(context, 'case.hand_back', ref, {
    values: { reason: text.slice(0, 500) },
    says: 'Hand it back, and the complaints team finds somebody else. The dates do not move; nothing has changed yet.',
  });

/** What was typed and can't be taken as it is: never the one who has it now, as if nothing had been typed. */
function typedSoFar({ slots, reading, text }: Asked): Filled {
  const { questions, teamId } = reading.detail;
  const people = questions.find(({ slot }) => slot === 'people')?.choices ?? [];
  const teams = questions.find(({ slot }) => slot === 'team')?.choices ?? [];
  const wanted = WHOM.exec(text)?.groups?.['whom']?.trim();
  if (people.length > 0)
    return {
      values: { investigator: '' },
      says: `You typed “${wanted ?? text.slice(0, 80)}”. Do you mean ${either(people)}? Choose who looks into this; nothing has changed yet.`,
    };
  if (slots.team && teamId)
    return {
      values: { team: teamId, investigator: '' },
      says: `${slots.team} is filled in. Choose who there looks into this, or leave that to them; nothing has changed yet.`,
    };
  if (teams.length > 0)
    return {
      values: { investigator: '' },
      says: `Do you mean ${either(teams)}? Nothing has changed yet.`,
    };
  return wanted
    ? {
        values: { investigator: '' },
        says: `I don’t know “${wanted}” as somebody who looks into complaints. Choose who does; nothing has changed yet.`,
      }
    : {};
}

const WHOM = /\b(?:to|with)\s+(?<whom>[^,.;:?!]{2,60})/i;
const either = (choices: readonly { label: string }[]): string =>
  choices
    .slice(0, 5)
    .map(({ label }) => label)
    .join(' or ');

/** "42 to Tom for sign-off" is one thing: nobody in it is off. */
export function isForSignOff({ intents, acts, modes }: Reading, text: string): boolean {
  if (acts.length === 1 && acts[0] === 'case.to_sign_off') return modes[0] === 'does';
  return (
    intents.includes('case.assign') &&
    intents.every((each) => each === 'case.assign' || each === 'absence.set') &&
    /\b(sign(ing)?[- ]?off|approval)\b/i.test(text)
  );
}

/** "Also give it to Sean": beside whoever has it, not instead. */
const ALSO = /\b(also|as well|too|a second team)\b/i;

const OF_THE_PERSON: readonly CaseErrorCode[] = ['notThisPerson', 'sameHandlerAsEarlierStage'];

function personIn(context: Context, { slots, reading }: Asked, role: 'investigator' | 'signoff') {
  const at = slots.people?.findIndex((person) => person.role === role) ?? -1;
  return at < 0 ? null : context.directory.byId(reading.detail.personIds[at] ?? '');
}
