/** The parts that bodies are made of: typed data in, elements out. One template each (templates/). */
import type { EnquiryKind, FeedbackType } from '../../services/cases/events';
import type { PlainDate } from '../../services/timescale/types';
import type { ActionSpec, Choice, DateLine, Field, Line } from './data';
import { rowActions, type Limits } from './render';
import { fill, type Json } from './templates';
import { line, paragraphs, plain, unmarked } from './text';
import {
  dateStatusColour,
  dateStatusMark,
  dateStatusWords,
  distanceWords,
  kindWords,
  sayDate,
} from './words';

const ROWS = 10;

const TICKS = 10;

/** A text that is longer can't be changed on a card that has to fit. */
const editable = (limits: Limits): number => Math.max(200, limits.words);

/** Labelled lines; those after a table stand a little off it. */
export function linesPart(
  lines: (Line | null)[],
  limits: Limits,
  first: 'Small' | 'Medium' = 'Small',
): Json[] {
  const shown = lines.filter((each) => each !== null && each.value !== '') as Line[];
  return fill('lines', {
    lines: shown.map((each, at) => ({
      label: line(each.label, 60),
      value: line(each.value, limits.line),
      spacing: at === 0 ? first : 'Small',
    })),
  });
}

export function notesPart(notes: string[], limits: Limits): Json[] {
  return fill('notes', { notes: notes.map((text) => ({ text: line(text, limits.line * 2) })) });
}

export function titlePart(text: string): Json[] {
  return fill('title', { text: unmarked(text, 80) });
}

/** Somebody's own words: plain runs in a shaded box, never Markdown, honest when cut. */
export function quotePart(label: string, words: string, limits: Limits): Json[] {
  const parts = paragraphs(words, limits.words);
  if (parts.length === 0) return [];
  return fill('quote', { label, paragraphs: parts.map((text) => ({ text })) });
}

/** Beside a date that no rule gives. */
const EXAMPLE = 'example days, to be confirmed';

/** Label, weekday date, status word and distance. */
export function datesPart(dates: DateLine[], today: PlainDate, limits: Limits): Json[] {
  if (dates.length === 0) return [];
  return fill('dates', {
    dates: dates.slice(0, limits.list).map((each) => ({
      label: line(each.label, limits.line),
      note: line(each.note ?? (each.example ? EXAMPLE : ''), limits.line),
      ...dated(each, today),
    })),
  });
}

/** One date as its texts; a word always stands beside the colour. */
function dated(each: DateLine, today: PlainDate) {
  const status = dateStatusWords(each.status);
  return {
    on: each.on ? sayDate(each.on, today) : status === '' ? 'No date' : '',
    status,
    distance: distanceWords(each),
    mark: dateStatusMark(each.status),
    colour: dateStatusColour(each.status),
  };
}

/** A date row of the plain twin: "Acknowledge: Fri 13 Mar, in 2 working days". */
export function dateTwin(each: DateLine, today: PlainDate): string {
  const on = each.on ? sayDate(each.on, today) : (each.note ?? 'no date yet');
  const distance = distanceWords(each) || dateStatusWords(each.status).toLowerCase();
  return `${each.label}: ${on}${distance ? `, ${distance}` : ''}${each.example ? ` (${EXAMPLE})` : ''}`;
}

export interface CaseRow {
  ref: string;
  version: number;
  feedbackType: FeedbackType;
  enquiryKind: EnquiryKind | null;
  /** What is due, null: nothing. `label` says what: "Answer at stage 1". */
  due: DateLine | null;
  /** Who complains and what about; on the card alone, never in its twin. */
  handle?: string | null;
  holder: string | null;
  /** One more thing worth a glance: the last reason given, "not triaged". */
  note?: string | null;
}

/** A row may have answers of its own. */
type Row = CaseRow & { acts?: ActionSpec[] };

/** Up to ten cases, each a row that opens by tap or by keyboard. */
export function rowsPart(rows: Row[], today: PlainDate, limits: Limits): Json[] {
  const shown = rows.slice(0, ROWS);
  const filled = fill('rows', {
    rows: shown.map((row) => ({
      ref: plain(row.ref),
      version: row.version,
      open: `Open ${plain(row.ref)}`,
      kind: kindWords(row.feedbackType, row.enquiryKind),
      what: line(row.due?.label ?? 'Nothing due', limits.line),
      under: line([row.handle, row.holder, row.note].filter(Boolean).join(' · '), limits.line),
      ...rowDate(row, today),
    })),
  });
  return filled.map((part, at) => {
    const acts = shown[at]?.acts ?? [];
    return { ...part, items: [...(part['items'] as Json[]), ...rowActions(at, acts, limits)] };
  });
}

