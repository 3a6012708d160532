/**
 * "Log a complaint", and nothing else: what was said, by whom and when is asked, and the lines that follow fill the
 * draft. Without a word of what was said it can't be saved.
 */
import type { BuiltCard } from '../../../cards';
import type { FeedbackType } from '../../../services/cases/events';
import { CATALOGUE } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import { Refused } from '../turn/access';
import { namedCase } from '../turn/asked';
import type { Context } from '../turn/feature';
import * as wording from '../../wording/refusals';
import { isCorrection } from './correction-form';
import { readDraftBack } from './draft-state';
import { MAX_WORDS, typeOf } from './fields';
import { putDraft, type Draft, type DraftFields, type DraftRead, type StoredDraft } from './store';
import { isEmpty, isOffice, saysDay } from './empty';
import { onlyFrames, onlyOrders } from './their-words';

/** So few words only say whose complaint it is: what goes on from them is the matter. */
const FEW = 8;

const CHAT =
  /^\W*(?:(?:thanks?|thank you|ta|ok(?:ay)?|cheers|hi|hiya|hello|great|lovely|bye|goodbye|morning|good (?:morning|afternoon)|sorry|oops|hang on|wait|lol)\b\W*)+$/i;

/** Whether the line goes on with what the draft was opened for. */
export function goesOn(reading: Reading, text: string, { gathers, fields }: Draft): boolean {
  if (!gathers || /\?\s*$/.test(text) || CHAT.test(text)) return false;
  if (namedCase(reading, text) !== null) return false;
  const { intents, detail } = reading;
  const empty = isEmpty({ gathers, fields });
  // "Tuesday", "by email": an answer, and nothing of what was said.
  if (onlyFrames(text) && !logs(reading) && detail.complainant.kind === null) return false;
  const placed = intents.filter((intent) => intent !== 'none');
  if (placed.every((intent) => intent.startsWith('log.')))
    return empty || (placed.length === 0 ? !isCorrection(reading, text) : isMoreOf(fields, text));
  // What was asked a moment ago is answered, whatever act of a case that nobody named the words may look like.
  return empty && intents.length === 1 && CATALOGUE[intents[0]!].ofCase === true;
}

const logs = ({ intents }: Reading): boolean => intents.some((each) => each.startsWith('log.'));

const SAYS_KIND = /\b(?:complaint|compliment|comment|enquiry|service request)\b/i;

const isMoreOf = ({ words }: DraftFields, text: string): boolean =>
  words.trim().split(/\s+/).length <= FEW &&
  !SAYS_KIND.test(text) &&
  !/\b(?:also|another|one more)\b/i.test(text);

/**
 * What the line says fills what is empty; nothing that stands there is changed.
 * @param read what a message of these words alone would be read as
 * @throws Refused where it grows longer than can be kept
 */
export async function goOn(
  context: Context,
  { draft, version }: StoredDraft,
  read: DraftRead,
  text: string,
): Promise<BuiltCard> {
  const { fields } = draft;
  const empty = isEmpty(draft);
  const more = onlyOrders(text) ? '' : text;
  const words = [fields.words, more].filter((each) => each.trim() !== '').join('\n');
  if (words.length > MAX_WORDS) throw new Refused(wording.tooLong(MAX_WORDS));
  const received = saysDay(context, read.fields.receivedOn, text) ? read.fields.receivedOn : null;
  const filled: DraftFields = {
    feedbackType:
      (empty && SAYS_KIND.test(text) ? read.fields.feedbackType : null) ??
      fields.feedbackType ??
      read.fields.feedbackType,
    enquiryKind: fields.enquiryKind ?? read.fields.enquiryKind,
    // A line that says itself what it is says when it came as well.
    receivedOn: (empty && SAYS_KIND.test(text) ? received : null) ?? fields.receivedOn ?? received,
    happenedOn: fields.happenedOn ?? read.fields.happenedOn,
    aboutIds: [...new Set([...fields.aboutIds, ...read.fields.aboutIds])],
    fromDescription: whoFrom(fields, read.fields),
    complainantKind: fields.complainantKind ?? read.fields.complainantKind,
    channel: fields.channel ?? read.fields.channel,
    teamId: fields.teamId ?? read.fields.teamId,
    lookedAfter: fields.lookedAfter ?? read.fields.lookedAfter,
    madeByChild: fields.madeByChild ?? read.fields.madeByChild,
    words,
  };
  const asked = read.questions.filter(({ slot }) => slot !== 'type');
  const next = {
    ...draft,
    fields: filled,
    questions: [...draft.questions.filter(({ slot }) => slot !== 'words'), ...asked],
  };
  return readDraftBack(context, await putDraft(context, next, version));
}

const whoFrom = (fields: DraftFields, read: DraftFields): string | null =>
  fields.fromDescription === null || isOffice(fields.fromDescription)
    ? (read.fromDescription ?? fields.fromDescription)
    : fields.fromDescription;

const HEADS: Record<FeedbackType, string> = {
  compliment: 'compliment',
  complaint: 'complaint',
  comment: 'comment',
  enquiry: 'enquiry',
  serviceRequest: 'service request',
};

/** The head under which the line is read where it has none of its own. */
export const headFor = (reading: Reading, { feedbackType }: DraftFields): string =>
  HEADS[feedbackType ?? typeOf(reading) ?? 'complaint'];
