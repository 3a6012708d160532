/** "Assign 42 to Sean", "42 to Tom for sign-off": who is to have it, in words. */
import { allowed } from '../turn/access';
import type { Asked, Context, Said } from '../turn/feature';
import { cantSign, maySign, signOffForms } from '../answer/signoff';
import type { CaseView } from '../../../services/cases/view';

/**
 * To the person named, in their own team; without one, the form with those who can have it. "For sign-off" sends it to
 * be signed, and whoever may only hold it hands it back.
 */
export function assignSaid(context: Context, view: CaseView, asked: Asked): Said {
  const signer = personIn(context, asked, 'signoff');
  if (signer) return toSignOff(context, view, signer.id);
  if (EITHER.test(asked.text) && personIn(context, asked, 'investigator'))
    return {
      values: { investigator: '' },
      says: `You typed “${asked.text.slice(0, 120)}”. Whom do you mean? Choose who looks into this; nothing has changed yet.`,
    };
  const person =
    personIn(context, asked, 'investigator') ?? (TO_ME.test(asked.text) ? context.actor : null);
  // "Send 3 to Tom", by whoever holds it and may not give it out: to be signed, where Tom is one who signs.
  if (person && holdsOnly(context, view) && maySign(context, view, person.id))
    return toSignOff(context, view, person.id);
  if (!person && holdsOnly(context, view))
    return {
      instead: 'case.hand_back',
      values: { reason: asked.text.slice(0, 500) },
      says: 'Hand it back, and the complaints team finds somebody else. The dates do not move; nothing has changed yet.',
    };
  const team = person?.teamId ? context.directory.team(person.teamId) : null;
  if (!person || !team) return typedSoFar(asked);
  const also = ALSO.test(asked.text) ? { also: 'true' } : {};
  return { values: { team: team.id, investigator: person.id, ...also }, whole: true };
}

const TO_ME = /\b(?:give|assign|pass|hand|put|allocate)\b[^,.;]{0,40}\b(?:to|on|with) me\b/i;

function toSignOff(context: Context, view: CaseView, personId: string): Said {
  if (maySign(context, view, personId))
    return { instead: 'case.to_sign_off', values: { to: personId }, whole: true };
  const errors = { to: cantSign(context, personId) };
  return { card: signOffForms.toSignOff.card(context, view, { errors }) };
}

/** Whoever has a case and may not give it out. */
const holdsOnly = (context: Context, view: CaseView): boolean =>
  !allowed(context, 'case.assign', { ...view, assigneeId: null }) &&
  allowed(context, 'case.handBack', view);

/** What was typed and can't be taken as it is: never the one who has it now, as if nothing had been typed. */
function typedSoFar({ slots, reading, text }: Asked): Said {
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

/** "Also give it to Sean": beside whoever has it, not instead. */
const ALSO = /\b(also|as well|too|a second team)\b/i;

/** Whoever is named for it, and is not taken back in the same breath: "5 to Dawn, no not Dawn, Jas". */
function personIn(context: Context, asked: Asked, role: 'investigator' | 'signoff') {
  const { slots, reading, text } = asked;
  const named = (slots.people ?? []).flatMap((person, at) =>
    person.role === role ? (context.directory.byId(reading.detail.personIds[at] ?? '') ?? []) : [],
  );
  const denied = [...text.matchAll(NOT_THEM)].map(([, name]) => (name ?? '').toLowerCase());
  const meant = named.filter(
    ({ name }) => !denied.some((each) => name.toLowerCase().split(' ').includes(each)),
  );
  return meant[0] ?? null;
}
const NOT_THEM = /\bnot (?:to |for |with )?(\p{L}[\p{L}'’-]+)/giu;

/** "Jas or Dawn", "whoever's free": it is not said which of them. */
const EITHER = /\b(?:or(?! (?:else|sooner|so|later|not)\b)|either|whoever|whichever|one of)\b/i;
