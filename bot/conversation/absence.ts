/** Away and covered: kept as dates and who covers, never why. Nudges read it; no date of any case moves. */
import { z } from 'zod/v4';
import { awayCard, messageCard, type BuiltCard, type Choice } from '../../cards';
import type { Person } from '../../services/people/ports';
import { partOf } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { reachOf } from '../../services/privacy';
import { addDays, isPlainDate, sayDate, type PlainDate } from '../../services/timescale';
import { saveAbsence } from '../absences';
import { allowed, require } from './access';
import { decideContext } from './case-work';
import { peopleChoices } from './choices';
import type { Context } from './deps';
import { nameOf } from './facts';
import { beyondUndo } from './last-act';
import { orNull, REAL_DATE, text, type Inputs } from './read-parts';
import { tell, toldWords } from './telling';

/** What the words or an earlier try gave. */
export interface AwayFilled {
  values?: Record<string, string>;
  errors?: Record<string, string>;
}

export function awayForm(context: Context, filled: AwayFilled = {}): BuiltCard {
  const { actor, today } = context;
  return awayCard({
    asAt: context.now,
    people: whoMayBeAway(context),
    personId: actor.id,
    covers: coversFor(context),
    coverId: null,
    firstDay: today,
    lastDay: null,
    min: today,
    ...filled,
  });
}

/** Oneself, and those whom one answers for. */
export function whoMayBeAway(context: Context): Choice[] {
  const mine = context.directory.people.filter((person) =>
    allowed(context, 'absence.set', { personId: person.id }),
  );
  return peopleChoices(context, [context.actor.id], [], mine);
}

/** Managers up the line first: they may see the cases of their teams anyway. */
function coversFor(context: Context): Choice[] {
  const line = context.directory.lineAbove(context.actor.id);
  const others = context.directory.people.filter(({ roles }) =>
    roles.some((role) => role === 'investigator' || role === 'teamManager'),
  );
  return peopleChoices(context, line, [], others);
}

const awaySchema = z.object({
  person: z.string().min(1),
  from: z.string().refine(isPlainDate),
  until: z.string().refine((value) => value === '' || isPlainDate(value)),
  cover: z.string(),
});

/** @throws NotForYou */
export async function setAway(context: Context, inputs: Inputs): Promise<BuiltCard> {
  const given = {
    person: text(inputs, 'person') || context.actor.id,
    from: text(inputs, 'from'),
    until: text(inputs, 'until'),
    cover: text(inputs, 'cover'),
  };
  const errors = faultsIn(given, context);
  if (errors) return awayForm(context, { values: inputs, errors });
  const { person, from, until, cover } = awaySchema.parse(given);
  await require(context, 'absence.set', { personId: person }, null);
  await saveAbsence(context.deps.stores.conversations, {
    personId: person,
    from,
    until: orNull(until),
    coverId: orNull(cover),
  });
  beyondUndo(context, 'away');
  return messageCard({
    title: 'Away',
    sentence: `${person === context.actor.id ? 'You are' : `${nameOf(context, person)} is`} marked as away ${spanWords(context, from, orNull(until))}. No date moves.`,
    asAt: context.now,
    notes: [await coverWords(context, person, from, orNull(until), orNull(cover))],
    actions: [{ title: 'Hand the cases over', verb: 'handover.form' }],
  });
}

function faultsIn(given: z.input<typeof awaySchema>, context: Context) {
  const found = awaySchema.safeParse(given).error?.issues[0]?.path[0];
  if (found !== undefined) return { [String(found)]: REAL_DATE };
  if (given.until !== '' && given.until < given.from)
    return { until: 'The last day can’t be before the first.' };
  if (!context.directory.byId(given.person)) return { person: 'Choose who is away.' };
  if (given.cover === given.person) return { cover: 'Choose somebody else to cover.' };
  return given.cover !== '' && !context.directory.byId(given.cover)
    ? { cover: 'Choose from the list.' }
    : null;
}

export function spanWords(context: Context, from: PlainDate, until: PlainDate | null): string {
  if (until === null) return `from ${sayDate(from, context.today)} until further notice`;
  if (until === from) return `on ${sayDate(from, context.today)}`;
  return `from ${sayDate(from, context.today)} to ${sayDate(until, context.today)}`;
}

const MOST = 100;
/** Cover for an open-ended absence is looked at again after this many days. */
const OPEN_ENDED = 365;

/**
 * Cover on each case that the cover may have; one message to them. Whoever may not give cases away
 * (somebody marking themself away) gets cover only from those who see the cases anyway.
 */
async function coverWords(
  context: Context,
  personId: string,
  from: PlainDate,
  until: PlainDate | null,
  coverId: string | null,
): Promise<string> {
  const cover = coverId ? context.directory.byId(coverId) : null;
  if (!cover)
    return 'Nobody covers: reminders go to their manager meanwhile. Type away to name somebody.';
  const views = await openCasesOf(context, personId, cover);
  const given: CaseView[] = [];
  for (const view of views) {
    const mayGive = allowed(context, 'case.assign', { ...view, assigneeId: cover.id });
    if (mayGive) {
      await context.deps.cases.execute(
        view.ref,
        {
          type: 'arrangeCover',
          personId: cover.id,
          from,
          until: until ?? addDays(from, OPEN_ENDED),
        },
        { ...decideContext(context), commandId: partOf(context.turnId, 'cover') },
      );
    }
    if (mayGive || seesAnyway(context, cover, view)) given.push(view);
  }
  const told = await tell(context, [cover.id], () =>
    coverMessage(context, personId, given, from, until),
  );
  return `${cover.name} covers ${given.length} ${given.length === 1 ? 'case' : 'cases'}. ${toldWords(told, (id) => nameOf(context, id))}`;
}

/** Open cases of the person that the sender may see, less those closed to the cover. */
async function openCasesOf(context: Context, personId: string, cover: Person): Promise<CaseView[]> {
  const page = await context.deps.stores.cases.find(
    {
      reach: reachOf(context.actor, context.directory),
      statuses: ['open'],
      investigatorId: personId,
      order: 'due',
    },
    { after: null, limit: MOST },
  );
  return page.cases.map(({ view }) => view).filter((view) => !view.bars.includes(cover.id));
}

function seesAnyway(context: Context, cover: Person, view: CaseView): boolean {
  return allowed({ ...context, actor: cover }, 'case.read', view);
}

function coverMessage(
  context: Context,
  personId: string,
  views: readonly CaseView[],
  from: PlainDate,
  until: PlainDate | null,
): BuiltCard {
  return messageCard({
    title: 'Cover',
    sentence: `${nameOf(context, personId)} is away ${spanWords(context, from, until)}, and you cover ${views.length} ${views.length === 1 ? 'case' : 'cases'}.`,
    asAt: context.now,
    lines: views.slice(0, 12).map((view) => ({ label: view.ref, value: nextWords(context, view) })),
  });
}

/** "Answer at stage 1, Tue 24 Mar". */
export function nextWords(context: Context, view: CaseView): string {
  const next = view.nextDue;
  return next ? `${next.label}, ${sayDate(next.on, context.today)}` : 'nothing due';
}
