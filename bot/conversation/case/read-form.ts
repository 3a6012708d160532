/** A form comes back: what was typed becomes a command, or a sentence beside the field that needs it. */
import type { Verb } from '../../../cards';
import type { Command } from '../../../services/cases';
import { BLOCK_REASONS, ENQUIRY_KINDS, FEEDBACK_TYPES, OUTCOMES } from '../../../services/terms';
import type { Outcome } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate } from '../../../services/timescale';
import { clockReaders } from '../clock/forms';
import type { Context } from '../turn/context';
import { readNoMoreTime } from '../clock/extending';
import { answerDue } from './form-parts';
import { handReaders } from '../triage/hand-back';
import { needReaders } from '../complainant/forms';
import { ombudsmanReaders } from '../stages/ombudsman';
import { pointReaders } from '../answer/points';
import {
  dated,
  NEEDED,
  one,
  orNull,
  REAL_DATE,
  text,
  wrong,
  type Inputs,
  type Readers,
  type Submitted,
} from '../turn/form-input';
import { remedyReaders } from '../remedies/forms';
import { partChosen } from './several-teams';
import { signOffReaders } from '../answer/signoff';
import { stageReaders } from '../stages/forms';
import { thankReaders } from '../compliments/thanks';

const READERS: Readers = {
  ...signOffReaders,
  ...stageReaders,
  ...ombudsmanReaders,
  ...clockReaders,
  ...pointReaders,
  ...remedyReaders,
  ...handReaders,
  ...needReaders,
  ...thankReaders,
  'case.acknowledge': dated((on) => ({ type: 'acknowledge', on })),
  'case.respond': dated((on, _view, inputs) => ({
    type: 'respond',
    on,
    rights: text(inputs, 'rights') === 'true',
    ...partChosen(inputs),
  })),
  'case.rights': dated((on) => ({ type: 'recordLetter', kind: 'furtherRights', on })),
  'case.close': dated((on) => ({ type: 'close', on })),
  'case.withdraw': dated((on) => ({ type: 'withdraw', on })),
  'case.onTrack': () => one({ type: 'sayOnTrack' }),
  'case.triage': triage,
  'case.assign': (inputs, _view, context) => {
    const assigned = assignment(inputs, context);
    return assigned ? one(assigned) : wrong('team', 'Choose a team.');
  },
  'case.moreTime': moreTime,
  'case.extend': extend,
  'case.noMoreTime': readNoMoreTime,
  'case.holdingLetter': (inputs) => {
    const on = text(inputs, 'on');
    const promised = text(inputs, 'promised');
    if (!isPlainDate(on)) return wrong('on', REAL_DATE);
    return isPlainDate(promised)
      ? one({ type: 'sendHoldingLetter', on, promised })
      : wrong('promised', REAL_DATE);
  },
  'case.blocked': (inputs) => {
    const reason = BLOCK_REASONS.find((each) => each === text(inputs, 'reason'));
    return reason
      ? one({ type: 'block', reason, note: orNull(text(inputs, 'note')) })
      : wrong('reason', 'Choose what is in the way.');
  },
  'case.outcome': outcome,
  'case.learning': (inputs) => {
    const learning = orNull(text(inputs, 'learning'));
    const noneBecause = orNull(text(inputs, 'noneBecause'));
    if ((learning === null) === (noneBecause === null)) {
      return wrong('learning', 'Give one: a learning point, or why there is none.');
    }
    return one({
      type: 'recordLearning',
      learning,
      noneBecause,
      category: orNull(text(inputs, 'category')),
    });
  },
  'case.retype': (inputs) => {
    const [type, kind] = text(inputs, 'kind').split('.');
    const feedbackType = FEEDBACK_TYPES.find((each) => each === type);
    if (!feedbackType) return wrong('kind', 'Choose what it is.');
    return one({
      type: 'retype',
      feedbackType,
      enquiryKind: ENQUIRY_KINDS.find((each) => each === kind) ?? null,
    });
  },
  'case.note': (inputs) => {
    const note = text(inputs, 'note');
    return note === '' ? wrong('note', NEEDED) : one({ type: 'note', note: note.slice(0, 2000) });
  },
  undo: () => one({ type: 'undo' }),
};

export function isSubmit(verb: string): verb is Verb {
  return verb in READERS;
}

