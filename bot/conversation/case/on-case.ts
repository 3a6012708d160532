/** What is asked of one case needs to know which. */
import type { BuiltCard } from '../../../cards';
import type { Command } from '../../../services/cases';
import type { Context } from '../turn/context';
import type { Asked, Deed, Press } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { needed } from '../turn/access';
import { act } from './act';
import { askWhichCase } from './asking';
import { openCaseForm } from './forms';

/** A handler whose answer is one card. */
export type CaseHandler = (context: Context, asked: Asked) => Promise<BuiltCard>;

/** A handler that needs one case; asks which when the words don't say. */
export const onCase =
  (handle: (context: Context, ref: string, asked: Asked) => Promise<BuiltCard>): CaseHandler =>
  (context, asked) => {
    const ref = asked.slots.refs?.[0];
    return ref ? handle(context, ref, asked) : askWhichCase(context, asked.text);
  };

/** The act's form, with what the words gave already filled in. */
export const fillsForm = (values: (asked: Asked, context: Context) => Inputs): CaseHandler =>
  onCase((context, ref, asked) =>
    openCaseForm(context, asked.act, ref, {
      values: { ...values(asked, context), ...asked.values },
    }),
  );

/** A command that words and a button do at once, alike. */
export function atOnce(command: Command): Pick<Deed, 'press' | 'typed'> {
  const press: Press = (c, { ref, version }) => act(c, needed(ref), command, version);
  return { press, typed: onCase((c, ref, { step }) => act(c, ref, command, null, step)) };
}

/** Something shown of a case, by words and by a button alike. */
export function shows(
  show: (context: Context, ref: string, page: number) => Promise<BuiltCard>,
): Pick<Deed, 'press' | 'typed'> {
  return {
    press: (c, { ref, version, inputs }) =>
      show(c, needed(ref), Number(inputs['page'] ?? version ?? 1)),
    typed: onCase((c, ref) => show(c, ref, 1)),
  };
}
