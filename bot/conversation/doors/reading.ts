/** A typed line as the reader takes it: with the last card, the open draft and the cases that its numbers may mean. */
import { formatRef, labelOn, parseRef } from '../../../services/cases';
import type { Role } from '../../../services/people/ports';
import { CATALOGUE } from '../../understand/catalogue';
import { namedCase } from '../turn/asked';
import type { ReadInput, Reading } from '../../understand/types';
import { reach } from '../turn/access';
import type { Context } from '../turn/feature';
import { freshDraft } from '../logging/store';
import { lastCard } from '../turn/last-card';
import { numberInHead } from '../turn/number-said';

/**
 * @param chosen a case picked in answer to "which case?"
 * @param draft whether the words may fill the open draft; "none": they are read as if there were none; "as": as if there
 * were one, though what they put right is saved already
 * @param calm the sender has seen the duty route for these words
 */
export async function readTyped(
  context: Context,
  text: string,
  chosen?: string,
  draft: 'open' | 'none' | 'as' = 'open',
  calm = false,
): Promise<Reading> {
  const { deps, directory } = context;
  const [last, open, openCases] = await Promise.all([
    chosen ?? (draft === 'as' ? null : lastCard(context)),
    draft === 'open' ? freshDraft(context) : null,
    casesNamed(context, text),
  ]);
  const input: ReadInput = {
    now: context.now,
    tz: 'Europe/London',
    role: readerRole(context.actor.roles),
    scope: context.scope === 'personal' ? 'personal' : 'channel',
    text,
    context: {
      openCases,
      ...(last ? { lastCard: last } : {}),
      ...(open || draft === 'as' ? { draft: true } : {}),
      ...(calm ? { calm } : {}),
    },
  };
  const reader = deps.readerFor(directory);
  const read = withNamedCase(context, reader.read(input), text, openCases);
  if (!open || openCases.length === 0) return read;
  // What names a case is about that case, whatever draft is open.
  const { draft: _open, ...without } = input.context ?? {};
  const alone = reader.read({ ...input, context: without });
  const named = withNamedCase(context, alone, text, openCases);
  return isOfCase(named, text) ? named : read;
}

const isOfCase = (reading: Reading, text: string): boolean =>
  !reading.story &&
  namedCase(reading, text) !== null &&
  reading.intents.some((intent) => CATALOGUE[intent].ofCase === true);

/** "note on 3: rang mum" is about case 3 whatever card was seen last: nothing is written to a case that wasn't named. */
function withNamedCase(
  context: Context,
  reading: Reading,
  text: string,
  openCases: readonly string[],
): Reading {
  const typed = numberInHead(text);
  const number = typed ? parseRef(typed)?.number : undefined;
  const [ref, more] = reading.slots.refs ?? [];
  if (number === undefined || more !== undefined || reading.detail.parts.length > 0) return reading;
  if (ref && parseRef(ref)?.number === number) return reading;
  const named = openCases.find((each) => parseRef(each)?.number === number);
  const refs = [named ?? formatRef(labelOn(context.today), number)];
  return { ...reading, slots: { ...reading.slots, refs } };
}

const MOST_NUMBERS = 10;

/** Of the numbers typed, those that are an open case which the sender may see: what a bare `42` can mean. */
async function casesNamed(context: Context, text: string): Promise<string[]> {
  const numbers = [
    ...new Set(
      (text.match(/(?<![\d/.-])#?\d{1,6}(?![\d/.])/g) ?? []).map((each) => parseRef(each)?.number),
    ),
  ];
  const known = numbers.filter((number) => number !== undefined).slice(0, MOST_NUMBERS);
  if (known.length === 0) return [];
  const { pages } = await context.deps.stores.cases.survey({
    counts: [],
    pages: known.map((number) => ({
      query: { reach: reach(context), number, statuses: ['open', 'responded'], order: 'newest' },
      page: { after: null, limit: 3 },
    })),
  });
  return pages.flatMap((page) => page.cases.map((stored) => stored.ref));
}

function readerRole(roles: readonly Role[]): ReadInput['role'] {
  if (roles.some((role) => role === 'complaintsOfficer' || role === 'complaintsManager'))
    return 'complaints_officer';
  if (
    roles.some((role) => role === 'teamManager' || role === 'serviceManager' || role === 'director')
  )
    return 'manager';
  return roles.includes('investigator') ? 'investigator' : 'social_worker';
}
