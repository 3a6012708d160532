/** Questions with choices and plain messages. */
import type { ActionSpec, BuiltCard, Choice, Common, Field, Line } from '../frame/data';
import { fieldPart, linesPart, notesPart, titlePart } from '../frame/parts';
import { compose, type Limits, type LinkSpec } from '../frame/render';
import { fill, type Json } from '../frame/templates';
import { line, plain, unmarked } from '../frame/text';
import type { Verb } from '../frame/verbs';

/** A question with choices: which person, which case, which day. */
export interface PickerData extends Common {
  title: string;
  question: string;
  ref: string | null;
  version: number | null;
  /** Up to five become buttons in a list; more become one filtered choice. */
  choices: (Choice & {
    detail?: string;
    /** Seen on the card alone, never in its twin. */ own?: string | null;
  })[];
  verb: Verb;
  /** Input id of the answer; default `choice`. */
  inputId?: string;
}

/** A question with choices. Input: `choice` (or `inputId`). */
export function pickerCard(data: PickerData): BuiltCard {
  const field: Field = {
    kind: 'choice',
    id: data.inputId ?? 'choice',
    label: 'Choose one',
    required: true,
    choices: data.choices.map((each) => ({
      label: [each.label, each.own, each.detail].filter(Boolean).join(', '),
      value: each.value,
    })),
    errorMessage: 'Please choose one, or type the answer.',
  };
  return compose(data, (limits) => ({
    head: data.title,
    sentence: data.question,
    ref: data.ref,
    version: data.version,
    body: fieldPart(field, limits),
    actions: [{ title: 'This one', verb: data.verb, style: 'positive', sendsInputs: true }],
    twin: data.choices
      .slice(0, 10)
      .map((each, index) => `${index + 1}. ${each.label}${each.detail ? `, ${each.detail}` : ''}`),
  }));
}

export interface HelpData extends Common {
  /** "As a social worker you can type". */
  role: string;
  /** An example with an id can be tapped: `help.try` sends the id as `ref`. */
  groups: { title: string; examples: { text: string; id: string | null }[] }[];
  safety: string;
}

/** What can be typed; an example tapped is an example tried. */
export function helpCard(data: HelpData): BuiltCard {
  return compose(data, (limits) => ({
    head: 'What you can type',
    sentence: `${data.role}. Any wording will do; these are examples.`,
    ref: null,
    version: null,
    body: [
      ...data.groups
        .slice(0, 6)
        .flatMap((group) => [...titlePart(group.title), ...examplesPart(group.examples, limits)]),
      ...notesPart([data.safety], limits),
    ],
    twin: data.groups.flatMap((group) => group.examples.map((example) => `“${example.text}”`)),
  }));
}

/** Each on its own line; one with an id is tried by tapping it. */
function examplesPart(examples: HelpData['groups'][number]['examples'], limits: Limits): Json[] {
  return examples.slice(0, 5).flatMap(({ text, id }) => {
    const said = line(text, limits.line);
    if (id === null) return linesPart([{ label: '', value: `“${said}”` }], limits);
    return fill('examples', {
      examples: [{ id: plain(id), text: said, try: `Try: ${unmarked(said, 80)}` }],
    });
  });
}

export interface WelcomeData extends Common {
  name: string | null;
  council: string;
  demo: boolean;
  examples: string[];
}

/** The first card that anyone sees. */
export function welcomeCard(data: WelcomeData): BuiltCard {
  return compose(data, (limits) => ({
    head: `Candour · ${data.council}`,
    sentence: `Hello${data.name ? ` ${data.name}` : ''}. Tell me about a compliment, a comment or a complaint in your own words, and I will read it back before anything is saved.`,
    ref: null,
    version: null,
    body: [
      ...linesPart(
        data.examples.slice(0, 5).map((value) => ({ label: '', value: `“${value}”` })),
        limits,
      ),
      ...(data.demo
        ? notesPart(['This is a demonstration: the people and the cases are invented.'], limits)
        : []),
    ],
    actions: [{ title: 'What you can type', verb: 'help' }],
    twin: data.examples.map((example) => `“${example}”`),
  }));
}

export interface SafetyData extends Common {
  /** The council's duty route, number included. */
  route: string;
  /** Id under which the words wait in the sender's own chat, or null: nothing kept. */
  keptAs: string | null;
}

/** Immediate danger: stops everything else, shows the duty route, logs nothing. */
export function safetyCard(data: SafetyData): BuiltCard {
  return compose(data, (limits) => ({
    head: 'This sounds like an immediate safety concern',
    sentence: `Complaints is not the route: follow your safeguarding procedure now. ${sentenceOf(data.route)}`,
    ref: data.keptAs,
    version: null,
    body: notesPart(
      [
        data.keptAs
          ? 'Nothing has been logged. What you typed stays in this chat only. If it is feedback as well, press the button or type “keep the words as a draft”: “my drafts” shows it until then.'
          : 'Nothing has been logged.',
      ],
      limits,
    ),
    actions: data.keptAs
      ? [{ title: 'Keep the words as a draft', verb: 'pick', ref: `${data.keptAs}#keep` }]
      : [],
  }));
}

/** A council may give a whole sentence or a telephone number. */
const sentenceOf = (route: string) => (/[.?…]$/.test(route) ? route : `${route}.`);

export interface RefusalData {
  /** The council's complaints team, as its file names it. Nothing else goes in: all refusals are the same. */
  ask: string;
}

/** The one refusal: the same bytes for "none", "not yours" and "not allowed", so without time or reference. */
export function refusalCard(data: RefusalData): BuiltCard {
  const sentence = `I can’t help with that here. Please ask ${line(data.ask, 200)}.`;
  const [card = {}] = fill('frame', {
    text: sentence,
    sentence,
    head: 'Candour',
    audience: 'Only you see this',
  });
  return { card, text: sentence };
}

export interface MessageData extends Common {
  title: string;
  sentence: string;
  /** On the card alone: its twin may be read on a locked screen. */
  onCard?: Line[];
  lines?: Line[];
  notes?: string[];
  ref?: string | null;
  version?: number | null;
  actions?: ActionSpec[];
  /** Buttons that open an address in the browser; they come first. */
  links?: LinkSpec[];
}

/** Any other short message: nothing here yet, done, not understood, already done. */
export function messageCard(data: MessageData): BuiltCard {
  return compose(data, (limits) => ({
    head: data.title,
    sentence: data.sentence,
    ref: data.ref ?? null,
    version: data.version ?? null,
    body: [
      ...linesPart([...(data.onCard ?? []), ...(data.lines ?? [])], limits),
      ...notesPart(data.notes ?? [], limits),
    ],
    actions: data.actions ?? [],
    links: data.links ?? [],
    twin: [
      ...(data.lines ?? []).map((each) => `${each.label}: ${each.value}`),
      ...(data.notes ?? []),
    ],
  }));
}
