/** What a correction changes in the open draft, and what it leaves alone. Pure. */
import type { FeedbackType } from '../../../services/cases/events';
import type { Reading } from '../../understand/types';
import type { Context } from '../turn/feature';
import { fromOf, idsInRole, single, typeOf } from './fields';
import { identityIn } from '../case/identity';
import type { DraftFields } from './store';

const WORDS =
  /^\W*(?:no,? )?(?:change |make |set )?(?:the |their |her |his )?words? ?(?:to|should be|should read|are|were|:)\s*[“"]?(?<words>\S.*?)[”"]?\s*$/is;

/** "change the words to …": the new words; null when it says nothing of them. */
export function wordsIn(text: string): string | null {
  return WORDS.exec(text)?.groups?.['words'] ?? null;
}

/** Whether the words take this person out: "not about Priya Nair", "it isn’t Priya". */
export function saysNot({ directory }: Context, id: string, text: string): boolean {
  const name = directory.byId(id)?.name.toLowerCase() ?? '';
  const after = NOT.exec(text)?.groups?.['whom']?.toLowerCase().trim() ?? '';
  const begins = (said: string): boolean =>
    said !== '' && (after === said || after.startsWith(`${said} `));
  // "Not Mohammed Rahman, Mohammed Iqbal": a whole name takes out its bearer alone, not each who shares the first.
  const whole = directory.people.some((person) => begins(person.name.toLowerCase()));
  return begins(name) || (!whole && begins(name.split(' ')[0]!));
}

const NOT =
  /\b(?:not|isn['’]?t|wasn['’]?t|remove|take off|leave out|nothing to do with)(?: (?:about|for|to do with))? (?<whom>[\p{L}'’ -]{2,60})/iu;

/** "Not Mohammed Rahman, Mohammed Iqbal": whoever is named whole beside the one who is taken out. */
export function namedInstead(context: Context, text: string): string[] {
  if (!takesOut(text)) return [];
  const said = text.toLowerCase();
  return context.directory.people
    .filter(({ id, name }) => said.includes(name.toLowerCase()) && !saysNot(context, id, text))
    .map(({ id }) => id);
}

/** "not about Ms Mensah" takes somebody out: nobody is looked for in it. */
export const takesOut = (text: string): boolean => NOT.test(text);

/** A correction ("no, thursday", "it was about Priya Nair"): only what the words say changes. */
export function corrected(
  context: Context,
  fields: DraftFields,
  reading: Reading,
  text: string,
): DraftFields {
  const { today } = context;
  const words = wordsIn(text);
  if (words) return { ...fields, words };
  const isNot = (id: string) => saysNot(context, id, text);
  const about = [...idsInRole(reading, 'about'), ...namedInstead(context, text)].filter(
    (id) => !isNot(id),
  );
  // The team of somebody who is taken out goes with them; that of whoever takes their place comes in.
  const cameWithThem = fields.aboutIds.some(
    (id) => isNot(id) && context.directory.byId(id)?.teamId === fields.teamId,
  );
  const theirTeam = context.directory.byId(about[0] ?? '')?.teamId ?? null;
  const left = fields.aboutIds.filter((id) => !isNot(id));
  const type = typeOf(reading) ?? retypedTo(reading);
  const from =
    identityIn(text, fields.fromDescription) ??
    (saysWhoFrom(text, type !== null) ? (fromOf(reading) ?? nameFrom(reading, text)) : null);
  // A line that logs is taken to be of today unless it says otherwise; a correction says nothing unless it says so.
  const said = single(reading.slots.received);
  const assumed = said === today && !/\btoday\b|\bnow\b|this (morning|afternoon)|\d/i.test(text);
  const received = assumed || (said !== null && said > today) ? null : said;
  const kind = from ? reading.detail.complainant.kind : null;
  const still = type === null && isNoEnquirer(fields, kind, reading) ? null : fields.feedbackType;
  return {
    ...fields,
    feedbackType: type ?? still,
    enquiryKind:
      reading.detail.enquiryKind ?? ((type ?? still) === 'enquiry' ? fields.enquiryKind : null),
    receivedOn: received ?? fields.receivedOn,
    happenedOn: single(reading.slots.happened) ?? fields.happenedOn,
    // "Not Priya, Mo" puts one in another's place; "it was about Mo" says whom it is about.
    aboutIds: about.length === 0 || takesOut(text) ? [...new Set([...left, ...about])] : about,
    fromDescription: from ?? fields.fromDescription,
    complainantKind: kind ?? fields.complainantKind,
    channel: reading.detail.channel ?? fields.channel,
    teamId: reading.detail.teamId ?? (cameWithThem ? theirTeam : fields.teamId),
    lookedAfter: reading.detail.child.lookedAfter ?? fields.lookedAfter,
    madeByChild: reading.detail.child.madeByChild ?? fields.madeByChild,
  };
}

/** "It's from Tracey Lyle": a name that nobody of ours has. */
const nameFrom = ({ slots }: Reading, text: string): string | null =>
  slots.people === undefined ? (FROM_NAME.exec(text)?.groups?.['name'] ?? null) : null;
const FROM_NAME =
  /^\W*(?:(?:[Nn]o|[Oo]h|[Aa]nd|[Ss]orry|[Aa]ctually)\W+)*(?:(?:[Ii]t|[Tt]hat|[Tt]his)(?:['’]?s| is| was) )?(?:[Ff]rom|[Bb]y) (?:a |an |the )?(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})\W*$/u;

/** "Make it an MP enquiry" says what it is, not who complains: that stands until the words say another. */
const saysWhoFrom = (text: string, retypes: boolean): boolean =>
  retypes ? /\b(?:from|not|by)\b/i.test(text) : !/^\W*(no |and )?(the )?team\b/i.test(text);

/** "No, it was his dad": an MP's enquiry it is then no longer, and what it is instead isn't said. */
const isNoEnquirer = (
  { feedbackType, enquiryKind }: DraftFields,
  kind: Reading['detail']['complainant']['kind'],
  { detail }: Reading,
): boolean =>
  feedbackType === 'enquiry' &&
  (enquiryKind === 'mp' || enquiryKind === 'councillor') &&
  detail.enquiryKind === null &&
  (kind === 'parent' || kind === 'relative' || kind === 'child');

function retypedTo(reading: Reading): FeedbackType | null {
  const type = reading.slots.type ?? (reading.intents.length === 0 ? reading.detail.kind : null);
  return type === 'service_request' ? 'serviceRequest' : (type ?? null);
}
