/** Reads `--event extended=2026-03-20,to=2026-04-09,reason=complex,told=2026-03-20`. */
import { EVENT_KINDS, TimescaleError, isPlainDate } from '../../services/timescale';
import type { ClockEvent, ClockEventKind } from '../../services/timescale';

/** What was typed cannot be read: exit code 2, with what would be right. */
export class UsageError extends Error {}

/** Where an event belongs when no stage is given. Everything else belongs to stage 1. */
const USUAL_STAGE: Partial<Record<ClockEventKind, number>> = {
  received: 0,
  groundsArose: 0,
  withdrawn: 0,
  closed: 0,
  stageRequested: 2,
  statementAgreed: 2,
  investigationReported: 2,
  adjudicated: 2,
  panelMet: 3,
  panelReported: 3,
  authorityResponded: 3,
};

const simplify = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/g, '');

function kindOf(name: string): ClockEventKind {
  const found = EVENT_KINDS.find((kind) => simplify(kind) === simplify(name));
  if (found) return found;
  throw new TimescaleError(
    'unknownEvent',
    `“${name}” is not an event. Events are ${EVENT_KINDS.join(', ')}.`,
  );
}

function dateOf(text: string, whole: string): string {
  if (isPlainDate(text)) return text;
  throw new UsageError(`--event ${whole}: “${text}” is not a real date: write YYYY-MM-DD.`);
}

/** `to=…`, `reason=…`, `told=…` */
function addDetail(event: ClockEvent, detail: string, whole: string): void {
  const [key, ...rest] = detail.split('=');
  const value = rest.join('=');
  if (key === 'to') event.to = dateOf(value, whole);
  else if (key === 'told') event.complainantToldOn = dateOf(value, whole);
  else if (key === 'reason' && value !== '') event.reason = value;
  else
    throw new UsageError(
      `--event ${whole}: “${detail}” is not a detail: use to=DATE, reason=WORD or told=DATE.`,
    );
}

/** @throws UsageError, TimescaleError `unknownEvent` */
export function readEvent(text: string): ClockEvent {
  const [first = '', ...details] = text.split(/[,:]/);
  const [, stage, name, date] = /^(?:stage([1-9])\.)?([\w-]+)=(.*)$/.exec(first) ?? [];
  if (name === undefined || date === undefined) {
    throw new UsageError(
      `--event ${text}: write name=DATE, for example acknowledged=2026-03-12 or stage2.stageRequested=2026-05-01.`,
    );
  }
  const kind = kindOf(name);
  const event: ClockEvent = {
    kind,
    on: dateOf(date, text),
    stage: stage === undefined ? (USUAL_STAGE[kind] ?? 1) : Number(stage),
  };
  for (const detail of details) addDetail(event, detail, text);
  return event;
}
