/**
 * Keeps the agenda true while the cases themselves stay as they are: people go away and come back, messages stop
 * reaching them, and the directory, the calendar or the council's ladder is replaced. Whoever is away or back has
 * their cases looked at at once; anything larger is followed by a walk through all cases in the background, which is
 * also made once a night in case anything was overlooked. A walk only ever brings a look forward.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import { StoreError } from '../cases/ports';
import type { CaseView } from '../cases/view';
import type { Directory } from '../people/directory';
import type { ConversationStore } from '../people/ports';
import { londonDate, londonMinutes } from '../timescale';
import { outlook, type Desk, type Time } from './agenda';
import type { Look } from './ports';
import type { PlanContext } from './types';

/** Rises whenever the planner says something of cases for which nobody has looked until now. */
const PLAN_VERSION = 3;
const PAGE = 25;
/** When nobody is at work. */
const NIGHT = 2 * 60;
/** A walk that has said nothing for so long was cut off: another instance goes on with it. */
const LEASE_MS = 10 * 60_000;
const [KIND, KEY] = ['nudgeAgenda', 'walk'];

const walkState = z.object({
  /** What the plans stood on when the walk began. */
  print: z.string(),
  /** The London day of the last walk of a night. */
  night: z.string(),
  /** How far it has come, '' at the beginning; null: it is done. */
  after: z.string().nullable(),
  busyUntil: z.number(),
});
export type WalkState = z.infer<typeof walkState>;

/** A walk that this process makes, at the version under which its state is kept. */
export interface Walk {
  state: WalkState;
  version: number;
}

/** What was known of people's being away, by person. */
export type Away = ReadonlyMap<string, string>;

export function awayIn({ absences = [], unreachable = new Set() }: PlanContext): Away {
  const away = new Map<string, string>();
  const add = (id: string, text: string) => away.set(id, `${away.get(id) ?? ''};${text}`);
  for (const { personId, ...rest } of absences) add(personId, JSON.stringify(rest));
  for (const id of unreachable) add(id, 'unreachable');
  return away;
}

export interface Hurry {
  grants: string[];
  /** Somebody of the complaints team: any case may be concerned. */
  all: boolean;
}

/** Under which grants stand the cases of those who went away or came back: their own, and those they answer for. */
export function hurryFor(before: Away, after: Away, directory: Directory): Hurry {
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );
  const complaints = new Set(directory.complaintsTeam().map(({ id }) => id));
  const under = directory.people.filter(({ managerId }) => managerId && ids.includes(managerId));
  const teams = ids.flatMap((id) => {
    const person = directory.byId(id);
    return person?.teamId && person.roles.includes('teamManager') ? [person.teamId] : [];
  });
  return {
    grants: [
      ...[...ids, ...under.map(({ id }) => id)].map((id) => `person:${id}`),
      ...teams.map((id) => `team:${id}`),
    ],
    all: ids.some((id) => complaints.has(id)),
  };
}

/** A short text that is another one when people, calendar or ladder are. */
export function printOf({ directory, calendar, council }: PlanContext): string {
  const { nudges, workingHours } = council;
  const facts = [PLAN_VERSION, directory.version, calendar.version, nudges, workingHours];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

/**
 * Whether a walk is to be made, or gone on with, now.
 * @param forced even though print and night are the same
 * @returns the state to be written by whoever makes it, or null
 */
export function walkWanted(
  state: WalkState | null,
  print: string,
  now: number,
  forced = false,
): WalkState | null {
  const today = londonDate(new Date(now));
  const busyUntil = now + LEASE_MS;
  const same = state?.print === print;
  if (same && state.after !== null) return state.busyUntil > now ? null : { ...state, busyUntil };
  const isNight = londonMinutes(new Date(now)) >= NIGHT && state?.night !== today;
  if (same && !isNight && !forced) return null;
  return { print, night: isNight || !state ? today : state.night, after: '', busyUntil };
}

type WalkStore = Pick<ConversationStore, 'get' | 'put'>;

/** Takes a walk for this process. @returns its state and version, or null: none is wanted, or another has it */
export async function takeWalk(
  store: WalkStore,
  context: PlanContext,
  forced = false,
): Promise<Walk | null> {
  const { now } = context;
  const kept = await store.get(KIND, KEY, now);
  const before = kept ? walkState.parse(kept.value) : null;
  const state = walkWanted(before, printOf(context), now, forced);
  return state && write(store, state, kept?.version ?? 0, now);
}

/** Null: another process has changed it since. */
async function write(
  store: WalkStore,
  state: WalkState,
  seen: number,
  now: number,
): Promise<Walk | null> {
  try {
    return { state, version: await store.put(KIND, KEY, state, seen, null, now) };
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return null;
    throw error;
  }
}

/**
 * One walk through all cases: any whose time lies later than it should is brought forward.
 * @returns how many were
 * @throws StoreError `unavailable`
 */
export async function walk(
  store: WalkStore,
  desk: Desk,
  taken: Walk,
  { now, stopped }: { now: () => number; stopped: () => boolean },
): Promise<number> {
  const { agenda } = desk.stores;
  let moved = 0;
  let held: Walk | null = taken;
  while (held && held.state.after !== null && !stopped()) {
    const { state, version } = held;
    const looks = await agenda.walk(state.after === '' ? null : state.after, PAGE);
    moved += await bringForward(desk, looks);
    const after = looks.length === PAGE ? (looks.at(-1)?.ref ?? null) : null;
    held = await write(store, { ...state, after, busyUntil: now() + LEASE_MS }, version, now());
  }
  return moved;
}

async function bringForward(desk: Desk, looks: readonly Look<CaseView>[]): Promise<number> {
  const times: Time[] = [];
  for (const { ref, version: seen, view, at: set } of looks) {
    const { today, at: next } = await outlook(desk, view);
    const at = today.some(({ sendAt }) => sendAt <= desk.context.now) ? desk.context.now : next;
    if (at !== null && (set === null || at < set)) times.push({ ref, seen, at });
    await desk.breath.take();
  }
  return desk.stores.agenda.set(times);
}
