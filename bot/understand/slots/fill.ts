/** All slots of a line for its intents, and what is still to be asked. */
import type { PlainDate } from '../../../services/timescale/types';
import type { PersonFind } from '../directory/people';
import type { PreparedTeam } from '../directory/index';
import type { Part } from '../intents/part';
import { CATALOGUE } from '../catalogue';
import type { Line } from '../line';
import type { AskSlot, Intent, PersonRole, Slots } from '../types';
import { isPoint, needsRef, refsOf, stageOf } from './case';
import { fillDates } from './dates';
import { deniedOutcomes, outcomesOf } from './outcomes';
import { rolesOf } from './roles';
import { deniedType, typeOf } from './kinds';

export interface Filled {
  slots: Slots;
  personIds: string[];
  teamId: string | null;
  /** Days a date slot might be, by slot. */
  dateChoices: Map<AskSlot, PlainDate[]>;
  /** Names left open, with who they might be. */
  unsure: PersonFind[];
  teamChoices: PreparedTeam[];
}

/** The order in which slots are printed and asked. */
const ORDER: readonly AskSlot[] = [
  'type',
  'refs',
  'received',
  'happened',
  'due',
  'from',
  'until',
  'on',
  'days',
  'period',
  'people',
  'team',
  'stage',
  'outcome',
];

export function fill(line: Line, parts: readonly Part[], logOfUnknownType: boolean): Filled {
  const intents = parts.map((p) => p.intent);
  const empty: Filled = {
    slots: {},
    personIds: [],
    teamId: null,
    dateChoices: new Map(),
    unsure: [],
    teamChoices: [],
  };
  if (intents.some((i) => CATALOGUE[i].alone)) return empty;
  const ask = new Set<AskSlot>();
  const dates = fillDates(line, parts);
  // Rule 10: `on` is never asked.
  for (const slot of dates.open.keys()) if (slot !== 'on') ask.add(slot);
  const slots: Slots = { ...dates.values } as Slots;
  if (dates.days !== null) slots.days = dates.days;
  const filled: Filled = { ...empty, slots, dateChoices: dates.open };
  addRefs(line, parts, slots, ask);
  addPeople(line, parts, filled, ask);
  addTeam(line, filled, ask);
  addCase(line, parts, slots, ask);
  if (logOfUnknownType) ask.add('type');
  needed(parts, slots, ask, line);
  // Nothing is asked of what is not to be done.
  if (parts.length > 0 && parts.every((p) => p.mode === 'denies' || p.mode === 'plans'))
    ask.clear();
  if (ask.size > 0) slots.ask = ORDER.filter((slot) => ask.has(slot));
  return filled;
}

function addRefs(line: Line, parts: readonly Part[], slots: Slots, ask: Set<AskSlot>): void {
  const found = refsOf(line, parts);
  if (found.refs.length > 0) slots.refs = found.refs;
  if (found.ask) ask.add('refs');
}

function addPeople(line: Line, parts: readonly Part[], filled: Filled, ask: Set<AskSlot>): void {
  const people: { name: string; role: PersonRole }[] = [];
  for (const { find, role } of rolesOf(line, parts)) {
    const name = find.who?.person.name;
    if (name === undefined || role === null) {
      ask.add('people');
      filled.unsure.push(find);
    } else if (!people.some((p) => p.name === name)) {
      people.push({ name, role });
      filled.personIds.push(find.who?.person.id ?? '');
    }
  }
  if (people.length > 0) filled.slots.people = people;
}

function addTeam(line: Line, filled: Filled, ask: Set<AskSlot>): void {
  const named = new Map(line.teams.flatMap((t) => (t.team ? [[t.team.team.id, t.team]] : [])));
  if (named.size > 1) {
    ask.add('team');
    filled.teamChoices = [...named.values()];
    return;
  }
  const certain = line.teams.find((t) => t.team !== null);
  if (certain?.team) {
    filled.slots.team = certain.team.team.name;
    filled.teamId = certain.team.team.id;
    return;
  }
  const open = line.teams[0];
  if (!open) return;
  ask.add('team');
  filled.teamChoices = open.candidates;
}

function addCase(line: Line, parts: readonly Part[], slots: Slots, ask: Set<AskSlot>): void {
  const intents = parts.map((p) => p.intent);
  const denied = (intent: Intent): boolean =>
    parts.some((p) => p.intent === intent && p.mode === 'denies');
  const text = line.tokens
    .map((t) => (t.kind === 'word' || t.kind === 'symbol' ? t.w : t.raw.toLowerCase()))
    .join(' ');
  if (intents.includes('case.progress_to_stage')) {
    const stage = stageOf(text);
    if (stage) slots.stage = stage;
    else ask.add('stage');
  }
  if (intents.includes('case.finding')) {
    const refTokens = new Set(line.refs.flatMap((r) => (isPoint(line, r) ? [] : [r.at])));
    const said = line.tokens.map((t, i) => (refTokens.has(i) ? 'REF' : t.w)).join(' ');
    const outcome = denied('case.finding') ? deniedOutcomes(said) : outcomesOf(said);
    if (outcome.length > 0) slots.outcome = outcome;
    else ask.add('outcome');
  }
  if (intents.includes('case.retype')) {
    const type = denied('case.retype') ? deniedType(text) : typeOf(text);
    if (type) slots.type = type;
    else ask.add('type');
  }
}

/** Taking a case on oneself, or back to the complaints team, needs nobody's name. */
const NAMES_NOBODY = /^(?:take_on|hand_back|handover)/;

/** Rule 10. `due` stands for "due or days" in extensions. */
function needed(parts: readonly Part[], slots: Slots, ask: Set<AskSlot>, line: Line): void {
  const intents = parts.map((p) => p.intent);
  if (
    parts.some((p) => p.intent === 'case.assign' && !NAMES_NOBODY.test(p.act ?? '')) &&
    !(slots.people ?? []).some((p) => p.role === 'investigator' || p.role === 'signoff') &&
    slots.team === undefined
  )
    ask.add('people');
  if (
    parts.some(
      (p) =>
        p.intent === 'case.request_extension' ||
        (p.intent === 'case.extend' && p.act !== 'no_more_time'),
    ) &&
    slots.due === undefined &&
    slots.days === undefined
  )
    ask.add('due');
  if (intents.includes('report.pack') && slots.period === undefined) ask.add('period');
  if (!intents.some(needsRef) && line.refs.every((r) => !r.certain)) ask.delete('refs');
}
