/** Several things in one message: a numbered plan, confirmed whole or by line. */
import type { Feature } from '../turn/feature';
import { confirmPlan, discardPlan } from './plans';

export const plans = {
  acts: {
    'plan.confirm': { press: (c, { ref }) => confirmPlan(c, ref) },
    'plan.discard': { press: (c, { ref }) => discardPlan(c, ref) },
  },
} as const satisfies Feature;
