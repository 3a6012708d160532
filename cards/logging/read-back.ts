/** What was read from what somebody typed, before it is saved. */
import type { Channel, EnquiryKind, FeedbackType } from '../../services/cases/events';
import type { PlainDate } from '../../services/timescale/types';
import type { BuiltCard, Choice, Common, DateLine, Line } from '../frame/data';
import {
  datesPart,
  dateTwin,
  fieldPart,
  linesPart,
  notesPart,
  quotePart,
  titlePart,
} from '../frame/parts';
import { compose, type Limits } from '../frame/render';
import { aKind, channelWords, counted, kindWords, londonDay, sayDate } from '../frame/words';

export interface ReadBackQuestion {
  /** Input id becomes `q.<slot>`. */
  slot: string;
  says: string;
  choices: Choice[];
  hint?: string;
  error?: string | null;
}

export interface ReadBackData extends Common {
  draftId: string;
  version: number;
  /** Null: not known yet, and one of the questions. */
  feedbackType: FeedbackType | null;
  enquiryKind: EnquiryKind | null;
  /** True where the type was read from the words and a person should look: "Looks like a complaint". */
  proposed: boolean;
  receivedOn: PlainDate | null;
  happenedOn: PlainDate | null;
  /** Names with teams, as the directory has them. */
  about: string[];
  from: string | null;
  team: string | null;
  channel: Channel | null;
  /** Of the child, as reports count it; null or absent: not said. */
  lookedAfter?: boolean | null;
  madeByChild?: boolean | null;
  /** Verbatim. */
  words: string;
  /** What saving would set off, or nothing for what isn't timed. */
  setsOff: DateLine[];
  /** "If this follows the statutory procedure": stands over the dates. */
  setsOffIf?: string;
  questions: ReadBackQuestion[];
  /** Anything that the sender should know before saving: a possible duplicate, a holiday, a weekend. */
  notes?: string[];
}

/** Lets one tap save what was typed; asks on the same card what is missing. */
export function readBackCard(data: ReadBackData): BuiltCard {
  const today = londonDay(data.asAt);
  return compose(data, (limits) => ({
    head: `${kindWords(data.feedbackType, data.enquiryKind)} · not saved yet`,
    sentence: readBackSentence(data),
    ref: data.draftId,
    version: data.version,
    body: [
      ...linesPart(readBackLines(data), limits),
      ...quotePart('Their words, as you gave them', data.words, limits),
      ...(data.setsOff.length > 0 ? titlePart(data.setsOffIf ?? 'Saving this sets off') : []),
      ...datesPart(data.setsOff, today, limits),
      ...notesPart(data.notes ?? [], limits),
      ...data.questions.slice(0, limits.list).flatMap((question) => questionPart(question, limits)),
    ],
    actions: [
      { title: 'Save', verb: 'draft.save', style: 'positive', sendsInputs: true },
      { title: 'Change', verb: 'draft.change' },
      {
        title: 'Discard',
        verb: 'draft.discard',
        confirm: 'What you typed is let go: “undo” brings it back for half an hour.',
      },
    ],
    // The words stay out of the twin: it may light up a locked screen.
    twin: [
      ...(data.notes ?? []),
      ...readBackLines(data).flatMap((each) => (each ? [`${each.label}: ${each.value}`] : [])),
      ...data.setsOff.map((each) => dateTwin(each, today)),
      ...data.questions.map((each) => each.says),
      'Type “save”, “change” or “discard”.',
    ],
  }));
}

function readBackSentence(data: ReadBackData): string {
  if (data.questions.length > 0)
    return `Please answer ${counted(data.questions.length, 'question')}, then save.`;
  if (data.proposed) {
    return `This looks like ${aKind(data.feedbackType, data.enquiryKind)}. Save it if that is right.`;
  }
  return `I read ${aKind(data.feedbackType, data.enquiryKind)}. Save it if this is right.`;
}

function readBackLines(data: ReadBackData): (Line | null)[] {
  const today = londonDay(data.asAt);
  const by = data.channel ? `, ${channelWords(data.channel)}` : '';
  return [
    data.receivedOn
      ? { label: 'Received', value: `${sayDate(data.receivedOn, today)}${by}` }
      : null,
    data.happenedOn ? { label: 'Happened', value: sayDate(data.happenedOn, today) } : null,
    data.about.length > 0 ? { label: 'About', value: data.about.join(', ') } : null,
    data.from ? { label: 'From', value: data.from } : null,
    data.team ? { label: 'Team', value: data.team } : null,
    childLine(data),
  ];
}

/** What the figures will say of the child. */
function childLine({ lookedAfter = null, madeByChild = null }: ReadBackData): Line | null {
  const said = [
    ...(madeByChild === true ? ['made by the child'] : []),
    ...(lookedAfter === null ? [] : [lookedAfter ? 'looked after' : 'not looked after']),
  ];
  return said.length > 0 ? { label: 'Child', value: said.join(', ') } : null;
}

/** A question is a choice where there are any, a date for a day, and otherwise words. */
function questionPart(question: ReadBackQuestion, limits: Limits) {
  const base = {
    id: `q.${question.slot}`,
    label: question.says,
    required: true,
    error: question.error ?? null,
    hint: question.hint ?? '',
    errorMessage: 'Please answer this, or type the answer in the chat.',
  };
  if (question.choices.length > 0) {
    return fieldPart({ ...base, kind: 'choice', choices: question.choices }, limits);
  }
  const asksDay = question.slot === 'received' || question.slot === 'happened';
  return fieldPart({ ...base, kind: asksDay ? 'date' : 'text' }, limits);
}
