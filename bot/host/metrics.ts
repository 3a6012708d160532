/** Counts and durations for Prometheus. Labels come from short closed lists: none of them can name a person or a case. */
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type TurnOutcome = 'answered' | 'late' | 'refused' | 'failed';
export type NudgeOutcome = 'sent' | 'failed' | 'refused' | 'expired' | 'superseded' | 'retried';
export type DeliveryOutcome = 'sent' | 'later' | 'unreachable' | 'refused';

export interface Metrics {
  /** One incoming turn. `kind`: the kind of its input, or the type of an activity that is none. */
  turn(kind: string, outcome: TurnOutcome, seconds: number): void;
  nudge(outcome: NudgeOutcome, count?: number): void;
  /** One try to speak first to a person. */
  delivery(outcome: DeliveryOutcome): void;
  render(): Promise<{ contentType: string; body: string }>;
}

/** @returns a set of its own, so that two bots in one process (tests) don't add to each other */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'candour_turns_total',
    help: 'Turns by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'candour_turn_seconds',
    help: 'Time to answer a turn',
    labelNames: ['kind'],
    registers,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  const nudges = new Counter({
    name: 'candour_nudges_total',
    help: 'Nudges by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const deliveries = new Counter({
    name: 'candour_deliveries_total',
    help: 'Messages that the bot sent first, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  return {
    turn(kind, outcome, took) {
      turns.inc({ kind, outcome });
      seconds.observe({ kind }, took);
    },
    nudge: (outcome, count = 1) => nudges.inc({ outcome }, count),
    delivery: (outcome) => deliveries.inc({ outcome }),
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
