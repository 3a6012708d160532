/** The form that corrects what was read. */
import type { EnquiryKind, FeedbackType } from '../../services/cases/events';
import type { PlainDate } from '../../services/timescale/types';
import type { BuiltCard, Choice, Common, Field, Filled } from '../frame/data';
import { lookedAfter, madeByChild, yesNo } from '../frame/fields';
import { formCard } from '../frame/forms';
import { kindWords, londonDay } from '../frame/words';

/** Corrects what was read. Ids are those of the draft's fields. */
export interface DraftFormData extends Common, Filled {
  draftId: string;
  version: number;
  feedbackType: FeedbackType | null;
  enquiryKind: EnquiryKind | null;
  receivedOn: PlainDate | null;
  happenedOn: PlainDate | null;
  aboutIds: string[];
  fromDescription: string | null;
  complainantKind: string | null;
  channel: string | null;
  teamId: string | null;
  lookedAfter: boolean | null;
  madeByChild: boolean | null;
  words: string;
  people: Choice[];
  teams: Choice[];
  complainantKinds: Choice[];
  channels: Choice[];
  /** Types that the council records; default all. */
  types?: FeedbackType[];
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
    // What reports count of the child; left open, it is asked again before the case is closed.
    ...(data.feedbackType === 'complaint'
      ? [
          madeByChild(was('madeByChild', yesNo(data.madeByChild))),
          lookedAfter(was('lookedAfter', yesNo(data.lookedAfter))),
        ]
      : []),
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
