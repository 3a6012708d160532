/**
 * The one catalogue of acts. Whatever can be asked of Candour is one row here, however it is asked: a typed line and a
 * button are two spellings of the same act. The published benchmark's intents are acts themselves; a finer act names
 * the intent that it is counted as.
 */
import { ANSWER } from './answer';
import { CHAT } from './chat';
import { CLOCK } from './clock';
import { COLLEAGUES } from './colleagues';
import { COMPLAINANT } from './complainant';
import { COMPLIMENTS } from './compliments';
import { ELSEWHERE } from './elsewhere';
import { LOGGING } from './logging';
import { LOOKING } from './looking';
import { PAIRS } from './pairs';
import { PEOPLE } from './people';
import { PUT_RIGHT } from './put-right';
import { REMINDERS } from './reminders';
import { STAGES } from './stages';
import { TRIAGE } from './triage';
import type { ActRow } from './row';

export const ACTS = {
  ...LOGGING,
  ...LOOKING,
  ...TRIAGE,
  ...CLOCK,
  ...ANSWER,
  ...STAGES,
  ...PUT_RIGHT,
  ...COMPLAINANT,
  ...PAIRS,
  ...COMPLIMENTS,
  ...PEOPLE,
  ...COLLEAGUES,
  ...REMINDERS,
  ...CHAT,
  ...ELSEWHERE,
} as const satisfies Record<string, ActRow>;
