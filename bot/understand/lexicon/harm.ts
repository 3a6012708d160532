/** Every kind of harm the tripwire knows. */
import type { Family } from './harm-notation';
import { CARE } from './harm-care';
import { EXPLOITED } from './harm-exploited';
import { HINTS } from './harm-hints';
import { LOST } from './harm-lost';
import { HURT } from './harm-others';
import { SELF_HARM } from './harm-self';
import { THREAT } from './harm-threat';
import { TOLD } from './harm-told';

export const FAMILIES: readonly Family[] = [
  ...SELF_HARM,
  ...HURT,
  ...EXPLOITED,
  ...CARE,
  ...TOLD,
  ...LOST,
  ...THREAT,
  ...HINTS,
];
