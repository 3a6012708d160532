/**
 * An investigator from outside the council: the route of a complaint that nobody of the council should look into, at
 * any stage. They are named with their body and stand in no directory; the complaints team acts for them.
 */
import { outsideCard } from '../../../cards';
import { atStage, leading, samePerson } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { base, teams } from '../case/form-parts';
import { whoHas } from '../case/lines';
import { given } from '../turn/asked-values';
import type { Asked, Context, Form, Phrase, Said } from '../turn/feature';
import { one, orNull, text, wrong } from '../turn/form-input';
import { plainWords } from '../turn/typed-ref';

export const outsideForm: Form = {
  needs: 'case.assignOutside',
  card: (context, view, filled) =>
    outsideCard({
      ...base(context, view, filled),
      teams: teams(context),
      teamId: teamFor(context, view),
      now: nowWith(context, view),
    }),
  read: (inputs, view, context) => {
    const name = text(inputs, 'name');
    if (name === '') return wrong('name', 'Give the name of whoever looks into it.');
    const known = context.directory.people.find((each) => samePerson(each.name, name));
    if (known)
      return wrong('name', `${known.name} is of the council: give it to them with Assign.`);
    const team = context.directory.team(text(inputs, 'team'));
    if (!team) return wrong('team', 'Choose the team that it is counted with.');
    return one({
      type: 'assign',
      teamId: team.id,
      teamName: team.name,
      service: view.service ?? team.service,
      investigatorId: null,
      outside: { name, body: orNull(text(inputs, 'body')) },
    });
  },
};

/** The team whose work they do: of those at it the first, else the one it is about, else whoever acts for them. */
const teamFor = (context: Context, view: CaseView): string | null =>
  leading(view)?.teamId ?? view.teamId ?? context.actor.teamId;

function nowWith(context: Context, view: CaseView): string | null {
  const names = atStage(view, view.stage).flatMap((one) => whoHas(context, one) ?? []);
  return names.length > 0 ? names.join(', ') : null;
}

/** Who is named, and from where; the form asks for what is not said, and of several teams whose work it is. */
export function outsideSaid(context: Context, view: CaseView, { text: typed }: Asked): Said {
  const who = outsideIn(typed);
  const several = atStage(view, view.stage).filter((each) => each.respondedOn === null).length > 1;
  if (several) return { values: given({ ...who }) };
  const team = teamFor(context, view) ?? undefined;
  const values = given({ ...who, team });
  return who.name && team ? { values, whole: true } : { values };
}

const IT = String.raw`(?:case )?(?:#|it|this|that|this one|that one)`;
const INVESTIGATOR = String.raw`(?:an? |the |our )?(?:outside|external|independent) investigator`;
/** What says that somebody named is not of the council. */
const FROM_OUTSIDE = String.raw`\(?(?:(?:an? )?external(?:ly| investigator)?|(?:from )?outside(?: the council| of the council)?|from outside|independent investigator)\)?`;
const WHO = String.raw`(?<who>\S.*?)`;

/** Told, asked for by somebody or in doubt: then it is no order. */
const TALE = String.raw`(?!.*\b(?:has|have|had|rang|rung|says|said|sent|wants?|wanted|asks|asked|asking|needs?|would|should|could|can|may|might|if|not|never|don't)\b)`;
const GIVE = '(?:give|assign|pass|hand|allocate|send|reassign)';
const BY = '(?: is| will)?(?: to)?(?: be| being)? (?:investigated|looked into|looked at|done) by';

const SAYS: readonly string[] = [
  String.raw`${GIVE}(?: ${IT})?(?: over| out)? to ${INVESTIGATOR}(?:[ ,:–-]+${WHO})?`,
  String.raw`${GIVE} ${IT}(?: over| out)? to ${WHO}[ ,]+${FROM_OUTSIDE}`,
  String.raw`${IT}${BY} ${INVESTIGATOR}(?:[ ,:–-]+${WHO})?`,
  String.raw`${IT}${BY} ${WHO}[ ,]+${FROM_OUTSIDE}`,
  String.raw`(?:appoint|bring in|use|get) ${INVESTIGATOR}(?: (?:for|on|to|of) ${IT})?(?:[ ,:–-]+${WHO})?`,
  String.raw`${INVESTIGATOR}(?: (?:for|on|to|of))? ${IT}(?: ?[,:–-] ?${WHO})?`,
  String.raw`${IT}[ ,:–-]+(?:goes |is going )?(?:to )?${INVESTIGATOR}(?:[ ,:–-]+${WHO})?`,
  String.raw`${WHO}[ ,]+${FROM_OUTSIDE},? (?:investigates|is investigating|will investigate|to investigate|is to investigate|looks into|will look into) ${IT}`,
];
const READS = SAYS.map((says) => new RegExp(`^${TALE}${says}$`, 's'));

/** "Give 5 to an outside investigator, Jane Marsh of Verita", "5 to be investigated by Jane Marsh from Verita (external)". */
export const OUTSIDE_PHRASE: Phrase = {
  says: new RegExp(`^${TALE}(?:${SAYS.join('|').replaceAll('?<who>', '')})$`, 's'),
  whole: true,
  orders: true,
};

/**
 * The name and the body in a line that gives a case to somebody from outside.
 * @returns nothing of what is not said, or does not look like a name
 */
export function outsideIn(typed: string): { name?: string; body?: string } {
  const words = plainWords(typed);
  const who = READS.map((says) => says.exec(words)?.groups?.['who']).find(Boolean);
  if (!who) return {};
  const said = NAMED.exec(asTyped(typed, who))?.groups ?? {};
  const name = said['name']?.trim() ?? '';
  if (!NAME.test(name) || NOBODY.test(name)) return {};
  const body = said['body']?.trim() ?? '';
  return { name: capital(name), ...(body === '' ? {} : { body: capital(body) }) };
}

const NAMED = new RegExp(
  String.raw`^(?:called |named )?(?<name>.+?)(?:(?:\s+(?:of|from|at|with)\s+|\s*,\s*(?:of |from |at )?|\s*\(\s*)(?<body>.+?)\)?)?(?:[\s,]+${FROM_OUTSIDE})?$`,
  'is',
);
const NAME = /^\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*){0,4}$/u;

const NOBODY = /^(?:some|any|no|every)(?:one|body)\b|^(?:people|whoever|them|who)\b/i;

/** As it was typed, not as it was made plain. */
function asTyped(typed: string, plain: string): string {
  const line = typed
    .replace(/[’‘]/g, "'")
    .replace(/[ \t]+/g, ' ')
    .replace(/ (?=[:?,])/g, '');
  const at = line.toLowerCase().lastIndexOf(plain);
  return at < 0 ? plain : line.slice(at, at + plain.length);
}

/** "jane marsh of verita", typed in haste, is written as names are. */
const capital = (words: string): string =>
  words === words.toLowerCase()
    ? words.replace(/(?<![\p{L}'])(?!(?:of|and|the)\b)\p{L}/gu, (letter) => letter.toUpperCase())
    : words;
