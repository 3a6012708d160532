/** Several things in one message, as a numbered plan. */
import type { ActionSpec, BuiltCard, Common } from '../frame/data';
import { linesPart } from '../frame/parts';
import { compose } from '../frame/render';
import { line } from '../frame/text';
import { counted } from '../frame/words';

export interface PlanData extends Common {
  planId: string;
  version: number;
  steps: {
    n: number;
    /** "Record that the acknowledgement of CF-26-0051 was sent today". */
    says: string;
    /** The case by its handle: on the card alone, never in its twin. */
    handle?: string | null;
    state: keyof typeof STEP_WORDS;
    /** What came of it, or what is missing. */
    note?: string | null;
  }[];
}

/** Several intents as a numbered plan, confirmed whole or by line; each line commits alone. */
export function planCard(data: PlanData): BuiltCard {
  const waiting = data.steps.filter((step) => step.state === 'waiting');
  const untouched = data.steps.every(({ state }) => state === 'waiting' || state === 'dropped');
  const each: ActionSpec[] = waiting.slice(0, 5).map((step) => ({
    title: `Only ${step.n}`,
    verb: 'plan.line',
    ref: `${data.planId}#${step.n}`,
  }));
  return compose(data, (limits) => ({
    head: 'What I understood',
    sentence:
      waiting.length === 0
        ? 'Nothing is left to confirm.'
        : untouched
          ? `${counted(waiting.length, 'thing')} to do. Confirm all of them, or one at a time.`
          : `${counted(waiting.length, 'thing')} still ${waiting.length === 1 ? 'waits' : 'wait'}: say “all of them”, or “only” and the number. “Yes” alone does nothing here.`,
    ref: data.planId,
    version: data.version,
    body: linesPart(
      data.steps.slice(0, 12).map((step) => ({
        label: `${step.n}`,
        value: stepWords(step, untouched, limits.line, step.handle ?? null),
      })),
      { ...limits, line: limits.line * 3 },
    ),
    actions:
      waiting.length === 0
        ? []
        : [
            { title: 'Confirm all', verb: 'plan.all', style: 'positive' },
            ...(waiting.length > 1 ? each : []),
            {
              title: 'Discard',
              verb: 'plan.discard',
              confirm: 'None of the lines still waiting will be done.',
            },
          ],
    twin: data.steps.map((step) => `${step.n}. ${stepWords(step, untouched, Infinity)}`),
  }));
}

const STEP_WORDS = {
  waiting: 'Waiting',
  done: 'Done',
  failed: 'Not done',
  readBack: 'Read back below, for you to save',
  form: 'Form open below, for you to send',
  passedOn: 'Passed on, see below',
  answered: 'Answered below',
  dropped: 'Not done',
} as const;

/** What a line does and what became of it; before anything is confirmed they all wait. */
function stepWords(
  { says, state, note }: PlanData['steps'][number],
  untouched: boolean,
  most: number,
  handle: string | null = null,
): string {
  const became = [
    untouched && state === 'waiting' ? '' : STEP_WORDS[state],
    line(note ?? '', most),
  ].filter(Boolean);
  const named = handle ? ` (${line(handle, most)})` : '';
  return `${line(says, most)}${named}${became.length > 0 ? ` (${became.join(': ')})` : ''}`;
}
