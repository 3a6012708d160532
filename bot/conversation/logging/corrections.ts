/** What a correction changes in the open draft, and what it leaves alone. Pure. */
import type { FeedbackType } from '../../../services/cases/events';
import type { Reading } from '../../understand/types';
import type { Context } from '../turn/feature';
import { fromOf, idsInRole, single, typeOf } from './fields';
import type { DraftFields } from './store';

const WORDS =
  /^\W*(?:no,? )?(?:change |make |set )?(?:the |their |her |his )?words? ?(?:to|should be|should read|are|were|:)\s*[“"]?(?<words>\S.*?)[”"]?\s*$/is;

/** "change the words to …": the new words; null when it says nothing of them. */
export function wordsIn(text: string): string | null {
  return WORDS.exec(text)?.groups?.['words'] ?? null;
}

/** Whether the words take this person out: "not about Priya Nair", "it isn’t Priya". */
export function saysNot(context: Context, id: string, text: string): boolean {
  const name = context.directory.byId(id)?.name ?? '';
  const named = [name, name.split(' ')[0]!].map((each) => each.toLowerCase());
  const after = NOT.exec(text)?.groups?.['whom']?.toLowerCase() ?? '';
  return named.some((each) => each !== '' && (after === each || after.startsWith(`${each} `)));
}

const NOT =
  /\b(?:not|isn['’]?t|wasn['’]?t|remove|take off|leave out|nothing to do with)(?: (?:about|for|to do with))? (?<whom>[\p{L}'’ -]{2,60})/iu;

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
  const about = idsInRole(reading, 'about').filter((id) => !isNot(id));
  const from = /^\W*(no |and )?(the )?team\b/i.test(text) ? null : fromOf(reading);
  // A line that logs is taken to be of today unless it says otherwise; a correction says nothing unless it says so.
  const said = single(reading.slots.received);
  const assumed = said === today && !/\btoday\b|\bnow\b|this (morning|afternoon)|\d/i.test(text);
  const received = assumed || (said !== null && said > today) ? null : said;
  return {
    ...fields,
    feedbackType: typeOf(reading) ?? retypedTo(reading) ?? fields.feedbackType,
    enquiryKind: reading.detail.enquiryKind ?? fields.enquiryKind,
    receivedOn: received ?? fields.receivedOn,
    happenedOn: single(reading.slots.happened) ?? fields.happenedOn,
    aboutIds: about.length > 0 ? about : fields.aboutIds.filter((id) => !isNot(id)),
    fromDescription: from ?? fields.fromDescription,
    complainantKind: (from ? reading.detail.complainant.kind : null) ?? fields.complainantKind,
    channel: reading.detail.channel ?? fields.channel,
    teamId: reading.detail.teamId ?? fields.teamId,
  };
}

function retypedTo(reading: Reading): FeedbackType | null {
  const type = reading.slots.type ?? (reading.intents.length === 0 ? reading.detail.kind : null);
  return type === 'service_request' ? 'serviceRequest' : (type ?? null);
}
