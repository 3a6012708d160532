/**
 * Who is away and who covers, as a line says it. A first name that fits several is asked, never passed over: whoever types
 * about somebody else is not the one who is away.
 */
import { plainName } from '../../../services/people';
import type { Reading } from '../../understand/types';
import type { Context } from '../turn/feature';

/** One of the two, as far as the words settle it. */
export interface Said {
  /** Whom it may mean: none is nobody said, one is settled, several are to be asked. */
  ids: readonly string[];
  /** As the line names them, for the question; empty: nobody is named. */
  name: string;
}

export interface WhoSaid {
  away: Said;
  cover: Said;
}

const COVERS_AFTER =
  /^(?:['’](?:s|ll))?(?: (?:to|will|can|is|are|going|has|agreed|could|should|would|be|who|kindly|also|then|happy|able|gonna|please))* (?:cover(?:s|ing)?|stand(?:s|ing)? in|step(?:s|ping)? in|hold(?:s|ing)? the fort)\b/i;
const COVERED_BEFORE =
  /\b(?:cover(?:ed|ing|s)?(?: (?:is|by|from|will be|with|to be|goes to|me|for me|it|them|her|him))*|over to|ask|standing in (?:is|will be))\s*[:,–-]?\s*(?:by |is |will be |to )?$/i;
const MANAGER = /\b(?:tm|manager)\b/i;
/** Said of oneself, or of nobody: "off on Friday". */
const ONESELF =
  /^\W*(?:(?:hi|ok|hello|fyi|so|and|please|actually|sorry|no|oops|wait|only|just)\W+)*(?:i|i['’]?m|i['’]?ll|im|ill|me|my|we|away|off|out|on|annual|leave|al|a\/l|holiday|sick|not|ooo|set|mark me|put me)\b/i;
const SUBJECT =
  /^\W*(?:(?:hi|ok|hello|fyi|so|and|also|please|mark|put|actually|sorry|no|oops|wait)\W+)*(?<who>[\p{L}][\p{L}-]*(?: (?!is\b|was\b|has\b|will\b|off\b|away\b|on\b|out\b|isn|won|sick\b|ill\b|not\b|in\b|back\b)[\p{L}][\p{L}-]*)?)(?:['’]s| is| will be| has| was| isn['’]t| won['’]t| as)? (?:(?:now|also|still|only|just|actually|going|gonna|be|to be|down|been|not|in) )*(?:off|away|out|on (?:annual |sick |long|leave|hol)|sick|ill|in (?:court|training)|back)\b/iu;

/** "I'm off tomorrow, Sean to cover": who stands in; no case is given away by it. */
export const onlyCovers = ({ intents, slots }: Reading, text: string): boolean =>
  intents.length > 1 &&
  intents.every((intent) => intent === 'absence.set' || intent === 'case.assign') &&
  slots.refs === undefined &&
  /\bcover(?:s|ed|ing)?\b/i.test(text) &&
  !/\b(?:cases|caseload|work|everything|all|hers|his|mine|give|move|pass|hand|assign|reassign)\b/i.test(
    text,
  );

/** @param text as typed */
export function whoSaid(context: Context, reading: Reading, text: string): WhoSaid {
  const { detail, slots } = reading;
  const away: string[] = [];
  const cover: string[] = [];
  const names = { away: '', cover: '' };
  for (const [at, id] of detail.personIds.entries()) {
    if (id === '') continue;
    const said = nameIn(context, id, text);
    const covers = slots.people?.[at]?.role === 'investigator' || (said !== null && said.covers);
    (covers ? cover : away).push(id);
  }
  for (const { says, choices } of detail.questions.filter(({ slot }) => slot === 'people')) {
    const asked = [...says.matchAll(/“([^”]+)”/g)].map((match) => match[1]!);
    for (const name of asked) {
      const ids = choices
        .map(({ value }) => value)
        .filter((id) => asked.length === 1 || mayBe(context, id, name, asked));
      const covers = mentioned(name, text)?.covers ?? false;
      (covers ? cover : away).push(
        ...ids.filter((id) => !away.includes(id) && !cover.includes(id)),
      );
      names[covers ? 'cover' : 'away'] ||= name;
    }
  }
  return {
    away: awayOf(context, { ids: away, name: names.away }, text),
    cover: coverOf(context, { ids: cover, name: names.cover }, text),
  };
}

/** "TM please cover". */
const coverOf = (context: Context, said: Said, text: string): Said => {
  const [manager] = context.directory.lineAbove(context.actor.id);
  const means = said.ids.length === 0 && manager !== undefined && MANAGER.test(text);
  return means ? { ids: [manager], name: '' } : said;
};

/** Where nobody of ours is named, the sender; but "Brian is off tomorrow" is said of somebody, whoever it is. */
function awayOf(context: Context, said: Said, text: string): Said {
  if (said.ids.length > 0) return said;
  const who = ONESELF.test(text) ? '' : (SUBJECT.exec(text)?.groups?.['who'] ?? '');
  return who === '' ? { ids: [context.actor.id], name: '' } : { ids: [], name: who };
}

interface Mention {
  covers: boolean;
}

/** Where the line has this name, and whether it does so as that of who covers; null: nowhere. */
function mentioned(name: string, text: string): Mention | null {
  const said = new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, 'iu').exec(text);
  if (!said) return null;
  const after = text.slice(said.index + said[0].length);
  const before = text.slice(0, said.index);
  return { covers: COVERS_AFTER.test(after) || COVERED_BEFORE.test(before) };
}
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** By their whole name, or by the first of it. */
function nameIn({ directory }: Context, id: string, text: string): Mention | null {
  const name = directory.byId(id)?.name ?? '';
  return mentioned(name, text) ?? mentioned(name.split(' ')[0]!, text);
}

/** Of several names that are asked about together, the one whose first letters are this person's. */
function mayBe(
  { directory }: Context,
  id: string,
  name: string,
  asked: readonly string[],
): boolean {
  const person = directory.byId(id);
  const begins = (said: string): boolean =>
    [person?.name ?? '', ...(person?.aliases ?? [])].some((each) =>
      plainName(each).startsWith(plainName(said).slice(0, 2)),
    );
  return begins(name) || !asked.some(begins);
}
