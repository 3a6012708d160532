/** Who is told: whoever has the work, and whom to turn to when they can't be. Nobody whom the firewall bars. */
import { isAnothers } from '../cases/investigations';
import type { CaseView, DueSummary, Hold, Investigation } from '../cases/view';
import { standsBelow } from '../cases/too-near';
import { COMPLAINTS_ROLES } from '../people';
import type { Role } from '../people';
import type { Directory } from '../people/directory';
import type { PlainDate } from '../timescale';
import type { Rung } from './ladder';
import type { NudgeRole } from './types';

/** People of equal standing; the first group with anyone who can be told that day is told, all of it. */
export interface Group {
  role: NudgeRole;
  ids: string[];
}

/** One line of people to try, and since when the work has been theirs. */
export interface Track {
  groups: Group[];
  since: PlainDate;
  /** Whether the last answer on the case was this receiver's to give. */
  answerable: boolean;
  /** The investigation that it is about; absent: the whole case. */
  work?: Investigation;
}

/** What was last said of a case, unless another team's investigator said it of their own work. */
export function lastWordOn(view: CaseView, { work }: Pick<Track, 'work'>): CaseView['lastWord'] {
  const said = view.lastWord;
  return work && said?.by !== undefined && isAnothers(view, work, said.by) ? null : said;
}

/** What lies with sign-off, unless another team's investigator sent it there. */
export function signOffHold(view: CaseView, { work }: Pick<Track, 'work'>): Hold | null {
  const hold = holdNow(view);
  if (hold?.holder !== 'signOff') return null;
  const sentBy = view.signOff?.sentBy;
  return work && sentBy !== undefined && isAnothers(view, work, sentBy) ? null : hold;
}

/**
 * The acknowledgement is the complaints team's, at whatever stage; so is arranging the panel, and all of a
 * case that nobody has triaged.
 */
export function isComplaintsTeams(view: CaseView, due: Pick<DueSummary, 'id' | 'stage'>): boolean {
  return !view.triaged || due.stage >= 3 || /(^|\.)acknowledge$/.test(due.id);
}

/** The last hold that has not ended. */
export function holdNow(view: Pick<CaseView, 'holds'>): Hold | null {
  return view.holds.findLast((hold) => hold.until === null) ?? null;
}

/** Everyone whom one rung speaks to, each with their line of stand-ins. */
export function tracksFor(
  view: CaseView,
  due: DueSummary,
  rung: Rung,
  directory: Directory,
  loggedOn: PlainDate,
): Track[] {
  const people = new Receivers(view, directory);
  if (isComplaintsTeams(view, due)) {
    if (rung.audience === 'signOff' || rung.audience === 'decider') return [];
    const groups = people.complaints(rung.audience === 'alert');
    return [{ groups, since: loggedOn, answerable: false }];
  }
  const works = investigationsOf(view, due.stage);
  if (works.length === 0) return unassignedTrack(people, view, rung, loggedOn);
  return works.flatMap((work) => investigationTracks(people, view, rung, work));
}

/** The work still to be answered at a stage; stage 0 is the whole case. */
function investigationsOf(view: CaseView, stage: number): Investigation[] {
  return view.investigations.filter(
    (work) => (stage === 0 || work.stage === stage) && work.respondedOn === null,
  );
}

function unassignedTrack(people: Receivers, view: CaseView, rung: Rung, since: PlainDate): Track[] {
  if (rung.audience === 'signOff' || rung.audience === 'decider') return [];
  const groups = [...people.teamManagers(view.teamId), ...people.complaints(false)];
  return [{ groups, since, answerable: false }];
}

function investigationTracks(
  people: Receivers,
  view: CaseView,
  rung: Rung,
  work: Investigation,
): Track[] {
  const { investigatorId, assignedOn: since } = work;
  // For whoever looks into it from outside the complaints team acts, and nobody of the team that it is counted with.
  const above = work.outside
    ? people.complaints(rung.audience === 'alert')
    : [
        ...people.lineManager(investigatorId),
        ...people.teamManagers(work.teamId),
        ...people.complaints(false),
      ];
  if (rung.audience === 'alert') return [{ groups: above, since, answerable: false, work }];
  if (rung.audience === 'decider') return deciderTracks(people, view, work, above);
  const handler: Track = {
    groups: [...people.one('investigator', investigatorId), ...above],
    since,
    answerable: !work.outside,
    work,
  };
  const signOff = people.withSignOff(work);
  // The ball is with sign-off: before the date they are the one to remind; after it, both.
  if (!signOff) return rung.audience === 'signOff' ? [] : [handler];
  const held: Track = {
    groups: [signOff.group, ...handler.groups],
    since: signOff.since,
    answerable: false,
    work,
  };
  return rung.offset > 0 ? [handler, held] : [held];
}

/** Whoever can help: more time is granted by the complaints team, what waits for sign-off lies with who signs. */
function deciderTracks(
  people: Receivers,
  view: CaseView,
  work: Investigation,
  above: Group[],
): Track[] {
  const said = lastWordOn(view, { work });
  if (said === null || said.kind === 'onTrack') return [];
  const signer = signOffFor(view, work.investigatorId, people.directory);
  const first =
    said.kind === 'moreTimeAsked'
      ? people.complaints(false)
      : said.reason === 'signOff'
        ? people.one('signOff', signer)
        : [];
  return [{ groups: [...first, ...above], since: said.on, answerable: false, work }];
}

