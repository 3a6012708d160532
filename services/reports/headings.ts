/**
 * A report under the headings that somebody outside asks for: the same tables, in their order. A heading under which
 * figures cannot stand says what a person has to write there.
 */
import type { Report, ReportSection } from './types';

export type Reader = 'code' | 'statutory' | 'ofsted';

export const READERS: readonly Reader[] = ['code', 'statutory', 'ofsted'];

const section = (
  id: string,
  title: string,
  tables: readonly string[],
  ...sentences: readonly string[]
): ReportSection => ({ id, title, sentences, tables });

/** Complaint Handling Code (Local Government and Social Care Ombudsman, February 2024), 8.1. */
const CODE: readonly ReportSection[] = [
  section(
    'code-self-assessment',
    'Self-assessment against the Code',
    ['compliance-by-stage', 'timescales-met-by-service-and-quarter', 'days-to-close-stage-1'],
    'The answers to the Code’s own questions are the council’s to give; the figures that bear on them stand here.',
  ),
  section('code-performance', 'Complaint handling performance', [
    ...['complaints-by-service-and-quarter', 'complaints-by-procedure'],
    ...['cases-and-investigations', 'outcomes-by-service-and-quarter', 'outcomes-stage-1'],
    ...['beyond-stage-1', 'problem-categories', 'themes'],
  ]),
  section('code-refused', 'Complaints that were not accepted', ['complaints-refused']),
  section(
    'code-non-compliance',
    'Findings of non-compliance with the Code',
    [],
    'Findings by the Ombudsman of non-compliance with the Code are for the council to set out here, or to say that there are none.',
  ),
  section('code-improvements', 'Service improvements made as a result of learning', [
    ...['learning-points', 'improvement-actions', 'remedies'],
  ]),
  section(
    'code-letter',
    'The Ombudsman’s annual letter and reports',
    ['ombudsman-decisions', 'ombudsman-by-service-and-quarter'],
    'These are the council’s own records; the annual letter counts the whole council and may differ. Its figures and other reports of the Ombudsman are added beside them.',
  ),
];

/** Getting the Best from Complaints (DfES, 2006): what the annual report of a children’s complaints manager holds. */
const STATUTORY: readonly ReportSection[] = [
  section('best-received', 'Representations received', [
    ...['feedback-by-type-and-quarter', 'feedback-by-service-and-quarter', 'feedback-by-month'],
  ]),
  section('best-stages', 'Complaints at each stage, and those considered by the Ombudsman', [
    ...['complaints-by-procedure', 'cases-and-investigations', 'beyond-stage-1'],
    'ombudsman-decisions',
  ]),
  section('best-who', 'Which customer groups made the complaints', [
    ...['looked-after-and-children', 'repeat-complainants', 'contact-methods'],
  ]),
  section('best-types', 'The types of complaints made', ['problem-categories', 'themes']),
  section('best-outcomes', 'The outcome of complaints', [
    ...['outcomes-by-service-and-quarter', 'outcomes-stage-1', 'remedies'],
  ]),
  section('best-times', 'Compliance with timescales', [
    ...['timescales-met-by-service-and-quarter', 'compliance-by-stage', 'days-to-close-stage-1'],
  ]),
  section('best-learning', 'Learning and service improvement', [
    ...['learning-points', 'improvement-actions', 'comparison'],
  ]),
  section(
    'best-equality',
    'Equality data, advocacy and costs',
    [],
    'What the council knows of equality, of its advocacy services and of costs is not held with cases, and is written here.',
  ),
];

const OFSTED: readonly ReportSection[] = [
  section('ofsted-children', 'Looked-after children, and complaints by children', [
    'looked-after-and-children',
  ]),
  section('ofsted-complaints', 'Complaints and what was found', [
    ...['complaints-by-service-and-quarter', 'outcomes-by-service-and-quarter'],
    ...['timescales-met-by-service-and-quarter', 'beyond-stage-1'],
  ]),
  section('ofsted-learning', 'What was learned', ['learning-points', 'improvement-actions']),
];

const HEADINGS: Readonly<Record<Reader, readonly ReportSection[]>> = {
  code: CODE,
  statutory: STATUTORY,
  ofsted: OFSTED,
};

/** Only tables that the report has; a heading without any and without a sentence is left out. */
export function underHeadings(report: Report, reader: Reader): Report {
  const known = new Set(report.tables.map(({ id }) => id));
  const sections = HEADINGS[reader]
    .map((one) => ({ ...one, tables: one.tables.filter((id) => known.has(id)) }))
    .filter(({ tables, sentences }) => tables.length + sentences.length > 0);
  return { ...report, sections };
}
