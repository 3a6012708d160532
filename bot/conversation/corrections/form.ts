/** The one form behind "Put something right": as it stands, and what of it came back otherwise. */
import { correctCard } from '../../../cards';
import type { Command } from '../../../services/cases';
import type { Correction, DatedFact } from '../../../services/cases/commands';
import { choicesFor } from '../../../services/cases/rules';
import type { CaseView } from '../../../services/cases/view';
import { CHANNELS, COMPLAINANT_KINDS } from '../../../services/terms';
import { barsFor } from '../../../services/privacy';
import { isPlainDate } from '../../../services/timescale';
import { FACT_NAMES } from '../../wording/corrections';
import { CHANNEL_WORDS } from '../../wording/terms';
import { peopleChoices } from '../case/choices';
import { base, categoryChoices, teams } from '../case/form-parts';
import { nameOf } from '../case/lines';
import { eachNamed } from '../case/listed-names';
import { allowed } from '../turn/access';
import type { Context, Form } from '../turn/feature';
import {
  among,
  orNull,
  REAL_DATE,
  several,
  text,
  wrong,
  type Inputs,
  type Submitted,
} from '../turn/form-input';

export const correctForm: Form = {
  needs: 'case.correct',
  card: (context, view, filled) =>
    correctCard({
      ...base(context, view, filled),
      today: context.today,
      now: {
        receivedOn: view.own.receivedOn,
        happenedOn: view.happenedOn,
        from: view.complainant.description,
        channel: view.channel,
        subject: view.subject ?? null,
        team: view.teamId,
        about: view.about,
        category: view.problemCategory,
        themes: themesSaid(context, view),
        enquiryCategory: view.enquiryCategory ?? null,
        madeByChild: view.circumstances.madeByChild,
        lookedAfter: view.circumstances.lookedAfter,
        procedure: view.procedureId,
      },
      recorded: datesOf(view).map(({ fact, stage, on }) => ({
        id: dateId(fact, stage),
        label: `${FACT_NAMES[fact]}${stage > 1 ? ` at stage ${stage}` : ''}`,
        on,
      })),
      appointed: view.appointments.map(({ personId, name }, at) => ({
        id: `appointment.${at}`,
        label: `Appointed, ${at + 1}`,
        name: personId ? nameOf(context, personId) : name,
      })),
      channels: CHANNELS.map((channel) => ({ label: CHANNEL_WORDS[channel], value: channel })),
      teams: teams(context),
      people: peopleChoices(
        context,
        view.about,
        view.teamId ? [view.teamId] : [],
        context.directory.people,
      ),
      categories: categoryChoices(context.deps.council.problemCategories),
      enquiryCategories:
        view.feedbackType === 'enquiry'
          ? categoryChoices(context.deps.council.enquiryCategories)
          : [],
      procedures: procedures(context, view),
    }),
  read: readCorrections,
};

/** Whoever may not change the kind of feedback may not change its procedure. */
function procedures(context: Context, view: CaseView) {
  if (!allowed(context, 'case.retype', view)) return [];
  return procedureChoices(context, view);
}

/** The council's own for this kind of feedback. */
export const procedureChoices = (context: Context, view: CaseView) =>
  choicesFor(context.deps.council, view.feedbackType, view.enquiryKind).map((id) => ({
    value: id,
    label: context.deps.procedureOn(id, view.receivedOn).name,
  }));

export const dateId = (fact: DatedFact, stage: number): string => `date.${fact}.${stage}`;

/** What of the clock is a dated fact of somebody's doing, in the order of the clock. */
export function datesOf({ clock }: CaseView) {
  return clock.flatMap(({ kind, stage, on }): { fact: DatedFact; stage: number; on: string }[] =>
    isFact(kind) ? [{ fact: kind, stage, on }] : [],
  );
}

const isFact = (kind: string): kind is DatedFact => kind in FACT_NAMES;

/**
 * A command for each fact that differs from what is recorded; an input that isn't there leaves its fact alone.
 * @param inputs as `correctCard` names them
 */
export function readCorrections(inputs: Inputs, view: CaseView, context: Context): Submitted {
  const reason = text(inputs, 'reason');
  if (reason === '') return wrong('reason', 'Say why: it stays in the history.');
  const bad = Object.keys(inputs).find((id) => isDay(id) && !isDayOrNone(id, text(inputs, id)));
  if (bad) return wrong(bad, REAL_DATE);
  if (text(inputs, 'loggedInError') === 'true')
    return { commands: [{ type: 'correct', change: { what: 'loggedInError' }, reason }] };
  const unknown = themesNamed(context, view, text(inputs, 'themes')).unknown;
  if (unknown.length > 0) return wrong('themes', notThemes(context, unknown));
  const changes = [
    ...days(inputs, view),
    ...complaint(inputs, view, context),
    ...people(inputs, view, context),
  ].map((change): Command => ({ type: 'correct', change, reason }));
  const procedureId = text(inputs, 'procedure');
  if (procedureId !== '' && procedureId !== view.procedureId)
    changes.push({ type: 'changeProcedure', procedureId, reason });
  return changes.length > 0
    ? { commands: changes }
    : wrong('reason', 'Nothing here differs from what is recorded.');
}

/** By the council's names; null: it keeps no list, or they are of an enquiry. */
function themesSaid({ deps }: Context, { themes, feedbackType }: CaseView): string | null {
  const { themes: list } = deps.council;
  if (list.length === 0 || feedbackType === 'enquiry') return null;
  return themes.map((id) => list.find((one) => one.id === id)?.label ?? id).join(', ');
}

