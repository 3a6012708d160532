/** Saving: a draft that its sender agreed to becomes a case, once. */
import type { BuiltCard } from '../../../cards';
import { partOf } from '../../../services/cases';
import { CaseError } from '../../../services/cases/errors';
import { StoreError } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { barsFor, barsOf } from '../../../services/privacy';
import { caseFor, NotForYou, Refused } from '../turn/access';
import { decideContext } from '../case/act';
import { inform } from '../case/tell-new-holder';
import type { Context } from '../turn/feature';
import { draftForm, openQuestions } from './card';
import { fromForm, withAnswers } from './fields';
import { ownDraft, readDraftBack, showState } from './draft-state';
import { emptied, putDraft, type Draft } from './store';
import { beyondUndo, rememberDeed, withinUndo } from '../turn/undo-scope';
import { pairActs } from '../pairs/pairs';
import { isBarred, receipt } from './receipt';
import * as wording from '../../wording/refusals';
import { complainantKey, rememberComplainant } from './same-person';

/**
 * Save: once, however often it is pressed, by whatever delivery. The draft's id is the case's unique source.
 * @param inputs answers to the questions on the card
 */
export async function saveDraft(
  context: Context,
  id: string | null,
  inputs: Record<string, string>,
): Promise<BuiltCard> {
  const stored = await ownDraft(context, id);
  if (stored.draft.state !== 'open') return showState(context, stored);
  const { fields, left } = withAnswers(
    stored.draft.fields,
    openQuestions(stored.draft, context.today),
    inputs,
    context.today,
  );
  const draft = { ...stored.draft, fields, questions: left };
  const open = openQuestions(draft, context.today);
  if (open.length > 0) {
    const again = await putDraft(context, draft, stored.version);
    return readDraftBack(context, again, [wording.stillToAnswer(open.map(({ says }) => says))]);
  }
  if (fields.words.trim() === '' || (fields.feedbackType === 'enquiry' && !fields.enquiryKind)) {
    const again = await putDraft(context, draft, stored.version);
    return draftForm(context, again, {
      errors: fromForm(context, fields, { words: fields.words }).errors,
    });
  }
  const view = await logCase(context, draft);
  const linked = draft.linkTo ? await linkWith(context, view.ref, draft.linkTo) : null;
  if (isBarred(context, view)) beyondUndo(context, 'draft');
  else {
    withinUndo(context);
    rememberDeed(context, view.ref);
  }
  const card = receipt(context, view, linked);
  await closeDraft(context, draft, stored.version, view.ref);
  return card;
}

/** The wish was the sender's when it was typed; if the link can't be made any more, the case is safe all the same. */
async function linkWith(context: Context, ref: string, other: string): Promise<string> {
  try {
    // A command of its own: the turn's first one has logged the case.
    await pairActs.link({ ...context, turnId: partOf(context.turnId, 'link') }, `${ref}+${other}`);
    return `It is linked with ${other}.`;
  } catch (error) {
    if (!(error instanceof NotForYou || error instanceof Refused || error instanceof CaseError))
      throw error;
    return 'It could not be linked with the other case.';
  }
}

async function logCase(context: Context, draft: Draft): Promise<CaseView> {
  const { fields } = draft;
  const { deps, directory } = context;
  const team = fields.teamId ? directory.team(fields.teamId) : null;
  const bars = await barsOn(context, draft);
  const key = await complainantKey(context, fields.fromDescription, fields.words);
  const logged = await deps.cases.log(
    draft.id,
    {
      type: 'log',
      feedbackType: fields.feedbackType!,
      enquiryKind: fields.enquiryKind,
      receivedOn: fields.receivedOn!,
      happenedOn: fields.happenedOn,
      channel: fields.channel,
      complainant: { kind: fields.complainantKind, description: fields.fromDescription, key },
      words: fields.words,
      about: fields.aboutIds,
      teamId: team?.id ?? null,
      teamName: team?.name ?? null,
      service: team?.service ?? null,
      bars,
      counted: childOf(fields),
      ...(draft.from ? { from: draft.from } : {}),
    },
    decideContext(context),
  );
  await rememberComplainant(context, key, logged.view.ref);
  await inform(context, logged, logged.view);
  return logged.view;
}

/** What was said of the child; only a complaint is counted by it. */
const childOf = ({ feedbackType, lookedAfter, madeByChild }: Draft['fields']) =>
  feedbackType === 'complaint'
    ? {
        ...(madeByChild === null ? {} : { madeByChild }),
        ...(lookedAfter === null ? {} : { lookedAfter }),
      }
    : {};

/**
 * Who may not see it; everyone shut out of the case that it grew from stays shut out.
 * @throws NotForYou when that one is no longer the sender's
 */
async function barsOn(context: Context, { fields, from }: Draft): Promise<string[]> {
  const { deps, directory } = context;
  const bars = barsFor(fields.aboutIds, deps.council, directory, fields.feedbackType!);
  if (from === null) return bars;
  const { view } = await caseFor(context, 'case.reopen', from);
  return [...new Set([...bars, ...barsOf(view, deps.council, directory)])].sort();
}

/** The words now live in the case; the draft keeps only where they went. Lost by a crash, it is redone by the next press. */
async function closeDraft(
  context: Context,
  draft: Draft,
  seen: number,
  ref: string,
): Promise<void> {
  const done: Draft = {
    ...emptied(draft),
    state: 'saved',
    savedRef: ref,
    savedBy: context.turnId,
  };
  try {
    await putDraft(context, done, seen);
  } catch (error) {
    // A double press: the other one has closed it.
    if (!(error instanceof StoreError && error.code === 'conflict')) throw error;
  }
}
