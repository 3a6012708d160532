/** The demo council's lists as the reader takes them, and the lines of the corpus of questions. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Question, QuestionChange } from '../../../services/queries';
import type { Reader } from '../../../bot/understand';
import type { CouncilLists } from '../../../bot/understand/questions/types';
import type { ReadInput } from '../../../bot/understand/types';

const named = (...labels: string[]): { id: string; label: string }[] =>
  labels.map((label) => ({ id: label, label }));

/** As services/councils/files/demo.yaml has them. */
export const demoLists = (): CouncilLists => ({
  services: named("Children's Social Care", 'Education and Inclusion', 'Customer Services'),
  categories: [
    { id: 'quality', label: 'Quality or appropriateness of a service' },
    { id: 'delay', label: 'Delay in a decision or provision' },
    { id: 'delivery', label: 'Delivery or non-delivery of a service' },
    { id: 'quantity', label: 'Quantity, frequency, change or cost of a service' },
    { id: 'staff', label: 'Attitude or behaviour of staff' },
    { id: 'communication', label: 'Communication' },
    { id: 'eligibility', label: 'Eligibility and assessment criteria' },
    { id: 'policyImpact', label: 'Impact of a policy on a child' },
    { id: 'assessment', label: 'Assessment, care management and review' },
    { id: 'information', label: 'Confidentiality and personal information' },
    { id: 'other', label: 'Something else' },
  ],
  themes: [
    { id: 'childProtection', label: 'Child protection plans' },
    { id: 'lookedAfter', label: 'Looked after children' },
    { id: 'contact', label: 'Family time and contact' },
    { id: 'ehcp', label: 'Education, health and care plans' },
    { id: 'transport', label: 'School transport' },
    { id: 'complaintsHandling', label: 'How the complaint was handled' },
  ],
  procedures: [
    { id: 'statutory-children', label: 'Children’s social care complaint (statutory)' },
    { id: 'lgsco-code', label: 'Corporate complaint (Ombudsman’s Complaint Handling Code)' },
    { id: 'comment-15wd', label: 'Comment that needs a reply (15 working days)' },
    { id: 'enquiry-mp', label: 'MP enquiry' },
    { id: 'enquiry-councillor', label: 'Councillor enquiry' },
    { id: 'lgo-28cal', label: 'Ombudsman enquiry (28 calendar days)' },
  ],
});

export interface Asked {
  text: string;
  /** What it asks, or null. */
  question: Question | null;
  unread?: string[];
  /** Slots left open. */
  open?: string[];
  change?: QuestionChange;
  /** It goes back from the time of the question before. */
  earlier?: 'period' | 'year';
  /** A second question in the same line. */
  rest?: string;
}

export const linesOf = (file: 'corpus' | 'held-out'): Asked[] =>
  readFileSync(path.join(__dirname, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Asked);

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, each]): [string, unknown] => [key, sorted(each)])
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;

const told = ({
  change,
  earlier,
  rest,
  question,
  unread = [],
  open = [],
}: Omit<Asked, 'text'>): string =>
  JSON.stringify(sorted({ question, unread, open, change: change ?? null, earlier, rest }));

/** As on Wednesday 11 March 2026, by a manager in her own chat. */
export const typed = (text: string): ReadInput => ({
  now: '2026-03-11T10:00:00Z',
  tz: 'Europe/London',
  role: 'manager',
  scope: 'personal',
  text,
});

/** @returns what was expected and what was read, where they differ; null: they agree */
export function mismatch(reader: Reader, asked: Asked): string | null {
  const { question, change } = reader.read(typed(asked.text)).detail;
  const expected = told(asked);
  const read = told({
    question: question?.question ?? null,
    unread: question?.unread ?? [],
    open: (question ?? change)?.leftOpen.map(({ slot }) => slot) ?? [],
    ...(question?.rest === undefined ? {} : { rest: question.rest }),
    ...(change ? { change: change.change } : {}),
    ...(change?.earlier ? { earlier: change.earlier } : {}),
  });
  return expected === read ? null : `${asked.text}\n  expected ${expected}\n  read     ${read}`;
}
