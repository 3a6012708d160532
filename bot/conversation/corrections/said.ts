/** "42 was actually received on 25 february": what words say of the form for putting something right. */
import type { DatedFact } from '../../../services/cases/commands';
import type { CaseView } from '../../../services/cases/view';
import { dayOf, given } from '../turn/asked-values';
import { identityIn } from '../case/identity';
import type { Asked, Context, Said } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { dateId, datesOf, procedureChoices } from './form';

/** The read-back stands for the form's button: "yes" to it saves, and is not read back once more. */
export const AGREED = { agreed: 'true' } as const;

const IN_ERROR =
  /\b(?:logged|entered|recorded|saved|put)\b.{0,20}\b(?:in error|by mistake|by accident)\b/i;
const NAMED =
  /^\W*(?:please\s+)?(?:call|name|rename)\s+(?:#|cf-?)?[\d-]+\s+(?:to\s+|as\s+)?(?:the\s+)?(?<name>\S.*?)(?:\s+(?:one|case))?\W*$/i;

/** All that the words say differs; its form, filled in with nothing, where they say nothing that can be read. */
export function correctionSaid(context: Context, view: CaseView, asked: Asked): Said {
  const values = IN_ERROR.test(asked.text)
    ? { loggedInError: 'true' }
    : factsSaid(context, view, asked);
  if (Object.keys(values).length === 0) return {};
  return { values: { ...values, reason: asked.text.slice(0, 500), ...AGREED }, whole: true };
}

function factsSaid(context: Context, view: CaseView, asked: Asked): Inputs {
  const { text, reading } = asked;
  const name = NAMED.exec(text)?.groups?.['name'];
  if (name) return { subject: name };
  const procedure = procedureSaid(context, view, text);
  if (procedure) return { procedure };
  const dates = datesSaid(view, asked);
  // A day of an act says nothing of how or from whom it came.
  if (Object.keys(dates).some((id) => id.startsWith('date.'))) return dates;
  const subject = /\bsubject\b.*\b(?:should be|is|was|to)\s+(?<subject>\S.*)$/i.exec(text);
  if (subject) return { subject: subject.groups!['subject']! };
  const category = categorySaid(context, text);
  const about = aboutSaid(context, view, asked);
  const { complainant } = reading.detail;
  const named = about === null ? whoSaid(text, view.complainant.description) : null;
  const from =
    about === null && named === null && isAnother(complainant.description, view)
      ? complainant
      : null;
  return given({
    ...dates,
    category,
    about,
    team: about === null ? reading.detail.teamId : null,
    channel: reading.detail.channel,
    from: named ?? from?.description,
    fromKind: from?.kind,
    ...flagsSaid(text),
  });
}

const WHO =
  /\b(?:change|correct|set|fix|amend|put|update)\b.*?\b(?:who (?:complained|complains|it(?:['’]s| is) from)|complainant|from)\b.*?\bto (?<who>\S.*?)[.!]*$/i;
const SHOULD_BE =
  /\b(?:complainant|who complained)(?: (?:on|for|of|in) (?:#|cf-?)?[\d-]+)? (?:should (?:be|read|say)|is(?: really| actually)?|was) (?<who>\S.*?)[.!]*$/i;

/** Who complains, as the words themselves give it: "mum's partner, Lee", "Blessing (mother)". */
function whoSaid(text: string, stands: string | null): string | null {
  const who = WHO.exec(text)?.groups?.['who'] ?? SHOULD_BE.exec(text)?.groups?.['who'];
  return who?.split(/,? not /i)[0] ?? identityIn(text, stands);
}

const SAME: readonly ReadonlySet<string>[] = [
  'mum mam mom mummy mother',
  'dad daddy father',
  'nan nana gran granny grandma grandmother',
  'grandad granddad grandfather',
  'aunt auntie aunty',
].map((words) => new Set(words.split(' ')));

/** "Mum" of a case from the mother is the same person: nothing is put right by it. */
function isAnother(description: string | null, { complainant }: CaseView): boolean {
  const stands = (complainant.description ?? '').toLowerCase();
  const said = description?.toLowerCase() ?? '';
  return said !== '' && !SAME.some((words) => words.has(said) && words.has(stands));
}

/** The council's procedure that the words name by "corporate" or "statutory". */
function procedureSaid(context: Context, view: CaseView, text: string): string | null {
  const word = /\b(corporate|statutory)\b/i.exec(text)?.[1]?.toLowerCase();
  if (!word) return null;
  const found = procedureChoices(context, view).filter(({ value, label }) =>
    `${value} ${label}`.toLowerCase().includes(word),
  );
  return found.length === 1 ? found[0]!.value : null;
}

const FACTS: readonly [RegExp, readonly DatedFact[]][] = [
  [/\back(?:nowledge?ment|nowledged|s|'?d)?\b/i, ['acknowledged']],
  [/\b(?:answer|response|reply|responded)\b/i, ['responded', 'adjudicated']],
  [/\bclosed\b/i, ['closed']],
  [/\bstatement\b/i, ['statementAgreed']],
  [/\bstage ?[23] (?:was )?(?:asked|requested)\b/i, ['stageRequested']],
];

const OF_RECEIPT =
  /\b(?:receiv\w*|receipt|dated?|day|arrived|reached|got|came (?:in )?(?:on|mon|tue|wed|thu|fri|sat|sun)\w*|came (?:in )?(?:today|yesterday))\b/i;

/** "Came in by email on friday": how it came stands between. */
const CAME_THEN =
  /\b(?:came|come|rang|sent|posted|handed)(?: (?:in|to us|through|over))*(?: (?:by|via|as|over|through|on) (?:the |an? )?(?:e-?mail|phone|letter|post|web ?form|form|website|telephone|text|social media|in person|hand|voicemail))?,? (?:on |last |back on )*(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|today|yesterday|\d)/i;

/** The one day said, as that of the act named, of what happened, or else of receipt. */
function datesSaid(view: CaseView, { text, slots, reading }: Asked): Inputs {
  const { received, on, happened, due } = reading.slots;
  const day = dayOf(slots.on ?? on ?? received ?? happened ?? due);
  // "42 was not received on 2 March" says only what is wrong.
  if (!day || /\bnot (?:received|sent|closed)\b/i.test(text)) return {};
  const named = FACTS.find(([says]) => says.test(text))?.[1];
  if (named) {
    const fact = datesOf(view).findLast((each) => named.includes(each.fact));
    return fact ? { [dateId(fact.fact, fact.stage)]: day } : {};
  }
  if (/\bhappen/i.test(text)) return { happenedOn: day };
  // In "16 came by e-mail" the number is the case, and no day.
  return OF_RECEIPT.test(text) || CAME_THEN.test(text) ? { receivedOn: day } : {};
}

function categorySaid({ deps }: Context, text: string): string | null {
  if (!/\bcategory\b/i.test(text)) return null;
  const words = text.toLowerCase();
  const found = deps.council.problemCategories.filter(({ label }) =>
    words.includes(label.toLowerCase()),
  );
  return found.length === 1 ? found[0]!.id : null;
}

/** "42 is about Grace Mensah": beside whoever is named already; "not about Priya": without her. */
function aboutSaid(context: Context, view: CaseView, { text, reading }: Asked): string | null {
  const ids = reading.detail.personIds.filter((id) => id !== '');
  if (ids.length === 0 || !/\babout\b/i.test(text)) return null;
  const isNot = /\bnot (?:really )?about\b/i.test(text);
  const about = isNot
    ? view.about.filter((id) => !ids.includes(id))
    : [...new Set([...view.about, ...ids])];
  return about.join(',');
}

function flagsSaid(text: string): Inputs {
  const not = /\b(?:not|isn'?t|wasn'?t|isn’t|wasn’t)\b/i.test(text) ? 'no' : 'yes';
  return {
    ...(/\bmade by (?:a|the) (?:child|young person)\b/i.test(text) ? { madeByChild: not } : {}),
    ...(/\blooked[- ]after\b/i.test(text) ? { lookedAfter: not } : {}),
  };
}
