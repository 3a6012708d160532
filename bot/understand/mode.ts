/** Which intents have a mode. */
import type { Intent } from './types';

export const hasMode = (intent: Intent): boolean => /^(?:case|signoff|letter|nudge)\./.test(intent);
