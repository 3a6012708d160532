/** The forms of a report. Another form is a file with a `render` and its line here. */
import type { Report } from '../types';

export { FormUnavailable } from './unavailable';

interface Loaded {
  readonly render: (report: Report) => Promise<Buffer>;
}

interface Form {
  readonly mediaType: string;
  /** Loaded when it is asked for: the libraries behind some are large. */
  readonly load: () => Loaded;
}

const FORMS = {
  json: { mediaType: 'application/json', load: () => require('./json') as Loaded },
  html: {
    mediaType: 'text/html; charset=utf-8',
    load: () => require('./html') as Loaded,
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: () => require('./docx') as Loaded,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: () => require('./xlsx') as Loaded,
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    load: () => require('./csv') as Loaded,
  },
  pdf: { mediaType: 'application/pdf', load: () => require('./pdf') as Loaded },
} as const satisfies Record<string, Form>;

export type ReportFormat = keyof typeof FORMS;

/** In the order in which they are offered. Each is also the ending of its file's name. */
export const REPORT_FORMATS = Object.keys(FORMS) as readonly ReportFormat[];

export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(FORMS, name);

export const mediaTypeOf = (format: ReportFormat): string => FORMS[format].mediaType;

/**
 * The report as a file.
 * @throws FormUnavailable where this machine can't make that form: a PDF without a browser
 */
export async function render(report: Report, format: ReportFormat): Promise<Buffer> {
  return FORMS[format].load().render(report);
}
