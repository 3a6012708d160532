/** The form that was opened last and not sent yet. */
import type { ActName } from '../../understand/catalogue';
import type { Context } from './feature';
import type { Inputs } from './form-input';
import { HALF_HOUR } from './memory-shape';

/** What is typed right after it may be an answer to it. */
export function awaitForm(context: Context, act: ActName, ref: string, inputs: Inputs): void {
  keep(context, { act, ref, inputs, done: false });
}

/** It was done as it was said: "no, the 24th" right after it puts it right. */
export function awaitSecondThoughts(
  context: Context,
  act: ActName,
  ref: string,
  inputs: Inputs,
): void {
  keep(context, { act, ref, inputs, done: true });
}

function keep(
  context: Context,
  what: { act: ActName; ref: string; inputs: Inputs; done: boolean },
): void {
  const until = Date.parse(context.now) + HALF_HOUR;
  const form = { ...what, inputs: { ...what.inputs }, asked: true, kept: null, until };
  context.memory.change((memory) => ({ ...memory, form }));
}

/** It was sent, or is no longer wanted. */
export function dropForm(context: Context): void {
  context.memory.change(({ form, waiting, ...memory }) => ({
    ...memory,
    form: null,
    waiting: form?.kept ? waiting.filter(({ id }) => id !== form.kept) : waiting,
  }));
}

/** What was said of it was no more than that it stands: the next line may still put it right. */
export function askedAgain(context: Context): void {
  context.memory.change(({ form, ...memory }) => ({
    ...memory,
    form: form && { ...form, asked: true },
  }));
}

/**
 * Something else was typed: only its own button means it from now on.
 * @param kept under which id its words wait until it is sent
 */
export function leaveForm(context: Context, kept: string | null = null): void {
  context.memory.change(({ form, ...memory }) => ({
    ...memory,
    form: form && { ...form, asked: false, kept },
  }));
}