/** A theme of the council's, or one that is recorded already. */
function themesNamed({ deps }: Context, { themes }: CaseView, said: string) {
  const list = [...deps.council.themes, ...themes.map((id) => ({ id, label: id }))];
  // By commas first: a theme's own name may have an "and" in it.
  const each = said.split(/[,;]/).map((part) => eachNamed(list, part));
  return {
    ids: [...new Set(each.flatMap(({ ids }) => ids))],
    unknown: each.flatMap(({ unknown }) => unknown),
  };
}

const notThemes = ({ deps }: Context, unknown: readonly string[]): string =>
  `“${unknown.join(', ')}” is no theme of the council’s: ${deps.council.themes.map(({ label }) => label).join(', ')}.`;

const isDay = (id: string): boolean => /^(?:receivedOn|happenedOn|date\.)/.test(id);
const isDayOrNone = (id: string, day: string): boolean =>
  isPlainDate(day) || (id === 'happenedOn' && day === '');

/** The input, if it was sent and says something else than what stands. */
function other(inputs: Inputs, id: string, stands: string | null): string | undefined {
  const value = inputs[id] === undefined ? undefined : text(inputs, id);
  return value === (stands ?? '') ? undefined : value;
}

function days(inputs: Inputs, view: CaseView): Correction[] {
  const received = other(inputs, 'receivedOn', view.own.receivedOn);
  const happened = other(inputs, 'happenedOn', view.happenedOn);
  return [
    ...(received ? [{ what: 'receivedOn' as const, to: received }] : []),
    ...(happened === undefined ? [] : [{ what: 'happenedOn' as const, to: orNull(happened) }]),
    ...datesOf(view).flatMap(({ fact, stage, on }) => {
      const to = other(inputs, dateId(fact, stage), on);
      return to ? [{ what: 'date' as const, fact, stage, to }] : [];
    }),
  ];
}

function complaint(inputs: Inputs, view: CaseView, context: Context): Correction[] {
  const changes: Correction[] = [];
  const channel = other(inputs, 'channel', view.channel);
  if (channel !== undefined)
    changes.push({ what: 'channel', to: among(CHANNELS, channel) ?? null });
  const subject = other(inputs, 'subject', view.subject ?? null);
  if (subject !== undefined) changes.push({ what: 'subject', to: orNull(subject) });
  const team = context.directory.team(other(inputs, 'team', view.teamId) ?? '');
  if (team)
    changes.push({
      what: 'team',
      to: { teamId: team.id, teamName: team.name, service: team.service },
    });
  const category = other(inputs, 'category', view.problemCategory);
  const said = other(inputs, 'themes', themesSaid(context, view));
  const themes = said === undefined ? view.themes : themesNamed(context, view, said).ids;
  if (category || said !== undefined)
    changes.push({
      what: 'category',
      to: { problemCategory: category || view.problemCategory, themes },
    });
  const kind = other(inputs, 'enquiryCategory', view.enquiryCategory ?? null);
  if (kind !== undefined) changes.push({ what: 'enquiryCategory', to: orNull(kind) });
  return changes;
}

function people(inputs: Inputs, view: CaseView, context: Context): Correction[] {
  const { complainant, circumstances, feedbackType } = view;
  const changes: Correction[] = [];
  const from = other(inputs, 'from', complainant.description);
  const kind = among(COMPLAINANT_KINDS, other(inputs, 'fromKind', complainant.kind) ?? '');
  if (from || kind) {
    const description = from ? from : complainant.description;
    // Whoever complained before is told by the name: another name is another person.
    const key = from ? null : complainant.key;
    changes.push({
      what: 'complainant',
      to: { kind: kind ?? complainant.kind, description, key },
    });
  }
  const about = several(inputs, 'about').filter((id) => context.directory.byId(id) !== null);
  if (inputs['about'] !== undefined && [...about].sort().join() !== [...view.about].sort().join()) {
    const { council } = context.deps;
    const bars = barsFor(about, council, context.directory, feedbackType);
    changes.push({ what: 'about', to: about, bars });
  }
  const said = (id: string, stands: boolean | null) =>
    ({ yes: true, no: false })[text(inputs, id)] ?? stands;
  const flags = {
    ...{ madeByChild: circumstances.madeByChild, ageBand: circumstances.ageBand },
    lookedAfter: said('lookedAfter', circumstances.lookedAfter),
  };
  flags.madeByChild = said('madeByChild', circumstances.madeByChild);
  if (
    flags.madeByChild !== circumstances.madeByChild ||
    flags.lookedAfter !== circumstances.lookedAfter
  )
    changes.push({ what: 'flags', to: flags });
  return [...changes, ...appointed(inputs, view, context)];
}

/** Somebody of the directory by their whole name, else the name as it stands. */
function appointed(inputs: Inputs, view: CaseView, context: Context): Correction[] {
  return view.appointments.flatMap(({ personId, name }, at) => {
    const stands = personId ? nameOf(context, personId) : name;
    const to = other(inputs, `appointment.${at}`, stands);
    if (!to) return [];
    const person = context.directory.people.find(
      (each) => each.name.toLowerCase() === to.toLowerCase(),
    );
    const who = person ? { personId: person.id, name: null } : { personId: null, name: to };
    return [{ what: 'appointment' as const, at, to: who }];
  });
}
