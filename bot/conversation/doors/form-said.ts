/** What the parts of a line say of an open form: a choice, a person, a team, a day; and what is left of its words. */
import type { Reading } from '../../understand/types';
import { chosenOf, plain, type Field } from '../case/form-words';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { dayFor, type Waiting } from './waiting';

/** What parts one answer from the next. */
const BETWEEN = /\s*[,;\n]+\s*(?:and |then )?|\s+(?:because|cos|since|due to|and)\s+|\.\s+/i;
const FRAME =
  /^\W*(?:(?:it|that|this)(?:['’]?s| is| was)?\b|(?:so|as|to|under|make it|should be|put|only|just|a|an|the|reason|reason is|because|cos|since|for|please|pls)\b|[\s,:–-])+/i;

/** What a line says of the form. */
export interface FormSaid {
  inputs: Inputs;
  /** A choice, or a word of a field's own label: the line speaks of this form. */
  isOfForm: boolean;
  /** What is left that no field but a text could take. */
  left: string[];
}

/** Whether the words have several parts: then no single day or name in them is the whole answer. */
export const hasParts = (text: string): boolean => text.trim().split(BETWEEN).length > 1;

/** @param fields of the form as it stands */
export async function saidOf(
  context: Context,
  waiting: Waiting,
  fields: readonly Field[],
  reading: Reading,
  text: string,
): Promise<FormSaid> {
  const inputs: Record<string, string> = {};
  const left: string[] = [];
  let isOfForm = false;
  const open = () => fields.filter(({ id }) => !(id in inputs));
  const parts = text.trim().split(BETWEEN);
  for (const part of parts.filter((each) => each.trim() !== '')) {
    const choice = chosenIn(open(), part);
    const person = personIn(context, open(), reading, part);
    const team = teamIn(context, open(), part);
    const day = await dayIn(context, waiting, open(), part);
    Object.assign(inputs, choice, person, team, day.inputs);
    if (choice !== null || day.isLabelled) isOfForm = true;
    const isWhole = choice !== null && saysLittleElse(part, choice, fields);
    if (!isWhole && person === null && team === null && !(day.inputs && day.isAll))
      left.push(part.trim());
  }
  return { inputs, isOfForm, left };
}

/** A choice by its name, by its chief words, or by a word that no other choice has. */
function chosenIn(fields: readonly Field[], part: string): Inputs | null {
  const framed = part.replace(FRAME, '');
  const whole = chosenOf(fields, framed);
  if (whole) return whole;
  const words = new Set(
    plain(framed)
      .replace(/\bpart(?:ly)?\b/g, 'partially')
      .split(' '),
  );
  const isNot = NOT.test(framed);
  const found = fields
    .filter(({ kind, choices }) => kind === 'choice' && choices.length > 1)
    .flatMap((field) => {
      const chief = mostOf(field.choices.filter(({ title }) => hasChief(title, words)));
      if (chief) return isNot && !NOT.test(chief.title) ? [] : [{ [field.id]: chief.value }];
      const asks = field.required || field.id === 'reason';
      const own = asks ? field.choices.filter((one) => hasOwnWord(field, one.title, words)) : [];
      return own.length === 1 ? [{ [field.id]: own[0]!.value }] : [];
    });
  return found.length === 1 ? found[0]! : null;
}

const NOT = /\b(?:not|never|no|nothing|\w+n['’]?t)\b/i;
const chiefWords = (title: string): string[] => plain(title.split(/[:(]/)[0]!).split(' ');
const hasChief = (title: string, words: ReadonlySet<string>): boolean =>
  chiefWords(title).every((word) => words.has(word));

/** "Not upheld" and "upheld" are both in "not upheld": the one that says more; null where two say as much. */
function mostOf(choices: Field['choices']): Field['choices'][number] | null {
  const length = ({ title }: { title: string }): number => chiefWords(title).length;
  const most = Math.max(0, ...choices.map(length));
  const [only, another] = choices.filter((one) => length(one) === most);
  return only && !another ? only : null;
}

const LONG = 6;

/** "Complex" is a word of one choice alone. */
const hasOwnWord = ({ choices }: Field, title: string, words: ReadonlySet<string>): boolean =>
  plain(title)
    .split(' ')
    .filter((word) => word.length >= LONG && words.has(word))
    .some(
      (word) => choices.filter((one) => plain(one.title).split(' ').includes(word)).length === 1,
    );

const FILLER = new Set(
  'the a an case complaint is was its it this that because and of to for reason please procedure'.split(
    ' ',
  ),
);

/** Whether a part says next to nothing beside the choice that it names. */
function saysLittleElse(part: string, choice: Inputs, fields: readonly Field[]): boolean {
  const [[id, value] = ['', '']] = Object.entries(choice);
  const title =
    fields.find((field) => field.id === id)?.choices.find((one) => one.value === value)?.title ??
    '';
  const known = new Set(plain(title).split(' '));
  return plain(part)
    .split(' ')
    .every((word) => known.has(word) || FILLER.has(word));
}

function personIn(
  { directory }: Context,
  fields: readonly Field[],
  { detail }: Reading,
  part: string,
): Inputs | null {
  for (const id of detail.personIds) {
    const name = directory.byId(id)?.name ?? '';
    const isHere = name !== '' && plain(part).includes(plain(name).split(' ')[0]!);
    const field = fields.find(({ choices }) => choices.some(({ value }) => value === id));
    if (isHere && field) return { [field.id]: id };
  }
  return null;
}

function teamIn({ directory }: Context, fields: readonly Field[], part: string): Inputs | null {
  const said = bareTeam(part.replace(FRAME, ''));
  const [team, another] = directory.teams.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => bareTeam(each) === said),
  );
  const field = fields.find(({ choices }) => choices.some(({ value }) => value === team?.id));
  return team && !another && field ? { [field.id]: team.id } : null;
}
const bareTeam = (name: string): string => plain(name).replace(/ team$/, '');

const DAY_WORD =
  /\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|week)|next week|last (?:night|week)|(?:mon|tue|wed|thu|fri|sat|sun)\w*|(?:(?:the )?(?:end|middle|start) of|\d{1,2}(?:st|nd|rd|th)?(?: of)?) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\d{1,2}[/.]\d{1,2}|the \d{1,2}(?:st|nd|rd|th))\b/i;
export const saysDay = (text: string): boolean => DAY_WORD.test(text);
const LITTLE_BESIDE = 3;

/** The day of this part, in the date that its words speak of: of what lies ahead a day ahead, of what was done one behind. */
async function dayIn(
  context: Context,
  { act, ref, inputs }: Waiting,
  fields: readonly Field[],
  part: string,
): Promise<{ inputs: Inputs | null; isLabelled: boolean; isAll: boolean }> {
  const said = DAY_WORD.exec(part)?.[0];
  if (!said) return { inputs: null, isLabelled: false, isAll: false };
  const dates = fields.filter(
    ({ id, kind, value }) => kind === 'date' && (inputs[id] ?? value) === '',
  );
  const words = plain(part).split(' ');
  const labelled = dates.find(({ label }) =>
    plain(label)
      .split(' ')
      .some((word) => word.length > 3 && !NO_LABEL.has(word) && words.includes(word)),
  );
  const isPast = /\b(?:today|yesterday|last|this morning)\b/i.test(said);
  const needed = dates.filter(({ required }) => required);
  const field =
    labelled ??
    (needed.length > 0 ? needed : dates).find(({ id }) => isAheadOf(id) !== isPast) ??
    null;
  const day = field && (await dayFor(context, { act, ref }, said, isAheadOf(field.id)));
  const beside = plain(part.replace(DAY_WORD, ' ').replace(FRAME, ''))
    .split(' ')
    .filter((word) => word !== '' && !FILLER.has(word));
  return {
    inputs: field && day ? { [field.id]: day } : null,
    isLabelled: labelled !== undefined,
    isAll: beside.length <= (labelled ? LITTLE_BESIDE : 1),
  };
}
const NO_LABEL = new Set('date when that what which known first last'.split(' '));
const isAheadOf = (id: string): boolean => /^(?:to|dueOn|replyBy|promised|until)$/.test(id);