/** "Late · 2 working days late" says it twice: in a row the word and the distance run together. */
function rowDate(row: CaseRow, today: PlainDate) {
  if (!row.due) return { on: '', status: '', mark: '', distance: '', gap: '', colour: 'Default' };
  const date = dated(row.due, today);
  const late = row.due.status === 'overdue' ? date.distance.replace(/ late$/, '') : null;
  const between = late === null ? ' · ' : ' by ';
  const distance =
    date.status !== '' && date.distance !== '' ? between + (late ?? date.distance) : date.distance;
  return { ...date, distance, gap: date.status === '' && distance === '' ? '' : ' · ' };
}

export function rowTwin(row: CaseRow, today: PlainDate): string {
  const due = row.due ? dateTwin(row.due, today) : 'nothing due';
  return [`${row.ref} ${due}`, row.holder, row.note].filter(Boolean).join('. ');
}

/** One labelled input, its error above it and its hint below. */
export function fieldPart(field: Field, limits: Limits): Json[] {
  const label = unmarked(field.label, limits.line + 40);
  if (field.kind === 'text' && plain(field.value ?? '').length > editable(limits)) {
    // A shortened value would be sent back as if it were the whole.
    return [
      ...titlePart(label),
      ...notesPart(['Too long to change on a card; the whole text is kept.'], limits),
    ];
  }
  const base = {
    id: field.id,
    kind: field.kind,
    label,
    error: line(field.error ?? '', limits.line),
    hint: line(field.hint ?? '', limits.line),
    spacing: field.error ? 'Small' : 'Medium',
    required: field.required ?? false,
    errorMessage: unmarked(field.errorMessage ?? `Please fill in: ${label}`, limits.line + 60),
  };
  return fill('field', { ...base, ...valuesOf(field, base.hint, limits) });
}

function valuesOf(field: Field, hint: string, limits: Limits): Json {
  switch (field.kind) {
    case 'text':
      return {
        value: field.value ? plain(field.value) : null,
        multiline: field.multiline ?? false,
        maxLength: field.maxLength ?? null,
        placeholder: field.placeholder ? line(field.placeholder, limits.line) : null,
      };
    case 'date':
      return { value: field.value ?? null, min: field.min ?? null, max: field.max ?? null };
    case 'number':
      return { value: field.value ?? null, min: field.min ?? null, max: field.max ?? null };
    case 'toggle':
      return { value: String(field.value ?? false), title: unmarked(field.title, limits.line) };
    case 'choice':
      return choiceValues(field, hint, limits);
  }
}

function choiceValues(field: Field & { kind: 'choice' }, hint: string, limits: Limits): Json {
  // Several clients draw every choice of a multiple one as a tick box: keep those few.
  const most = field.multi ? Math.min(limits.choices, TICKS) : limits.choices;
  const shown = fitChoices(field.choices, field.value ?? null, most);
  const left = field.choices.length - shown.length;
  const cut =
    left > 0
      ? `Showing ${shown.length} of ${field.choices.length}; type the name in the chat if it isn't here.`
      : '';
  return {
    value: field.value ? plain(field.value) : null,
    style: field.style ?? styleOf(field.choices.length, Boolean(field.value)),
    multi: field.multi ?? false,
    placeholder: field.placeholder ? line(field.placeholder, limits.line) : 'Choose',
    choices: distinct(shown, limits),
    hint: [hint, cut].filter(Boolean).join(' '),
  };
}

/**
 * Few: all in sight. More than seven: type to filter, unless one is chosen already, which
 * clients on the open renderer would show by its value (an id) instead of its title.
 */
function styleOf(choices: number, chosen: boolean): string {
  if (choices > 7) return chosen ? 'compact' : 'filtered';
  return choices <= 4 ? 'expanded' : 'compact';
}

/** Titles told apart: a client that filters finds the value by its title. */
function distinct(choices: Choice[], limits: Limits): Choice[] {
  const seen = new Set<string>();
  return choices.map((each) => {
    const title = unmarked(each.label, limits.line);
    const label = seen.has(title) ? `${title} (${plain(each.value)})` : title;
    seen.add(title);
    return { label, value: plain(each.value) };
  });
}

/** The first `most`, always with what is chosen already. */
function fitChoices(choices: Choice[], chosen: string | null, most: number): Choice[] {
  if (choices.length <= most) return choices;
  const picked = chosen?.split(',') ?? [];
  const kept = choices.filter((each) => picked.includes(each.value)).slice(0, most);
  const rest = choices.filter((each) => !picked.includes(each.value));
  return [...kept, ...rest.slice(0, most - kept.length)];
}
