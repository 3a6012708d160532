/**
 * The demo's cases, so that a first start is not empty: invented people, invented words, dates around today.
 * They go through the same commands as real ones. Only a council file that says `demo: true` gets them.
 */
import type { Command, LogCommand } from '../../services/cases';
import { barsFor } from '../../services/privacy';
import { addDays, londonDate, type PlainDate } from '../../services/timescale';
import type { Parts } from '../compose';

/** `on`: how many working days ago it was done. */
interface Step {
  ago: number;
  by: string;
  command: (on: PlainDate) => Command;
}

interface DemoCase {
  ago: number;
  by: string;
  log: Partial<LogCommand> & Pick<LogCommand, 'feedbackType' | 'words'>;
  steps: Step[];
}

const OFFICER = 'P005';
const INVESTIGATOR = 'P006';
const SOCIAL_WORKER = 'P009';
const DCT = 'T06';

const accept = (ago: number, procedureId?: string): Step => ({
  ago,
  by: OFFICER,
  command: () => (procedureId ? { type: 'accept', procedureId } : { type: 'accept' }),
});
const acknowledge = (ago: number): Step => ({
  ago,
  by: OFFICER,
  command: (on) => ({ type: 'acknowledge', on }),
});
const give = (
  ago: number,
  teamId: string,
  teamName: string,
  investigatorId: string | null,
): Step => ({
  ago,
  by: OFFICER,
  command: () => ({ type: 'assign', teamId, teamName, investigatorId }),
});
const toPriya = (ago: number) => give(ago, DCT, "Disabled Children's Team", INVESTIGATOR);
const takeOn = (ago: number, by = INVESTIGATOR): Step => ({
  ago,
  by,
  command: () => ({ type: 'takeOn' }),
});
const respond = (ago: number): Step => ({
  ago,
  by: INVESTIGATOR,
  command: (on) => ({ type: 'respond', on }),
});

const parent = (description: string) => ({
  complainant: { kind: 'parent' as const, description, key: null },
});

const CASES: DemoCase[] = [
  {
    ago: 30,
    by: SOCIAL_WORKER,
    log: {
      feedbackType: 'complaint',
      words: 'We were told about the review two days before it took place.',
      teamId: DCT,
      ...parent('mother'),
    },
    steps: [
      accept(29),
      acknowledge(28),
      toPriya(28),
      respond(21),
      { ago: 20, by: INVESTIGATOR, command: () => ({ type: 'recordOutcome', outcome: 'upheld' }) },
      {
        ago: 20,
        by: INVESTIGATOR,
        command: () => ({
          type: 'recordLearning',
          learning: 'Invitations go out ten days ahead, checked by the duty manager.',
          noneBecause: null,
        }),
      },
      { ago: 19, by: OFFICER, command: (on) => ({ type: 'close', on }) },
    ],
  },
  {
    ago: 12,
    by: SOCIAL_WORKER,
    log: {
      feedbackType: 'complaint',
      words: 'Nobody has rung back about the short breaks since the panel.',
      teamId: DCT,
      channel: 'telephone',
      ...parent('father'),
    },
    steps: [
      accept(12),
      acknowledge(10),
      toPriya(10),
      {
        ago: 4,
        by: INVESTIGATOR,
        command: () => ({ type: 'block', reason: 'otherAgency', note: null }),
      },
    ],
  },
  {
    ago: 8,
    by: SOCIAL_WORKER,
    log: {
      feedbackType: 'complaint',
      words: 'The equipment for the bathroom was promised for half-term.',
      teamId: DCT,
      channel: 'email',
      ...parent('mother'),
    },
    steps: [accept(7), acknowledge(6), toPriya(6), takeOn(5)],
  },
  {
    ago: 9,
    by: OFFICER,
    log: {
      feedbackType: 'complaint',
      words: 'The carer did not come on two Saturdays.',
      teamId: DCT,
      ...parent('parents'),
    },
    steps: [accept(8), acknowledge(8), toPriya(8), respond(1)],
  },
  {
    ago: 4,
    by: OFFICER,
    log: {
      feedbackType: 'complaint',
      words: 'The direct payment has been wrong for three months.',
      teamId: DCT,
      channel: 'letter',
      ...parent('mother'),
    },
    steps: [accept(3), acknowledge(2), give(2, DCT, "Disabled Children's Team", null)],
  },
  {
    ago: 6,
    by: OFFICER,
    log: {
      feedbackType: 'complaint',
      words: 'The taxi came late four mornings running.',
      teamId: 'T15',
      channel: 'onlineForm',
      ...parent('father'),
    },
    steps: [
      accept(5, 'lgsco-code'),
      acknowledge(4),
      give(4, 'T15', 'School Transport', 'P043'),
      takeOn(3, 'P043'),
    ],
  },
  {
    ago: 2,
    by: OFFICER,
    log: {
      feedbackType: 'enquiry',
      enquiryKind: 'mp',
      words: 'Asks when the assessment will be finished.',
      teamId: 'T14',
      channel: 'email',
      complainant: { kind: 'mp', description: 'MP', key: null },
    },
    steps: [accept(1), give(1, 'T14', 'SEND Casework Team', 'P041'), takeOn(1, 'P041')],
  },
  {
    ago: 1,
    by: SOCIAL_WORKER,
    log: {
      feedbackType: 'complaint',
      words: 'Contact was cancelled twice without a call.',
      teamId: 'T10',
      channel: 'telephone',
      complainant: { kind: 'relative', description: 'grandmother', key: null },
    },
    steps: [],
  },
  {
    ago: 1,
    by: SOCIAL_WORKER,
    log: {
      feedbackType: 'compliment',
      words: 'She rang us back every single time and my son trusts her.',
      teamId: DCT,
      about: [INVESTIGATOR],
      complainant: { kind: 'fosterCarer', description: 'foster carers', key: null },
    },
    steps: [],
  },
];

