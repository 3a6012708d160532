/** What is asked of one case needs to know which. */
import type { BuiltCard } from '../../../cards';
import { askWhichCase } from './asking';
import type { Context } from '../turn/context';
import type { Asked, Handler } from '../intents';

/** A handler that needs one case; asks which when the words don't say. */
export const onCase =
  (handle: (context: Context, ref: string, asked: Asked) => Promise<BuiltCard>): Handler =>
  (context, asked) => {
    const ref = asked.slots.refs?.[0];
    return ref ? handle(context, ref, asked) : askWhichCase(context, asked.text);
  };
