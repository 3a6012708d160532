/** What a shape cannot say: ids that exist, lists without repeats, a ladder in order. */
import type { CountedField, EnquiryKind, FeedbackType } from '../terms';
import type { Procedure } from '../timescale/procedure';
import { nearest } from '../people/nearest';
import type { Category, Council, ProcedureChoice } from './types';

/** A fault at a path; the loader finds its line. */
export interface Finding {
  path: (string | number)[];
  wrong: string;
  right: string;
}

/** The settings that are held against each other. */
export type CrossChecked = Pick<
  Council,
  | 'procedures'
  | 'services'
  | 'teams'
  | 'outcomes'
  | 'channels'
  | 'complainantKinds'
  | 'records'
  | 'problemCategories'
  | 'themes'
  | 'remedies'
  | 'learning'
  | 'actions'
  | 'delayReasons'
  | 'enquiryCategories'
  | 'elsewhere'
  | 'askBeforeClosing'
  | 'nudges'
  | 'counting'
>;

/** Stands in for settings that could not be read: nothing in it is at fault. */
export const NOTHING: CrossChecked = {
  procedures: {
    complaint: [],
    compliment: [],
    comment: [],
    serviceRequest: [],
    enquiry: { mp: [], councillor: [], ombudsman: [] },
  },
  services: [],
  teams: [],
  outcomes: [],
  channels: [],
  complainantKinds: [],
  records: [],
  problemCategories: [],
  themes: [],
  remedies: [],
  learning: [],
  actions: [],
  delayReasons: [],
  enquiryCategories: [],
  elsewhere: [],
  askBeforeClosing: [],
  nudges: { before: [], after: [], managerAlertAfter: 1, signOffLead: 0, takeOnWithin: 2 },
  counting: { receiptRollsForward: false, closures: [] },
};

/** Every fault between settings. `procedures` are those that the timescale service knows. */
export function crossCheck(
  council: CrossChecked,
  procedures: ReadonlyMap<string, Procedure>,
): Finding[] {
  return [
    ...procedureFaults(council, procedures),
    ...untimedComplaints(council),
    ...askedWithoutList(council),
    ...repeats(council),
    ...ladder(council),
    ...closures(council),
    ...examples(council, procedures),
  ];
}

type Place = { path: (string | number)[]; feedbackType: FeedbackType; choice: ProcedureChoice };

function placesOf({ procedures }: CrossChecked): Place[] {
  const { enquiry, ...types } = procedures;
  const ofTypes = (Object.keys(types) as (keyof typeof types)[]).flatMap((type) =>
    types[type].map((choice, i) => ({ path: ['procedures', type, i], feedbackType: type, choice })),
  );
  const ofEnquiries = (Object.keys(enquiry) as EnquiryKind[]).flatMap((kind) =>
    enquiry[kind].map((choice, i) => ({
      path: ['procedures', 'enquiry', kind, i],
      feedbackType: 'enquiry' as const,
      choice,
    })),
  );
  return [...ofTypes, ...ofEnquiries];
}

function procedureFaults(
  council: CrossChecked,
  procedures: ReadonlyMap<string, Procedure>,
): Finding[] {
  return placesOf(council).flatMap(({ path, feedbackType, choice }) => {
    const at = [...path, 'procedureId'];
    const procedure = procedures.get(choice.procedureId);
    const fitting = [...procedures.values()].filter((p) => fits(p, feedbackType)).map((p) => p.id);
    const right = nearest(choice.procedureId, fitting) ?? `one of ${fitting.sort().join(', ')}`;
    if (!procedure) {
      return [{ path: at, wrong: `is "${choice.procedureId}", which is no procedure`, right }];
    }
    if (fits(procedure, feedbackType)) return [];
    return [
      {
        path: at,
        wrong: `is "${procedure.id}", a procedure for another type (${procedure.feedbackType})`,
        right,
      },
    ];
  });
}

/** Complaints and enquiries have their own; what is answered only if a reply is useful may share. */
function fits(procedure: Procedure, feedbackType: FeedbackType): boolean {
  const own = ['complaint', 'enquiry'];
  return own.includes(feedbackType) || own.includes(procedure.feedbackType)
    ? procedure.feedbackType === feedbackType
    : true;
}

