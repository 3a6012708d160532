/** Logging: the read-back, the form that corrects it, the receipt. */
import type {
  BuiltCard,
  DraftFormData,
  Field,
  Line,
  ReadBackData,
  ReadBackQuestion,
  ReceiptData,
} from '../frame/data';
import { formCard } from '../frame/forms';
import {
  dateTwin,
  datesPart,
  fieldPart,
  linesPart,
  notesPart,
  quotePart,
  titlePart,
} from '../frame/parts';
import { compose, type Limits } from '../frame/render';
import { aKind, channelWords, counted, kindWords, londonDay, sayDate } from '../frame/words';

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
      { title: 'Discard', verb: 'draft.discard', confirm: 'What you typed will not be kept.' },
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
  const asked = data.questions.filter(({ required }) => required ?? true).length;
  if (asked > 0) return `Please answer ${counted(asked, 'question')}, then save.`;
  if (data.questions.length > 0)
    return 'Save it as it is, or answer the question first: what is taken otherwise is said there.';
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
  ];
}

/** A question is a choice where there are any, a date for a day, and otherwise words. */
function questionPart(question: ReadBackQuestion, limits: Limits) {
  const base = {
    id: `q.${question.slot}`,
    label: question.says,
    required: question.required ?? true,
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

/** The fields that this type needs, filled in with what was read; errors beside the field. */
export function draftFormCard(data: DraftFormData): BuiltCard {
  return formCard({
    ...data,
    title: `${kindWords(data.feedbackType, data.enquiryKind)} · not saved yet`,
    ref: data.draftId,
    version: data.version,
    sentence: 'Change what isn’t right, then look at it once more before it is saved.',
    fields: draftFields(data),
    submit: { title: 'Use these', verb: 'draft.update', style: 'positive' },
    others: [{ title: 'Back', verb: 'draft.back' }],
  });
}

function draftFields(data: DraftFormData): Field[] {
  const { values = {}, errors = {} } = data;
  const today = londonDay(data.asAt);
  const was = (id: string, read: string | null) => values[id] ?? read;
  const dated = data.feedbackType !== 'compliment';
  const types = data.types ?? ['compliment', 'comment', 'complaint', 'enquiry', 'serviceRequest'];
  const fields: (Field | null)[] = [
    {
      kind: 'choice',
      id: 'feedbackType',
      label: 'What is it?',
      required: true,
      choices: types.map((type) => ({ label: kindWords(type, null), value: type })),
      value: was('feedbackType', data.feedbackType),
    },
    data.feedbackType === 'enquiry'
      ? {
          kind: 'choice',
          id: 'enquiryKind',
          label: 'Who enquires?',
          required: true,
          choices: (['mp', 'councillor', 'ombudsman'] as const).map((kind) => ({
            label: kindWords('enquiry', kind).replace(' enquiry', ''),
            value: kind,
          })),
          value: was('enquiryKind', data.enquiryKind),
        }
      : null,
    {
      kind: 'date',
      id: 'receivedOn',
      label: 'Received on',
      required: true,
      max: today,
      value: was('receivedOn', data.receivedOn),
    },
    dated
      ? {
          kind: 'date',
          id: 'happenedOn',
          label: 'Happened on, if you know',
          max: today,
          value: was('happenedOn', data.happenedOn),
        }
      : null,
    {
      kind: 'choice',
      id: 'about',
      label: 'Who is it about?',
      // A tick list of a whole directory is no use: several only where several were named.
      multi: data.aboutIds.length > 1,
      choices: data.people,
      value: was('about', data.aboutIds.join(',')),
    },
    {
      kind: 'choice',
      id: 'team',
      label: 'Team',
      choices: data.teams,
      value: was('team', data.teamId),
    },
    {
      kind: 'text',
      id: 'from',
      label: 'From whom?',
      maxLength: 200,
      value: was('from', data.fromDescription),
    },
    {
      kind: 'choice',
      id: 'complainantKind',
      label: 'Who are they?',
      choices: data.complainantKinds,
      value: was('complainantKind', data.complainantKind),
    },
    dated
      ? {
          kind: 'choice',
          id: 'channel',
          label: 'How did it come?',
          choices: data.channels,
          value: was('channel', data.channel),
        }
      : null,
    {
      kind: 'text',
      id: 'words',
      label: 'Their words',
      multiline: true,
      value: was('words', data.words),
    },
  ];
  return fields.flatMap((each) => (each ? [{ ...each, error: errors[each.id] ?? null }] : []));
}

/** Proves that it is safe: reference, what happens next and by whom, undo. */
export function receiptCard(data: ReceiptData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head } = data;
  const kind = kindWords(head.feedbackType, head.enquiryKind);
  return compose(data, (limits) => ({
    head: `${kind} · ${head.ref}`,
    sentence: `Saved. The reference is ${head.ref}.`,
    ref: head.ref,
    version: head.version,
    body: [
      ...linesPart([{ label: 'Next', value: data.next }], limits),
      ...datesPart(data.dates, today, limits),
    ],
    actions: [
      ...(data.mayOpen ? [{ title: 'Open', verb: 'case.open' as const }] : []),
      ...(data.undo ? [{ title: 'Undo', verb: 'undo' as const }] : []),
    ],
    twin: [data.next, ...data.dates.map((each) => dateTwin(each, today))],
  }));
}
