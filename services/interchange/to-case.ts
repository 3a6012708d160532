/** A line made a case as stores keep it: folded, indexed, with what its rules do not count flagged. */
import { IMPORTER, derivedFrom, evolve, fullDueDates, teamDues } from '../cases';
import type { ImportFlag, Rules } from '../cases';
import type { CaseEvent, CaseEventBody } from '../cases/events';
import type { ImportFacts } from '../cases/imported';
import type { StoredCase } from '../cases/ports';
import type { CaseView } from '../cases/view';
import { OMBUDSMAN_DECISIONS } from '../terms';
import type { OmbudsmanDecision } from '../terms';
import { londonDate } from '../timescale';
import type { DueDate } from '../timescale';
import type { CaseLine } from './line';
import { happenings, recordsOf } from './to-events';
import type { Known } from './to-events';

export interface Importing {
  known: Known;
  /** ISO instant of the import. */
  at: string;
  /** The name of the file; null: not from a file. */
  file: string | null;
}

export interface ImportedCase {
  stored: StoredCase<CaseView>;
  events: CaseEvent[];
  flags: ImportFlag[];
}

export const sourceKeyOf = (ref: string): string => `import:${ref}`;

/**
 * @param written the line as it was, where it is spelt another way than Candour's own
 * @throws TimescaleError for days that cannot have happened under the procedure; the check finds them first
 */
export function caseOf(
  line: CaseLine,
  written: Record<string, unknown> | null,
  { known, at, file }: Importing,
): ImportedCase {
  const { ref } = line;
  const commandId = sourceKeyOf(ref);
  const events = numbered(line, known, commandId);
  const { rules } = known;
  const view = events.reduce<CaseView | null>((sum, one) => evolve(sum, one, ref, rules), null)!;
  const facts = factsOf(line, known, file, written);
  const last = (flags: ImportFlag[]): CaseEvent => ({
    ...{ type: 'imported', on: londonDate(at), ...facts, flags },
    ...{ seq: events.length + 1, at, by: IMPORTER, commandId },
  });
  const plain = evolve(view, last([]), ref, rules);
  const flags = flagsOf(plain, rules);
  const whole = flags.length > 0 ? evolve(view, last(flags), ref, rules) : plain;
  return {
    stored: {
      ...{ ref, version: whole.version, sourceKey: commandId },
      ...derivedFrom(whole),
      view: whole,
    },
    events: [...events, last(flags)],
    flags,
  };
}

/** At noon of its day each, so that it is that day in London; never before the one before it. */
function numbered(line: CaseLine, known: Known, commandId: string): CaseEvent[] {
  let latest = '';
  return happenings(line, known).map(({ on, body }, i): CaseEvent => {
    latest = on > latest ? on : latest;
    const envelope = { seq: i + 1, at: `${latest}T12:00:00.000Z`, by: IMPORTER, commandId };
    return { ...(body satisfies CaseEventBody), ...envelope };
  });
}

const isDecision = (decision: string): decision is OmbudsmanDecision =>
  (OMBUDSMAN_DECISIONS as readonly string[]).includes(decision);

function factsOf(
  line: CaseLine,
  known: Known,
  file: string | null,
  written: Record<string, unknown> | null,
): Omit<ImportFacts, 'flags'> {
  const { ombudsman, serviceRequest, team } = line;
  const undated = ombudsman?.decidedOn === null && isDecision(ombudsman.decision);
  return {
    ...{ file, teamName: team, serviceRequest, written },
    investigations: recordsOf(line, known),
    ombudsmanDecision: undated ? (ombudsman.decision as OmbudsmanDecision) : null,
  };
}

/** More time that the rule of the procedure does not give: kept, and counted for nothing. */
function flagsOf(view: CaseView, rules: Rules): ImportFlag[] {
  if (!view.clock.some(({ kind }) => kind === 'extended' || kind === 'allocated')) return [];
  const shared = teamDues(view, rules).map(({ due }) => due);
  const stages = new Set(shared.map(({ stage }) => stage));
  const own = fullDueDates(view, rules).filter(({ stage }) => !stages.has(stage));
  return [...own, ...shared].filter(({ id }) => id.endsWith('.response')).flatMap(uncounted);
}

const uncounted = ({ stage, explanation }: DueDate): ImportFlag[] =>
  (explanation?.movements ?? []).flatMap(({ kind, on, to, counts, says }) =>
    !counts && (kind === 'extended' || kind === 'allocated')
      ? [{ stage, what: kind, on, to, says }]
      : [],
  );
