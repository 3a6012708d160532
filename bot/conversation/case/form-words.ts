/**
 * A form filled by words: what stands on its card, and which of its fields the words of an order say. Read from the card
 * itself, so every form is filled in the same way and none has words of its own.
 */
import type { BuiltCard } from '../../../cards';
import type { Reading } from '../../understand/types';
import { dayOf } from '../turn/asked-values';
import type { Inputs } from '../turn/form-input';

export interface Field {
  id: string;
  label: string;
  kind: 'text' | 'date' | 'choice' | 'several';
  choices: { title: string; value: string }[];
  /** What stands there already; empty: nothing. */
  value: string;
  required: boolean;
  lines: boolean;
}

const KINDS: Record<string, Field['kind']> = {
  'Input.Text': 'text',
  'Input.Date': 'date',
  'Input.ChoiceSet': 'choice',
};

/** The fields of a card, in their order. */
export const fieldsOn = ({ card }: Pick<BuiltCard, 'card'>): Field[] => fieldsOf(card);

function fieldsOf(node: unknown): Field[] {
  if (Array.isArray(node)) return node.flatMap(fieldsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = asField(node);
  return own ? [own] : Object.values(node).flatMap(fieldsOf);
}

function asField(node: object): Field | null {
  const at = (key: string): unknown => Reflect.get(node, key);
  const type = at('type');
  const kind = typeof type === 'string' ? KINDS[type] : undefined;
  const id = at('id');
  if (!kind || typeof id !== 'string') return null;
  const value = at('value');
  const choices = at('choices');
  const label = at('label');
  return {
    id,
    label: typeof label === 'string' ? label : '',
    kind: kind === 'choice' && at('isMultiSelect') === true ? 'several' : kind,
    choices: Array.isArray(choices) ? choices.flatMap(asChoice) : [],
    value: typeof value === 'string' ? value : '',
    required: at('isRequired') === true,
    lines: at('isMultiline') === true,
  };
}

function asChoice(node: unknown): Field['choices'] {
  if (typeof node !== 'object' || node === null) return [];
  const title: unknown = Reflect.get(node, 'title');
  const value: unknown = Reflect.get(node, 'value');
  return typeof title === 'string' && typeof value === 'string' ? [{ title, value }] : [];
}

/** What the form would send as it stands. */
export const standing = (fields: readonly Field[]): Inputs =>
  Object.fromEntries(
    fields.filter(({ value }) => value !== '').map(({ id, value }) => [id, value]),
  );

/** Lower case, its words alone. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** The one field of which one choice is so named, with its value; null where none is, or several. */
export function chosenOf(fields: readonly Field[], words: string): Inputs | null {
  const said = plain(words);
  if (said === '') return null;
  const found = (is: (title: string) => boolean) =>
    fields
      .filter(({ kind }) => kind === 'choice')
      .flatMap(({ id, choices }) => {
        const [only, more] = choices.filter(({ title }) => is(plain(title)));
        return only && !more ? [{ [id]: only.value }] : [];
      });
  const exact = found((title) => title === said);
  const [one, another] = exact.length > 0 ? exact : found((title) => hasWords(title, said));
  return one && !another ? one : null;
}

/** All words of the choice that are said: "statutory" is "Statutory children’s complaints". */
const hasWords = (title: string, said: string): boolean =>
  said.length > 3 && ` ${title} `.includes(` ${said} `);

const FRAME =
  /^\W*(?:(?:as|to|under|into|in|for|on|it|is|its|it's|a|an|the|because|since|with|and|points?|numbered|separate|back|please)\b[\s:,–-]*)+/i;

/**
 * What the words after the case's number say of the fields that are still empty: a choice by its name, a day, a person, a
 * team; and what is left of them after a colon or a comma in the first text that the form needs.
 */
export function filledByWords(
  fields: readonly Field[],
  inputs: Inputs,
  text: string,
  reading: Reading,
  ref: string,
): Inputs {
  const rest = afterCase(text, ref);
  const empty = fields.filter(({ id, value }) => (inputs[id] ?? value) === '');
  const filled: Record<string, string> = {};
  const { personIds, teamId } = reading.detail;
  for (const id of [...personIds, teamId ?? ''].filter((each) => each !== '')) {
    const field = fields.find(
      (one) => one.kind === 'choice' && one.choices.some(({ value }) => value === id),
    );
    if (field && (inputs[field.id] ?? '') === '') filled[field.id] = id;
  }
  const parts = rest.split(/[,;:]\s*/).map((part) => part.replace(FRAME, '').trim());
  const used = new Set<string>();
  for (const part of parts) {
    const open = fields.filter(({ id }) => !(id in inputs) && !(id in filled));
    const chosen = chosenOf(open, part);
    if (chosen) Object.assign(filled, chosen);
    if (chosen) used.add(part);
  }
  const { until, due, on } = reading.slots;
  const day = dayOf(until ?? due ?? on);
  const date = empty.find(({ kind }) => kind === 'date');
  if (day && date) filled[date.id] = day;
  const into = empty.find(({ kind, required }) => kind === 'text' && required) ?? onlyText(empty);
  const words = wordsLeft(rest, used);
  if (into && words !== '') filled[into.id] = into.id === 'points' ? onLines(words) : words;
  return filled;
}

function onlyText(fields: readonly Field[]): Field | undefined {
  const texts = fields.filter(({ kind }) => kind === 'text');
  return texts.length === 1 ? texts[0] : texts.find(({ id }) => /reason|why|what|note/i.test(id));
}

/** What stands after a colon, else after the first comma, where that is no choice. */
function wordsLeft(rest: string, used: ReadonlySet<string>): string {
  const more = /[:–]\s*(?<more>\S.*)$/s.exec(rest) ?? /,\s*(?<more>\S.*)$/s.exec(rest);
  const words = more?.groups?.['more']?.trim() ?? '';
  return used.has(words.replace(FRAME, '').trim()) ? '' : words;
}

/** Points that stand in one line, each on its own. */
export const onLines = (words: string): string =>
  words.includes('\n') ? words : words.split(/\s*[;,]\s*|\s+\d[.)]\s+/).join('\n');

/** The words behind the number of the case; nothing where it isn't named. */
function afterCase(text: string, ref: string): string {
  const number = new RegExp(`(?<!\\d)0*${Number(ref.split('-').at(-1))}(?!\\d)(?:['’]s)?\\s*`);
  const at = number.exec(text);
  return at ? text.slice(at.index + at[0].length).trim() : '';
}
