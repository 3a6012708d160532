/** One question for each slot left open, in the house's words, with choices where there are any. */
import { withTeam } from '../../services/people';
import type { PlainDate } from '../../services/timescale/types';
import type { Line } from './line';
import type { Filled } from './slots/fill';
import type { AskSlot, Question } from './types';

const SAYS: Record<AskSlot, string> = {
  type: 'What would you like to log?',
  refs: 'Which case do you mean?',
  received: 'Which day did it reach us?',
  happened: 'Which day did it happen?',
  due: 'Until when?',
  from: 'From which day?',
  until: 'Which is the last day away?',
  on: 'On which day?',
  days: 'How many working days?',
  period: 'For which period?',
  people: 'Who do you mean?',
  team: 'Which team do you mean?',
  stage: 'To which stage?',
  outcome: 'What was found on each point?',
};

const TYPES = [
  ['Compliment', 'compliment'],
  ['Complaint', 'complaint'],
  ['Comment', 'comment'],
  ['Enquiry', 'enquiry'],
  ['Service request', 'service_request'],
] as const;
const STAGES = [
  ['Stage 1', 'stage1'],
  ['Stage 2', 'stage2'],
  ['Stage 3 panel', 'stage3'],
  ['Statutory', 'statutory'],
  ['Corporate', 'corporate'],
  ['Ombudsman', 'ombudsman'],
] as const;
const OUTCOMES = [
  ['Upheld', 'upheld'],
  ['Partly upheld', 'partly_upheld'],
  ['Not upheld', 'not_upheld'],
  ['No finding', 'no_finding'],
] as const;

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const sayDay = (date: PlainDate, today: PlainDate): string =>
  DAY.format(Date.parse(`${date}T00:00:00Z`)).replace(',', '') +
  (date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`);

export function questionsFor(line: Line, filled: Filled): Question[] {
  return (filled.slots.ask ?? []).map((slot) => ({
    slot,
    says: slot === 'people' ? whom(line, filled) : SAYS[slot],
    choices: choicesFor(slot, line, filled),
  }));
}

function choicesFor(slot: AskSlot, line: Line, filled: Filled): Question['choices'] {
  const pairs = (rows: readonly (readonly [string, string])[]): Question['choices'] =>
    rows.map(([label, value]) => ({ label, value }));
  switch (slot) {
    case 'type':
      return pairs(TYPES);
    case 'stage':
      return pairs(STAGES);
    case 'outcome':
      return pairs(OUTCOMES);
    case 'refs':
      return (line.input.context?.openCases ?? [])
        .slice(0, 8)
        .map((ref) => ({ label: ref, value: ref }));
    case 'team':
      return filled.teamChoices
        .slice(0, 8)
        .map(({ team }) => ({ label: team.name, value: team.id }));
    case 'people':
      return peopleChoices(filled);
    default: {
      const days = [...new Set(filled.dateChoices.get(slot) ?? [])].sort();
      return days.map((date) => ({ label: sayDay(date, line.today), value: date }));
    }
  }
}

/** The name as it was typed, so that the choices can be judged: who, or what part they play. */
function whom(line: Line, { unsure }: Filled): string {
  const typed = unsure.map((find) => {
    const [first, last] = [line.tokens[find.at], line.tokens[find.end - 1]];
    return `“${line.input.text.slice(first?.start ?? 0, last?.end ?? 0)}”`;
  });
  if (typed.length === 0) return SAYS.people;
  const known = unsure.every((find) => find.who !== null);
  return known ? `Is it about ${typed.join(' and ')}?` : `Who is ${typed.join(', and who is ')}?`;
}

function peopleChoices(filled: Filled): Question['choices'] {
  const seen = new Map<string, string>();
  for (const find of filled.unsure) {
    for (const { person } of find.who ? [find.who] : find.candidates) {
      seen.set(person.id, withTeam(person));
    }
  }
  return [...seen].slice(0, 10).map(([value, label]) => ({ label, value }));
}
