/**
 * The contract of a feature: all that one thing staff do brings to the conversation. `features.ts` alone names them
 * all; the doors find an act here, however it was asked for.
 */
import type { ActionSpec, BuiltCard, Line } from '../../../cards';
import type { Command, Executed } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Action } from '../../../services/privacy';
import type { PlainDate } from '../../../services/timescale';
import type { ActName } from '../../understand/catalogue';
import type { Intent, Mode, Reading, Slots } from '../../understand/types';
import type { TurnContext } from './context';
import type { CardAction } from './types';

/** One turn: everything that a handler may use. */
export interface Context extends TurnContext {
  /** All that staff can do, by act: what stands below the features reaches them here. */
  features: Features;
}

/** A form as it comes back: plain texts by input. */
export type Inputs = Record<string, string>;
/** What was typed as commands, or a sentence beside each field that needs one. */
export type Submitted = { commands: Command[] } | { errors: Record<string, string> };
export type Reader = (inputs: Inputs, view: CaseView, context: Context) => Submitted;

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
  /** What the line does with the act: orders it, asks, denies or plans it; null where an act has no mode. */
  mode: Mode | null;
  /** How likely it is (0 to 1) that this act in this mode is what was meant. */
  sure: number;
  /** The line itself names the case: by reference, by the card it quotes, or in answer to "which case?". */
  named: boolean;
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

/** What words say of an act on a case, as its form would take it. Nothing is done yet. */
export interface Said extends Filled {
  /** The words say all that the act needs: it may be done or read back. Not given: its form is opened. */
  whole?: true;
  /** The act that is meant after all: "42 to Tom for sign-off" is no assignment. */
  instead?: ActName;
  /** Shown in place of a form: why nothing can come of the words. */
  card?: BuiltCard;
}

/** Words that stand for an act, in a line made plain (turn/plain-line.ts): lower case, the reference as `#`. */
export interface Phrase {
  says: RegExp;
  /** The input that takes what follows the colon. */
  into?: string;
  /** What the words themselves fill in. */
  values?: Inputs;
  /** The act takes the whole line (`said`), where otherwise its form is opened as its button opens it. */
  whole?: true;
  /** The words are an order by their very form: "I'll take it" answers and plans nothing. */
  orders?: true;
  /** Whether the words can mean the act at all, as things stand in this chat. */
  fits?: (context: Context, reading: Reading, words: string) => Promise<boolean> | boolean;
}

/** One act: its form, its button, its words. At least one of `form`, `does`, `press` and `typed` is given. */
export interface Deed {
  form?: Form;
  press?: Press;
  /** What words do where they are no order on a case: they show, ask or draft something. */
  typed?: Handler;
  /** What words say of the act's form; not given: they say only which case. */
  said?: (context: Context, view: CaseView, asked: Asked) => Promise<Said> | Said;
  /** What is shown before a yes beside what will be recorded: the findings that are to be approved, what is missing. */
  beforehand?: (context: Context, view: CaseView) => Line[] | Promise<Line[]>;
  /** The cases that are meant where the words name none; not given: the one on the last card. */
  which?: (context: Context) => Promise<string[]>;
  /** The commands of an act that has no form. */
  does?: Reader;

  button?: Offer;
  phrases?: readonly Phrase[];
}

export interface Feature {
  acts: Partial<Record<ActName, Deed>>;
  /** Said after an act, where something follows from it. */
  after?: (context: Context, done: Executed) => string;
  /** Takes back what was last done in this chat where that was no act on a case; null: nothing of its own. */
  undo?: (context: Context) => Promise<BuiltCard | null>;
  /** Takes back the draft that "undo" means; null: it means none. */
  undoDraft?: (context: Context) => Promise<BuiltCard | null>;
  /** What the sender has not saved yet, in sentences. */
  unsaved?: (context: Context) => Promise<string[]>;
}

/** All features together, as the conversation sees them. */
export interface Features {
  deed(act: ActName): Deed;
  /** Every act with its deed, in the order of the catalogue. */
  readonly all: readonly (readonly [ActName, Deed])[];
  after(context: Context, done: Executed): string;
  undo(context: Context): Promise<BuiltCard | null>;
  undoDraft(context: Context): Promise<BuiltCard | null>;
  unsaved(context: Context): Promise<string[]>;
}

/** What is asked as an intent of the published benchmark is the act of that name. */
export const actOf = (intent: Intent): ActName => intent;
