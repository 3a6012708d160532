/**
 * An absence told in a line: the form with what the words gave, said in a sentence that "yes" agrees to. Who is away or who
 * covers is asked where several may be meant, and the next line answers that.
 */
import type { BuiltCard } from '../../../cards';
import { isPlainDate, sayDate } from '../../../services/timescale';
import { coverable } from '../../../services/absences/cover';
import type { Reading } from '../../understand/types';
import { nameAndTeam, nameOf } from '../case/lines';
import { allowed, Refused } from '../turn/access';
import { firstDay, given, lastDay } from '../turn/asked-values';
import type { Asked, Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { awaitForm } from '../turn/waiting-form';
import { awayForm } from './absence';
import { nothingToEnd, showAbsences } from './change';
import { changedDays, daysInstead, isBackOn, whomPronounMeans } from './put-right';
import { endMoved } from './typed';
import { whoSaid, type Said } from './who';
import { CHANGING, sumOf } from './words';

/** Inputs of the form that waits, beside its own: whom a name may mean, parted by commas. */
const MAY_BE_AWAY = 'awayAmong';
const MAY_COVER = 'coverAmong';
const NAMED = 'awayNamed';

/** A new end for the absence on record, else the form with what the words gave. */
export async function recordAbsence(context: Context, asked: Asked): Promise<BuiltCard> {
  const { slots, text, reading, values } = asked;
  if (values) return awayForm(context);
  // "Tom's off for a fortnight, isn't he": it is asked who is away, and nobody is put down as away.
  if (reading.takenBack === true || /\?\s*$/.test(text)) return showAbsences(context);
  const said = whoSaid(context, reading, text);
  const { cover } = said;
  const away = await whomPronounMeans(context, said.away, text);
  const mine = mayRecord(context, away);
  const [person, another] = mine;
  const changed = person && !another ? await changedDays(context, person, asked) : null;
  if (changed) return changed;
  const moved = person && !another ? await endMoved(context, person, reading, text) : null;
  if (moved) return moved;
  if (person && !another && isBackOn(text)) await nothingToEnd(context, person);
  const from = firstDay(slots.from ?? slots.on) ?? context.today;
  const covers = cover.ids.filter((id) => id !== person);
  const filled: Inputs = {
    ...given({
      from,
      until: lastDay(slots.until) ?? dayNamed(reading, from),
      cover: covers.length === 1 ? covers[0] : null,
      [MAY_COVER]: covers.length > 1 ? covers.join() : null,
      [MAY_BE_AWAY]: mine.length > 1 ? mine.join() : null,
      [NAMED]: mine.length === 1 ? null : away.name,
    }),
    person: mine.length === 1 ? person! : '',
  };
  // A last day that was said and couldn't be read is asked on the card: no word sends it without.
  return shownForm(context, filled, Boolean(filled['until']) || !SAYS_END.test(text));
}

const SAYS_END = /\b(?:until|till?|back|to the|through)\b/i;

/**
 * Of those whom the words may mean, the ones whose absence is the sender's to record.
 * @throws Refused where somebody is named and none of them is
 */
function mayRecord(context: Context, { ids, name }: Said): string[] {
  const mine = ids.filter((personId) => allowed(context, 'absence.set', { personId }));
  if (ids.length > 0 && mine.length === 0)
    throw new Refused(
      `Nobody was put down as away: ${name || nameOf(context, ids[0]!)}’s absence isn’t yours to record. They can type it themselves, or their manager or ${context.deps.council.contact.complaintsTeam} can.`,
    );
  return mine;
}

/** Of the last day off and the day of coming back, the day that was named: the card shows it before it is saved. */
const dayNamed = ({ detail }: Reading, from: string): string | undefined =>
  (detail.questions.find(({ slot }) => slot === 'until')?.choices ?? [])
    .map(({ value }) => value)
    .filter((day) => day >= from)
    .sort()
    .at(-1);

/** @param waits whether the next line may answer it */
async function shownForm(context: Context, filled: Inputs, waits: boolean): Promise<BuiltCard> {
  if (waits) awaitForm(context, 'absence.set', '', filled);
  const { [MAY_BE_AWAY]: _away, [MAY_COVER]: _cover, [NAMED]: _named, ...rest } = filled;
  const { [CHANGING]: changing, ...values } = rest;
  const asks = questionIn(context, filled);
  const notes = asks === null ? await coverNotes(context, filled) : [];
  const shown = {
    values,
    says: [asks ?? sumOf(context, filled), ...notes].join(' '),
    among: idsIn(filled, MAY_BE_AWAY),
    coversAmong: idsIn(filled, MAY_COVER),
  };
  return awayForm(context, shown, changing ?? null);
}

const idsIn = (inputs: Inputs, id: string): string[] =>
  (inputs[id] ?? '').split(',').filter((each) => each !== '');

/** What is still to be said before it can be saved; null: nothing. */
function questionIn(context: Context, filled: Inputs): string | null {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => nameAndTeam(context, id)).join(' or ');
  const first = (ids: readonly string[]): string => nameOf(context, ids[0]!).split(' ')[0]!;
  const away = idsIn(filled, MAY_BE_AWAY);
  const covers = idsIn(filled, MAY_COVER);
  if (away.length > 0) return `Who is away: which ${first(away)}? ${names(away)}. ${NOTHING_YET}`;
  if (filled['person'] === '')
    return `Who is away? I couldn’t find “${filled[NAMED] ?? ''}” among those whose absence you may record. ${NOTHING_YET}`;
  if (covers.length > 0)
    return `Who covers: which ${first(covers)}? ${names(covers)}; or type “nobody covers”. ${NOTHING_YET}`;
  return null;
}
const NOTHING_YET = 'Type the name, or choose below. Nothing is recorded yet.';

