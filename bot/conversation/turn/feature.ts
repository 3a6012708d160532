/**
 * The contract of a feature: all that one thing staff do brings to the conversation. `features.ts` alone names them
 * all; the doors find an act here, however it was asked for.
 */
import type { ActionSpec, BuiltCard } from '../../../cards';
import type { Executed } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Action } from '../../../services/privacy';
import type { PlainDate } from '../../../services/timescale';
import type { ActName } from '../../understand/catalogue';
import type { Intent, Reading, Slots } from '../../understand/types';
import type { Context } from './context';
import type { Inputs, Reader } from './form-input';
import type { CardAction } from './types';

/** One thing asked in words: the act, what the words fill in, and the words. */
export interface Asked {
  act: ActName;
  slots: Slots;
  text: string;
  reading: Reading;
  /** Tells apart several commands of one message. */
  step: number;
  /** A case that what is logged is to be linked with. */
  linkTo?: string | null;
  /** A line of a plan, which was read back before. */
  confirmed?: boolean;
  /** The words are a phrase that stands for the act's button: what they fill in on its form. */
  values?: Inputs;
  phrase?: true;
}

type Cards = BuiltCard | BuiltCard[];
/** What words do. */
export type Handler = (context: Context, asked: Asked) => Promise<Cards> | Cards;
/** What a button does where that is more than its form's commands. */
export type Press = (
  context: Context,
  action: CardAction,
) => Promise<Cards | Notice> | Cards | Notice;

/** Said in a line, where the card pressed is to stay as it is. */
export interface Notice {
  notice: string;
}

/** What the person has typed so far and what was wrong with it, by input id. */
export interface Filled {
  values?: Inputs;
  errors?: Record<string, string>;
  /** The days among which the words leave it open: asked with choices, never picked. */
  days?: PlainDate[];
  /** Said instead of the form's own sentence. */
  says?: string;
}

/** The form behind a button, filled with what is known. Opening one changes nothing. */
export interface Form {
  needs: Action;
  card: (context: Context, view: CaseView, filled: Filled) => BuiltCard | Promise<BuiltCard>;
  /** What was typed becomes commands, or a sentence beside the field that needs it; not given: the act's `press` reads it. */
  read?: Reader;
}

/** A button on the case card: what it says, who may press it, when, and how it is typed. */
export interface Offer {
  title: string;
  /** What the case itself decides: a stage in the title, the other half of a pair. */
  as?: (view: CaseView) => Partial<ActionSpec>;
  version?: number | null;
  needs: Action;
  when: (view: CaseView, context: Context) => boolean;
  /** What to type instead, before the reference. */
  typed: string;
  /** Where it stands among the others, the likeliest first. */
  order: number;
  /** The case waits for this very act: it comes before what might be done. */
  awaited?: (view: CaseView, context: Context) => boolean;
  /** Moves the case on, so that it may be the one primary button. */
  next?: (view: CaseView) => boolean;
  /** The words say all that the form would ask: the reader takes them, and no form is opened. */
  saidWhole?: true;
}

/** Words that stand for an act, in a line made plain (turn/plain-line.ts): lower case, the reference as `#`. */
export interface Phrase {
  says: RegExp;
  /** The input that takes what follows the colon. */
  into?: string;
  /** What the words themselves fill in. */
  values?: Inputs;
}

/** One act: its form, its button, its words. At least one of `form`, `press` and `typed` is given. */
export interface Deed {
  form?: Form;
  press?: Press;
  /** Not given: the form is opened for the case that the words name. */
  typed?: Handler;
  button?: Offer;
  phrases?: readonly Phrase[];
}

export interface Feature {
  acts: Partial<Record<ActName, Deed>>;
  /** Said after an act, where something follows from it. */
  after?: (context: Context, done: Executed) => string;
}

/** All features together, as the conversation sees them. */
export interface Features {
  deed(act: ActName): Deed;
  /** Every act with its deed, in the order of the catalogue. */
  readonly all: readonly (readonly [ActName, Deed])[];
  after(context: Context, done: Executed): string;
}

/** What is asked as an intent of the published benchmark is the act of that name. */
export const actOf = (intent: Intent): ActName => intent;