/** The form that a submitted verb came from, to show again with what was wrong. */
export function formOf(verb: Verb): Verb {
  return verb.replace(/^case\./, 'form.') as Verb;
}

/** What the button of a form sends. */
export function actionOfForm(form: Verb): Verb {
  return form.replace(/^form\./, 'case.') as Verb;
}

export function readForm(verb: Verb, inputs: Inputs, view: CaseView, context: Context): Submitted {
  return READERS[verb]!(inputs, view, context);
}

function assignment(inputs: Inputs, context: Context): Command | null {
  const team = context.directory.team(text(inputs, 'team'));
  if (!team) return null;
  return {
    type: 'assign',
    teamId: team.id,
    teamName: team.name,
    service: team.service,
    investigatorId: orNull(text(inputs, 'investigator')),
    ...(text(inputs, 'also') === 'true' ? { also: true } : {}),
  };
}

/** Accepting may give the case to a team in the same step; refusing needs its reason. */
function triage(inputs: Inputs, _view: CaseView, context: Context): Submitted {
  const decision = text(inputs, 'decision') || 'accept';
  if (decision !== 'accept' && decision !== 'refuse')
    return wrong('decision', 'Choose to accept or to refuse.');
  if (decision === 'refuse') {
    const reason = text(inputs, 'reason');
    return reason === ''
      ? wrong('reason', 'Say why: the complainant is told this.')
      : one({ type: 'refuse', reason });
  }
  const procedureId = text(inputs, 'procedure');
  const assigned = assignment(inputs, context);
  return {
    commands: [
      procedureId === '' ? { type: 'accept' } : { type: 'accept', procedureId },
      ...(assigned ? [assigned] : []),
    ],
  };
}

function moreTime(inputs: Inputs, view: CaseView, context: Context): Submitted {
  const reason = text(inputs, 'reason');
  if (reason === '') return wrong('reason', 'Say why: it is what the complaints team decides by.');
  const typed = text(inputs, 'to');
  if (typed !== '')
    return isPlainDate(typed)
      ? one({ type: 'askMoreTime', to: typed, reason })
      : wrong('to', REAL_DATE);
  const days = Number(text(inputs, 'days'));
  const from = answerDue(view)?.binding;
  if (!Number.isInteger(days) || days < 1 || days > 65 || !from)
    return wrong('to', 'Give a new date, or how many working days more.');
  const to = context.deps.calendar().addWorkingDays(from, days);
  return to === 'unknown'
    ? wrong('to', 'That is past the last year with published bank holidays.')
    : one({ type: 'askMoreTime', to, reason });
}

function extend(inputs: Inputs, _view: CaseView, context: Context): Submitted {
  const to = text(inputs, 'to');
  if (!isPlainDate(to)) return wrong('to', REAL_DATE);
  const reason = text(inputs, 'reason');
  if (reason === '') return wrong('reason', 'Choose the reason.');
  const toldOn = text(inputs, 'toldOn');
  if (toldOn !== '' && !isPlainDate(toldOn)) return wrong('toldOn', REAL_DATE);
  const approvedBy = context.directory.byId(text(inputs, 'approvedBy'))?.id ?? context.actor.id;
  return one({ type: 'extend', to, reason, complainantToldOn: orNull(toldOn), approvedBy });
}

const MOST_REASONS = 2000;

function outcome(inputs: Inputs, view: CaseView): Submitted {
  const reasons = orNull(text(inputs, 'reasons').slice(0, MOST_REASONS));
  const asOutcome = (value: string): Outcome | undefined => OUTCOMES.find((each) => each === value);
  if (view.points.length === 0) {
    const overall = asOutcome(text(inputs, 'outcome'));
    return overall
      ? one({ type: 'recordOutcome', outcome: overall, reasons, ...partChosen(inputs) })
      : wrong('outcome', 'Choose the outcome.');
  }
  const points = view.points.map((_, i) => asOutcome(text(inputs, `point.${i + 1}`)));
  const missing = points.findIndex((each) => each === undefined);
  if (missing >= 0) return wrong(`point.${missing + 1}`, 'Choose the outcome of this point.');
  return one({
    type: 'recordOutcome',
    points: points as Outcome[],
    reasons,
    ...partChosen(inputs),
  });
}