/** Whether the cover will come to anything is said before the yes. */
async function coverNotes(context: Context, filled: Inputs): Promise<string[]> {
  const { person = '', from = '', until = '', cover = '' } = filled;
  if (cover === '' || person === '' || !isPlainDate(from)) return [];
  const { deps, directory, now, actor } = context;
  const absence = {
    ...{ personId: person, from, until: isPlainDate(until) ? until : null, coverId: cover },
    ...{ by: actor.id, act: context.turnId, ended: false },
  };
  const { open, covered } = await coverable(
    { ...deps, directory, now, viewerId: actor.id },
    absence,
  );
  if (open === 0 || covered > 0) return [];
  return [
    `${nameOf(context, cover)} may not see ${person === actor.id ? 'your' : 'these'} cases, so this covers none of them: reminders go to the manager from ${sayDate(from, context.today)}.`,
  ];
}

const AGREES =
  /^\W*(?:(?:yes|yep|yeah|y|ok|okay)\W+)?(?:yes|yep|yeah|y|ok|okay|confirm|do it|go ahead|save|save it|record it)(?:,? (?:please|pls|now|then))?\W*$/i;
const NO_COVER =
  /^\W*(?:(?:no,? )?(?:nobody|no ?one|no cover|none|neither)(?: (?:covers?|is covering|will cover|needed|yet|for now))*)\W*$/i;
const MOST_WORDS = 8;

/**
 * A line typed while the form of an absence waits: whom a name means, who covers, or a yes that comes before that is said.
 * @returns null: it answers nothing of it, or "yes" may send it
 */
export async function awayAnswered(
  context: Context,
  waiting: Inputs,
  reading: Reading,
  text: string,
): Promise<BuiltCard | null> {
  const away = idsIn(waiting, MAY_BE_AWAY);
  const covers = idsIn(waiting, MAY_COVER);
  const asksPerson = waiting['person'] === '';
  const open = asksPerson || covers.length > 0;
  if (AGREES.test(text)) return open ? shownForm(context, waiting, true) : null;
  if (text.includes('?') || text.trim().split(/\s+/).length > MOST_WORDS) return null;
  if (NO_COVER.test(text) && !asksPerson) {
    const { [MAY_COVER]: _asked, cover: _cover, ...rest } = waiting;
    return shownForm(context, rest, true);
  }
  const days = reading.detail.personIds.length === 0 ? daysInstead(context, text, waiting) : null;
  if (days) return shownForm(context, { ...waiting, ...days }, true);
  const said = meantBy(context, reading, text, asksPerson ? away : covers);
  const saysCover = /\bcover|\bstand(?:ing)? in\b/i.test(text);
  if (said === null) return null;
  if (asksPerson && !saysCover) {
    if (!allowed(context, 'absence.set', { personId: said })) return null;
    const { [MAY_BE_AWAY]: _away, [NAMED]: _named, ...rest } = waiting;
    return shownForm(context, { ...rest, person: said }, true);
  }
  if (!saysCover && !(covers.length > 0) && !/^\W*(?:no|not|actually|sorry|make it)\b/i.test(text))
    return null;
  const { [MAY_COVER]: _asked, ...rest } = waiting;
  return shownForm(context, { ...rest, cover: said }, true);
}

/** The one whom a few words mean: of those asked about by any of their names or their team, else by their name. */
function meantBy(
  { directory }: Context,
  { detail }: Reading,
  text: string,
  among: readonly string[],
): string | null {
  const named = detail.personIds.filter((id) => id !== '');
  const inBoth = named.filter((id) => among.includes(id));
  if (inBoth.length === 1) return inBoth[0]!;
  const words = text.toLowerCase().split(/[^\p{L}'’-]+/u);
  const fits = among.filter((id) => {
    const person = directory.byId(id);
    const surname = person?.name.toLowerCase().split(' ').slice(1).join(' ') ?? '';
    return surname !== '' && ` ${words.join(' ')} `.includes(` ${surname} `);
  });
  if (fits.length === 1) return fits[0]!;
  const ofTeam = among.filter(
    (id) => detail.teamId !== null && directory.byId(id)?.teamId === detail.teamId,
  );
  if (ofTeam.length === 1) return ofTeam[0]!;
  return among.length === 0 && named.length === 1 ? named[0]! : null;
}
