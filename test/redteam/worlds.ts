/** Two worlds that differ in one case: what is logged, hidden and worked on in each. */
import type { Context } from '../../bot/conversation/turn/feature';
import { complainantKey, rememberComplainant } from '../../bot/conversation/logging/same-person';
import { labelOn, type Command } from '../../services/cases';
import { barsFor } from '../../services/privacy';
import { addDays } from '../../services/timescale';
import {
  TODAY,
  NOW,
  HIDDEN,
  VISIBLE,
  LATER,
  OFFICER,
  COMPLAINANT,
  emptyWorld,
  type Scenario,
  type World,
} from './world';

/**
 * @param withCase whether the complaint exists
 * @param skip whether the world without it skips its number
 */
export async function world(scenario: Scenario, withCase: boolean, skip = true): Promise<World> {
  const built = await emptyWorld(scenario.lineManagement);
  if (withCase) {
    await hide(built, scenario);
    if (scenario.subject === null) await exclude(built, scenario.excluded);
  }
  // The one thing excluded from the comparison, see docs/decisions/0011: the number that the case took.
  else if (skip) await built.stores.cases.nextNumber(labelOn(TODAY));
  await logOthers(built);
  if (withCase) await workOn(built, scenario);
  // The trail of a case says truly who looked at it: comparing two cases is a look at each.
  else for (let looks = 0; looks < 2; looks += 1) await built.press(OFFICER, 'case.open', VISIBLE);
  built.calls();
  return built;
}

const LOGGED = `${addDays(TODAY, -40)}T09:00:00.000Z`;

/** The complaint, about its subject or about nobody; who is shut out by a conflict is shut out with `exclude`. */
export async function hide({ parts, stores }: World, scenario: Scenario): Promise<void> {
  const directory = await parts.people.current();
  const about = scenario.subject === null ? [] : [scenario.subject];
  const team = directory.team(scenario.teamId)!;
  const { view } = await parts.cases.log(
    'hidden',
    {
      type: 'log',
      feedbackType: 'complaint',
      enquiryKind: null,
      receivedOn: addDays(TODAY, -41),
      happenedOn: null,
      channel: 'telephone',
      complainant: { kind: 'parent', description: 'mother', key: 'family-7' },
      words: 'The equipment for the bathroom was promised and never came.',
      about,
      teamId: team.id,
      teamName: team.name,
      service: team.service,
      bars: barsFor(about, parts.council, directory),
    },
    { commandId: 'hidden', by: OFFICER, at: LOGGED },
  );
  if (view.ref !== HIDDEN) throw new Error(`the hidden case is ${view.ref}`);
  await known(stores, HIDDEN);
}

/** A conflict declared by an officer, as from the form. */
export async function exclude({ parts }: World, personId: string): Promise<void> {
  await parts.cases.execute(
    HIDDEN,
    {
      type: 'decideConflict',
      personId,
      accepted: true,
      reason: 'They are friends',
      bars: [personId],
    },
    { commandId: 'conflict', by: OFFICER, at: LOGGED },
  );
}

/** Somebody of this name has complained: what the warning at intake counts. */
async function known(stores: World['stores'], ref: string): Promise<void> {
  const context = {
    deps: { stores },
    directory: { people: [], teams: [] },
    now: NOW,
  } as unknown as Context;
  await rememberComplainant(context, await complainantKey(context, COMPLAINANT, ''), ref);
}

/** Cases by and for other people, after the hidden one. */
export async function logOthers({ parts, stores }: World): Promise<void> {
  for (const [n, teamId] of ['T06', 'T02', 'T06'].entries()) {
    const team = (await parts.people.current()).team(teamId)!;
    await parts.cases.log(
      `later-${n}`,
      {
        type: 'log',
        feedbackType: 'complaint',
        enquiryKind: null,
        receivedOn: addDays(TODAY, -2 - n),
        happenedOn: null,
        channel: 'email',
        complainant: { kind: 'carer', description: 'a carer', key: null },
        words: 'The review was moved three times.',
        about: [],
        teamId: team.id,
        teamName: team.name,
        service: team.service,
        bars: [],
      },
      { commandId: `later-${n}`, by: 'P009', at: `${addDays(TODAY, -1)}T09:00:00.000Z` },
    );
  }
  await known(stores, LATER);
}

/** What others do with it: long overdue, given away, blocked, written to, compared and linked. */
export async function workOn(
  built: World,
  { teamId, investigator }: Scenario,
  compared = true,
): Promise<void> {
  const { parts } = built;
  const team = (await parts.people.current()).team(teamId)!;
  const acts: [string, Command][] = [
    [OFFICER, { type: 'accept' }],
    [OFFICER, { type: 'acknowledge', on: addDays(TODAY, -40) }],
    [
      OFFICER,
      {
        type: 'assign',
        teamId: team.id,
        teamName: team.name,
        service: team.service,
        investigatorId: investigator,
      },
    ],
    [investigator, { type: 'note', note: 'Rang the family.' }],
    [OFFICER, { type: 'agreePoints', points: ['Nobody rang.', 'The equipment.'] }],
  ];
  for (const [n, [by, command]] of acts.entries()) {
    await parts.cases.execute(HIDDEN, command, { commandId: `act-${n}`, by, at: LOGGED });
  }
  for (const verb of compared ? ['case.link', 'case.keepApart'] : [])
    await built.press(OFFICER, verb, `${VISIBLE}+${HIDDEN}`);
  // Each of these tells somebody in their own chat: the officers, then the investigator.
  const late = { to: '2026-12-18', reason: 'Waiting for health.' };
  await built.press(investigator, 'case.moreTime', HIDDEN, null, late);
  await built.press(investigator, 'case.handBack', HIDDEN, null, { reason: 'I am away.' });
  await built.press(OFFICER, 'case.assign', HIDDEN, null, { team: teamId, investigator });
  const told = () =>
    [OFFICER, 'P005', investigator].some((id) => built.told(id).join().includes(HIDDEN));
  // Of a complaint about the director nobody below may do anything: an action of the complaints team tells its owner.
  const action = { what: 'Look at the rota.', owner: 'P005', dueOn: '2026-12-18' };
  if (!told()) await built.press(OFFICER, 'case.action', HIDDEN, null, action);
  if (!told()) throw new Error('nobody was told of it');
  await built.say(OFFICER, `who has looked at ${HIDDEN}`);
}
