/** What is asked of one case needs to know which. */
import type { BuiltCard } from '../../../cards';
import type { Asked, Context, Deed } from '../turn/feature';
import { needed } from '../turn/access';
import { askWhichCase } from './asking';

/** A handler whose answer is one card. */
export type CaseHandler = (context: Context, asked: Asked) => Promise<BuiltCard>;

/** A handler that needs one case; asks which when the words don't say. */
export const onCase =
  (handle: (context: Context, ref: string, asked: Asked) => Promise<BuiltCard>): CaseHandler =>
  (context, asked) => {
    const ref = asked.slots.refs?.[0];
    return ref ? handle(context, ref, asked) : askWhichCase(context, asked.text);
  };

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
