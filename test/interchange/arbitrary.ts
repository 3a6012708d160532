/** Random cases of a council as its files may have them, spelt any way that the format allows. */
import fc from 'fast-check';
import type { Council } from '../../services/councils/types';
import { DELAY_REASONS } from '../../services/interchange/line';
import type { CaseLine, LineInvestigation } from '../../services/interchange/line';
import {
  CHANNELS,
  COMPLAINANT_KINDS,
  ENQUIRY_KINDS,
  OMBUDSMAN_DECISIONS,
  OUTCOMES,
} from '../../services/terms';
import { addDays, loadProcedures } from '../../services/timescale';

type Loose = Record<string, unknown>;

const orNull = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 3 });
const of = <T>(list: readonly T[]) => fc.constantFrom(...list);
const some = <T>(list: readonly T[]) =>
  list.length === 0 ? fc.constant<T[]>([]) : fc.array(of(list), { maxLength: 3 });

/** Id or label. */
const entry = (list: readonly { id: string; label: string }[]) =>
  list.flatMap(({ id, label }) => [id, label]);

const RECEIVED = ['2015-06-05', '2023-04-05', '2024-05-31', '2025-06-02'];

/** Days that follow one another from a day: each none, or so many days later. */
const chain = (from: string, length: number) =>
  fc
    .array(fc.nat({ max: 40 }), { minLength: length, maxLength: length })
    .map((steps) =>
      steps.reduce<string[]>((days, step) => [...days, addDays(days.at(-1) ?? from, step)], []),
    );

function investigation(council: Council, stage: number, from: string) {
  const teams = [
    ...council.teams.slice(0, 2),
    'A team of former times',
    'Team; with \\ signs',
    '=1+1',
  ];
  return fc
    .record({
      days: chain(from, 4),
      team: orNull(of(teams)),
      allocated: orNull(fc.nat({ max: 90 })),
      extension: orNull(fc.record({ to: fc.nat({ max: 90 }), told: orNull(fc.nat({ max: 20 })) })),
      letters: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
      ends: fc.nat({ max: 2 }),
      outcome: orNull(of(OUTCOMES)),
      remedies: some(entry(council.remedies)),
      learning: some(entry(council.learning)),
      actions: some(entry(council.actions)),
      delayReason: orNull(of([...entry(council.delayReasons), ...Object.keys(DELAY_REASONS)])),
      excludedFromTimescales: orNull(of(['Court proceedings', 'Police investigation'])),
      outsideService: fc.boolean(),
    })
    .map(({ days, allocated, extension, letters, ends, ...rest }): LineInvestigation => {
      const [started, granted, responded, closed] = days as [string, string, string, string];
      return {
        stage,
        started,
        allocatedDue: allocated === null ? null : addDays(started, allocated),
        extension: extension && {
          grantedOn: granted,
          to: addDays(granted, extension.to),
          reason: 'complex',
          complainantToldOn: extension.told === null ? null : addDays(granted, extension.told),
        },
        holdingLetters: letters.map((n) => addDays(started, n)),
        responded: ends > 0 ? responded : null,
        closed: ends > 1 ? closed : null,
        ...rest,
      };
    });
}

function procedures(
  council: Council,
  type: CaseLine['feedbackType'],
  kind: string | null,
  on: string,
) {
  const choices =
    type === 'enquiry' ? council.procedures.enquiry[kind as 'mp'] : council.procedures[type];
  const known = loadProcedures();
  return choices.flatMap(({ procedureId }) => {
    const { inForce } = known.get(procedureId)!;
    const within = inForce.from <= on && (inForce.until === null || on < inForce.until);
    return within ? [procedureId] : [];
  });
}

/** How many stages a case may have under it. */
const stagesUnder = (procedure: string | null): number =>
  procedure === null
    ? 3
    : Math.max(
        1,
        ...loadProcedures()
          .get(procedure)!
          .stages.map(({ no }) => no),
      );

/** One case. Never a fault. */
export function aLine(council: Council): fc.Arbitrary<CaseLine> {
  return fc
    .record({
      number: fc.nat({ max: 999_999 }),
      type: of(council.records),
      kind: of(ENQUIRY_KINDS),
      received: of(RECEIVED),
      pick: fc.nat(),
      gone: fc.nat({ max: 6 }),
      stages: fc.nat({ max: 3 }),
      teams: fc.nat({ max: 3 }),
    })
    .chain(({ number, type, kind, received, pick, gone, stages, teams }) => {
      const isEnquiry = type === 'enquiry';
      const choices = [...procedures(council, type, kind, received), null];
      const procedure = choices[pick % choices.length] ?? null;
      const most =
        type === 'complaint' ? Math.min(stages, stagesUnder(procedure)) : Math.min(stages, 1);
      const works = Array.from({ length: most }, (_, i) => {
        const from = addDays(received, i * 120);
        const several = type === 'complaint' ? 1 + (teams % (i + 2)) : 1;
        return Array.from({ length: several }, () => investigation(council, i + 1, from));
      }).flat();
      const ombudsman = chain(received, 3).chain((days) =>
        fc.record({
          received: fc.constant(days[0]!),
          responded: orNull(fc.constant(days[1]!)),
          decidedOn: orNull(fc.constant(days[2]!)),
          decision: of([...OMBUDSMAN_DECISIONS, 'awaited'] as const),
        }),
      );
      return fc.record<CaseLine>({
        ref: fc.constant(`T-${number}`),
        feedbackType: fc.constant(type),
        service: orNull(of(council.services)),
        team: orNull(of(['A team of former times', ...council.teams.slice(0, 1)])),
        channel: orNull(of(CHANNELS)),
        received: fc.constant(received),
        acknowledged: orNull(fc.constant(addDays(received, pick % 7))),
        complainant: fc.record({
          kind: orNull(of(COMPLAINANT_KINDS)),
          key: orNull(fc.constantFrom('c-1', 'c-2')),
          ageBand: orNull(of(['under12', 'over12'] as const)),
          madeByChild: orNull(fc.boolean()),
          advocate: fc.boolean(),
          consent: orNull(of(['given', 'awaited', 'refused', 'notNeeded'] as const)),
        }),
        lookedAfterChild: orNull(fc.boolean()),
        procedure: fc.constant(procedure),
        problemCategory: orNull(of(entry(council.problemCategories))),
        themes: some(entry(council.themes)),
        investigations: fc.tuple(...works),
        withdrawn: fc.constant(gone === 0 ? addDays(received, 400) : null),
        accepted: orNull(fc.boolean()),
        enquiry: isEnquiry
          ? fc.record({
              kind: fc.constant(kind),
              category: orNull(
                of(
                  council.enquiryCategories.length > 0
                    ? entry(council.enquiryCategories)
                    : ['Other'],
                ),
              ),
            })
          : fc.constant(null),
        serviceRequest:
          type === 'serviceRequest'
            ? fc.record({
                outcome: of(['open', 'provided', 'declined', 'becameComplaint'] as const),
                becameRef: orNull(fc.constant('T-becoming')),
              })
            : fc.constant(null),
        // An undecided letter has no day of a decision.
        ombudsman: orNull(ombudsman).map(
          (one) => one && { ...one, decidedOn: one.decision === 'awaited' ? null : one.decidedOn },
        ),
      });
    });
}

/** The same line with keys left out that mean nothing, as hand-made files have them. */
export const leftOut = (line: CaseLine): Loose =>
  Object.fromEntries(
    Object.entries(line).filter(
      ([key, value]) =>
        value !== null && !(Array.isArray(value) && value.length === 0) && key !== 'accepted',
    ),
  );