function untimedComplaints(council: CrossChecked): Finding[] {
  if (!council.records.includes('complaint') || council.procedures.complaint.length > 0) return [];
  return [
    {
      path: ['procedures', 'complaint'],
      wrong: 'is empty although complaints are recorded',
      right: 'a list of at least one procedure',
    },
  ];
}

const LIST_OF = {
  themes: 'themes',
  enquiryCategory: 'enquiryCategories',
  delayReason: 'delayReasons',
  learningCategory: 'learning',
} as const satisfies Partial<Record<CountedField, keyof CrossChecked>>;

/** Nobody can choose from a list that is empty: the case could never be closed. */
function askedWithoutList(council: CrossChecked): Finding[] {
  return council.askBeforeClosing.flatMap((field, i) => {
    const list = field in LIST_OF ? LIST_OF[field as keyof typeof LIST_OF] : null;
    if (list === null || council[list].length > 0) return [];
    return [
      {
        path: ['askBeforeClosing', i],
        wrong: `is "${field}", of which the file lists none`,
        right: `left out, or with at least one entry under ${list}`,
      },
    ];
  });
}

function repeats(council: CrossChecked): Finding[] {
  const plain = [
    'services',
    'teams',
    'outcomes',
    'channels',
    'complainantKinds',
    'records',
    'askBeforeClosing',
  ] as const;
  const listed = [
    'problemCategories',
    'themes',
    'remedies',
    'learning',
    'actions',
    'delayReasons',
    'enquiryCategories',
    'elsewhere',
  ] as const;
  return [
    ...plain.flatMap((key) =>
      repeated(council[key]).map((i) => finding([key, i], council[key][i]!)),
    ),
    ...listed.flatMap((key) => repeatedCategories(key, council[key])),
  ];
}

function repeatedCategories(key: string, list: Category[]): Finding[] {
  return [
    ...repeated(list.map((item) => item.id)).map((i) => finding([key, i, 'id'], list[i]!.id)),
    ...repeated(list.map((item) => item.label)).map((i) =>
      finding([key, i, 'label'], list[i]!.label),
    ),
  ];
}

function repeated(list: readonly string[]): number[] {
  return list.flatMap((item, i) => (list.indexOf(item) < i ? [i] : []));
}

function finding(path: (string | number)[], value: string): Finding {
  return { path, wrong: `repeats "${value}"`, right: 'there once only' };
}

function ladder({ nudges }: CrossChecked): Finding[] {
  const falls = nudges.before.every((n, i, all) => i === 0 || n < all[i - 1]!);
  const rises = nudges.after.every((n, i, all) => i === 0 || n > all[i - 1]!);
  return [
    ...(falls
      ? []
      : [
          {
            path: ['nudges', 'before'],
            wrong: 'is out of order',
            right: 'falling, such as [5, 2, 1, 0]',
          },
        ]),
    ...(rises
      ? []
      : [
          {
            path: ['nudges', 'after'],
            wrong: 'is out of order',
            right: 'rising, such as [1, 3, 5]',
          },
        ]),
  ];
}

function closures({ counting }: CrossChecked): Finding[] {
  return repeated(counting.closures.map((day) => day.date)).map((i) =>
    finding(['counting', 'closures', i, 'date'], counting.closures[i]!.date),
  );
}

/** Procedures and their timescales that are marked as examples: a slip in an id would leave its sums unmarked. */
function examples(
  { counting: { examples: marked = [] } }: CrossChecked,
  procedures: ReadonlyMap<string, Procedure>,
): Finding[] {
  const known = [...procedures.values()].flatMap(({ id, timescales }) => [
    id,
    ...timescales.map((timescale) => `${id}.${timescale.id}`),
  ]);
  const unknown = marked.flatMap((value, i) => {
    if (known.includes(value)) return [];
    const [procedureId = ''] = value.split('.');
    const ofIt = known.filter((id) => id.startsWith(`${procedureId}.`)).sort();
    const instead = ofIt.length > 0 ? [procedureId, ...ofIt] : [...procedures.keys()].sort();
    return [
      {
        path: ['counting', 'examples', i],
        wrong: `is "${value}", which is no procedure and no timescale of one`,
        right: nearest(value, known) ?? `one of ${instead.join(', ')}`,
      },
    ];
  });
  return [
    ...unknown,
    ...repeated(marked).map((i) => finding(['counting', 'examples', i], marked[i]!)),
  ];
}
