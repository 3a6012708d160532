/** Everything recorded of a case that can have been written down wrongly, on one form. Input ids stand above it. */
import type { PlainDate } from '../../services/timescale/types';
import type { ActionForm, BuiltCard, Choice, Field } from '../frame/data';
import { lookedAfter, madeByChild, oneOf, sayWhy, yesNo } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface CorrectData extends ActionForm {
  today: PlainDate;
  /** As it stands; an input that comes back the same changes nothing. */
  now: {
    receivedOn: PlainDate;
    happenedOn: PlainDate | null;
    from: string | null;
    channel: string | null;
    subject: string | null;
    team: string | null;
    about: string[];
    category: string | null;
    /** By their names, parted by commas; null: the council keeps no list. */
    themes: string | null;
    /** Of an enquiry. */
    enquiryCategory: string | null;
    madeByChild: boolean | null;
    lookedAfter: boolean | null;
    procedure: string | null;
  };
  /** Dated facts on record, by input id. */
  recorded: { id: string; label: string; on: PlainDate }[];
  /** Who has which part, by input id. */
  appointed: { id: string; label: string; name: string | null }[];
  channels: Choice[];
  teams: Choice[];
  people: Choice[];
  categories: Choice[];
  /** Of an enquiry; empty: it is none, or the council keeps no list. */
  enquiryCategories: Choice[];
  /** Empty where the sender may not change it, or there is only one. */
  procedures: Choice[];
}

/** Of recorded days and appointments: more would not fit on a card, and can be put right in words. */
const MOST = 2;

/**
 * Inputs: receivedOn, happenedOn, `date.<fact>.<stage>`, from, channel, subject, team, about, category, themes, enquiryCategory,
 * madeByChild, lookedAfter, procedure, `appointment.<n>`, loggedInError, reason.
 */
export function correctCard(data: CorrectData): BuiltCard {
  return actionForm(data, {
    sentence:
      'Change what was recorded wrongly and leave the rest. What it does to the dates is shown before it is saved.',
    fields: [...dateFields(data), ...factFields(data), ...lastFields()],
    form: 'form.correct',
    submit: 'Show what it changes',
  });
}

function dateFields({ now, recorded, today }: CorrectData): Field[] {
  const day = (id: string, label: string, value: PlainDate | null): Field => ({
    kind: 'date',
    id,
    label,
    value,
    max: today,
  });
  return [
    day('receivedOn', 'Received', now.receivedOn),
    day('happenedOn', 'Happened', now.happenedOn),
    ...recorded.slice(0, MOST).map(({ id, label, on }) => day(id, label, on)),
  ];
}

function factFields(data: CorrectData): Field[] {
  const { now, procedures } = data;
  const text = (id: string, label: string, value: string | null): Field => ({
    kind: 'text',
    id,
    label,
    maxLength: 200,
    value,
  });
  return [
    text('from', 'From whom', now.from),
    oneOf('channel', 'How it came in', data.channels, { value: now.channel }),
    text('subject', 'What it is about, in a few words', now.subject),
    oneOf('team', 'Team complained about', data.teams, { value: now.team }),
    oneOf('about', 'People complained about', data.people, {
      value: now.about.join(','),
      multi: true,
    }),
    ...(data.enquiryCategories.length > 0
      ? [
          oneOf('enquiryCategory', 'What the enquiry is about', data.enquiryCategories, {
            value: now.enquiryCategory,
          }),
        ]
      : [
          oneOf('category', 'Category', data.categories, { value: now.category }),
          // A list of all themes beside all others would not fit on a card.
          ...(now.themes === null ? [] : [text('themes', 'Themes, parted by commas', now.themes)]),
        ]),
    madeByChild(yesNo(now.madeByChild)),
    lookedAfter(yesNo(now.lookedAfter)),
    ...(procedures.length > 1
      ? [oneOf('procedure', 'Procedure', procedures, { value: now.procedure })]
      : []),
    ...data.appointed.slice(0, MOST).map(({ id, label, name }) => text(id, label, name)),
  ];
}

const lastFields = (): Field[] => [
  {
    kind: 'toggle',
    id: 'loggedInError',
    label: 'Should not have been logged',
    title: 'Logged in error: it stays to be read and counts in no figure',
    value: false,
  },
  sayWhy('reason', 'Why it is put right'),
];