const KIND = 'demo';

/** Once per store. Cut short, it is taken up again at the next start: each step has its own command id. */
export async function seedDemo(parts: Parts, now: string): Promise<void> {
  const { conversations } = parts.stores;
  if (await conversations.get(KIND, 'seeded', Date.parse(now))) return;
  for (const [i, each] of CASES.entries())
    await seedCase(parts, `demo-${i + 1}`, each, londonDate(now));
  await conversations.set(KIND, 'seeded', { at: now }, null);
}

async function seedCase(
  parts: Parts,
  key: string,
  demo: DemoCase,
  today: PlainDate,
): Promise<void> {
  const directory = await parts.people.current();
  const day = (ago: number) => workingDaysBack(parts, today, ago);
  const at = (ago: number) => `${day(ago)}T10:00:00.000Z`;
  const team = demo.log.teamId ? directory.team(demo.log.teamId) : null;
  const about = demo.log.about ?? [];
  const { view } = await parts.cases.log(
    key,
    {
      type: 'log',
      enquiryKind: null,
      receivedOn: day(demo.ago),
      happenedOn: null,
      channel: 'staff',
      complainant: { kind: null, description: null, key: null },
      about,
      teamId: null,
      ...demo.log,
      teamName: team?.name ?? null,
      service: team?.service ?? null,
      bars: barsFor(about, parts.council, directory, demo.log.feedbackType),
    },
    { commandId: key, by: demo.by, at: at(demo.ago) },
  );
  for (const [n, step] of demo.steps.entries()) {
    await parts.cases.execute(view.ref, step.command(day(step.ago)), {
      commandId: `${key}-${n + 1}`,
      by: step.by,
      at: at(step.ago),
    });
  }
}

function workingDaysBack(parts: Parts, today: PlainDate, n: number): PlainDate {
  let day = today;
  for (let left = n; left > 0; ) {
    day = addDays(day, -1);
    if (parts.calendar().isWorkingDay(day) !== false) left -= 1;
  }
  return day;
}