/** For what one person is to see to: they, then their manager, then the complaints team; an alert begins with the manager. */
export function groupsFor(
  view: CaseView,
  directory: Directory,
  ownerId: string | null,
  alert: boolean,
): Group[] {
  const people = new Receivers(view, directory);
  const above = [...people.lineManager(ownerId), ...people.complaints(alert)];
  return alert ? above : [...people.one('owner', ownerId), ...above];
}

/** For work not yet taken on: whoever was given it, else whoever gave it out, to whom an alert goes first. */
export function askedGroups(
  view: CaseView,
  directory: Directory,
  { to, by }: { to: string | null; by: string },
  alert: boolean,
): Group[] {
  const people = new Receivers(view, directory);
  return [
    ...(alert ? [] : people.one('investigator', to)),
    ...people.one('manager', by),
    ...people.complaints(false),
  ];
}

/**
 * Groups of people in the order in which to try them. Ids that are barred or unknown are left out here, once; so is,
 * beside the complaints team, whoever stands below somebody complained about: they could do nothing about it.
 */
class Receivers {
  constructor(
    private readonly view: CaseView,
    readonly directory: Directory,
  ) {}

  one(role: NudgeRole, id: string | null): Group[] {
    return this.group(role, id === null ? [] : [id]);
  }

  lineManager(personId: string | null): Group[] {
    return this.one(
      'manager',
      personId === null ? null : (this.directory.byId(personId)?.managerId ?? null),
    );
  }

  teamManagers(teamId: string | null): Group[] {
    if (teamId === null) return [];
    const managers = this.directory.members(teamId).filter((p) => p.roles.includes('teamManager'));
    return this.group(
      'teamManager',
      managers.map((p) => p.id),
    );
  }

  /** Whoever has it, else the officers, else the managers; an alert goes to the complaints manager first. */
  complaints(alert: boolean): Group[] {
    const team = this.directory.complaintsTeam();
    const ids = (manages: boolean) =>
      team.filter((p) => p.roles.includes('complaintsManager') === manages).map((p) => p.id);
    const officers = this.group('complaintsTeam', ids(false));
    const managers = this.group(alert ? 'manager' : 'complaintsTeam', ids(true));
    // Last of all, when none of the team is in: whoever is above them.
    const above = this.group(
      'manager',
      team.flatMap((p) => p.managerId ?? []).filter((id) => !team.some((p) => p.id === id)),
    );
    // Called because none of the team may: then there is nobody in the groups before.
    const standsIn = this.one('complaintsTeam', this.view.standIn ?? null);
    if (alert) return [...managers, ...officers, ...standsIn, ...above];
    const hold = holdNow(this.view);
    const holder = hold?.holder === 'complaintsTeam' ? hold.personId : null;
    const known = holder !== null && team.some((p) => p.id === holder);
    return [
      ...this.one('complaintsTeam', known ? holder : null),
      ...officers,
      ...managers,
      ...standsIn,
      ...above,
    ];
  }

  withSignOff(work: Investigation): { group: Group; since: PlainDate } | null {
    const hold = signOffHold(this.view, { work });
    if (!hold) return null;
    const id = hold.personId ?? signOffFor(this.view, work.investigatorId, this.directory);
    const [group] = this.one('signOff', id);
    return group ? { group, since: hold.from } : null;
  }

  private group(role: NudgeRole, ids: string[]): Group[] {
    const isAbove = (above: string, below: string) => this.directory.isAbove(above, below);
    const near = (id: string) =>
      ACTS.includes(role) && this.directory.byId(id)?.roles.some(isOfTeam) !== true;
    const allowed = ids.filter(
      (id) =>
        !this.view.bars.includes(id) &&
        this.directory.byId(id) &&
        !(near(id) && standsBelow(id, this.view, isAbove)),
    );
    return allowed.length > 0 ? [{ role, ids: [...new Set(allowed)].sort() }] : [];
  }
}

/** Who is told so that they do something of the stage. */
const ACTS: readonly NudgeRole[] = ['investigator', 'teamManager', 'manager', 'signOff'];
const isOfTeam = (role: Role): boolean => COMPLAINTS_ROLES.includes(role);

/** Who of the complaints team speaks for a case: whoever has it, else an officer, else a manager. */
export function officerFor(view: CaseView, directory: Directory): string | null {
  const team = directory.complaintsTeam().filter(({ id }) => !view.bars.includes(id));
  const holder = holdNow(view)?.personId;
  const officer = team.find(({ roles }) => !roles.includes('complaintsManager'));
  return (team.find(({ id }) => id === holder) ?? officer ?? team[0])?.id ?? null;
}

/** Who signs an investigator's answers: the nearest above them with that role whom nothing bars. */
export function signOffFor(
  view: Pick<CaseView, 'bars'>,
  investigatorId: string | null,
  directory: Directory,
): string | null {
  if (investigatorId === null) return null;
  const line = directory.lineAbove(investigatorId).filter((id) => !view.bars.includes(id));
  return line.find((id) => directory.byId(id)?.roles.includes('signOff')) ?? null;
}
