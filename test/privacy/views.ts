/** Cases as the policy sees them. */
import fc from 'fast-check';
import type { CaseFacts } from '../../services/privacy';
import { demoDirectory } from '../people/demo';

export const directory = demoDirectory();
export const SUBJECTS_ONLY = { firewall: { lineManagement: false } };
export const WITH_LINE = { firewall: { lineManagement: true } };

/** A complaint about the Disabled Children's Team, logged by Mohammed Rahman, investigated by Priya Nair. */
export function complaint(more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    feedbackType: 'complaint',
    loggedBy: 'P009',
    teamId: 'T06',
    service: "Children's Social Care",
    about: [],
    bars: [],
    stage: 1,
    triaged: true,
    investigations: [investigation('T06', 'P006')],
    cover: null,
    signOff: null,
    ...more,
  };
}

export function investigation(
  teamId: string,
  investigatorId: string | null,
): CaseFacts['investigations'][number] {
  return {
    stage: 1,
    teamId,
    teamName: directory.team(teamId)!.name,
    investigatorId,
    assignedOn: '2026-03-10',
    respondedOn: null,
    outcome: null,
    points: [],
  };
}

const ids = directory.people.map(({ id }) => id);
const teamIds = directory.teams.map(({ id }) => id);
const somebody = fc.constantFrom(...ids);
const nobody = fc.option(somebody);

export const anyActor = fc.constantFrom(...directory.people);
export const anyCouncil = fc.constantFrom(SUBJECTS_ONLY, WITH_LINE);
export const anyCase: fc.Arbitrary<CaseFacts> = fc
  .record({
    feedbackType: fc.constantFrom(
      'complaint',
      'compliment',
      'comment',
      'enquiry',
      'serviceRequest',
    ),
    loggedBy: somebody,
    teamId: fc.option(fc.constantFrom(...teamIds)),
    service: fc.option(
      fc.constantFrom("Children's Social Care", 'Education and Inclusion', 'Customer Services'),
    ),
    about: fc.uniqueArray(somebody, { maxLength: 3 }),
    bars: fc.uniqueArray(somebody, { maxLength: 3 }),
    work: fc.array(fc.tuple(fc.constantFrom(...teamIds), nobody), { maxLength: 3 }),
    cover: nobody,
    signOff: nobody,
  })
  .map(({ work, cover, signOff, ...rest }) => ({
    ...rest,
    stage: 1,
    triaged: true,
    investigations: work.map(([teamId, who]) => investigation(teamId, who)),
    cover: cover === null ? null : { personId: cover, from: '2026-03-10', until: '2026-03-31' },
    signOff:
      signOff === null
        ? null
        : { state: 'with', personId: signOff, since: '2026-03-10', reasons: [] },
  }));
