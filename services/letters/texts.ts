/**
 * The words of the letters, as data: texts/*.yaml. A paragraph says when it stands (`when`, `unless`), where
 * its need comes from (`cite`), and what a child reads instead (`child`). In a text, {field} is filled in from
 * the case, and [what is in brackets] is left for a person to write.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { FACTS, FIELDS, type Fact, type FieldName } from './names';

const LISTS = ['points', 'findings', 'remedies', 'learning'] as const;
export type ListName = (typeof LISTS)[number];

export interface Paragraph {
  id: string;
  text?: string | undefined;
  heading?: string | undefined;
  list?: ListName | undefined;
  include?: string | undefined;
  /** What a child reads instead of `text` or `heading`. */
  child?: string | undefined;
  when: Fact[];
  unless: Fact[];
  cite?: string | undefined;
}

export interface TextGroup {
  id: string;
  subject?: string | undefined;
  child?: string | undefined;
  paragraphs: Paragraph[];
}

const text = z.string().trim().min(1);
const paragraph = z
  .strictObject({
    id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    text: text.optional(),
    heading: text.optional(),
    list: z.enum(LISTS).optional(),
    include: text.optional(),
    child: text.optional(),
    when: z.array(z.enum(FACTS)).default([]),
    unless: z.array(z.enum(FACTS)).default([]),
    cite: text.optional(),
  })
  .refine(
    ({ text: said, heading, list, include }) =>
      [said, heading, list, include].filter((each) => each !== undefined).length === 1,
    'exactly one of text, heading, list and include',
  );

const group = z.strictObject({
  id: text,
  subject: text.optional(),
  child: text.optional(),
  paragraphs: z.array(paragraph).min(1),
});

const FOLDER = join(__dirname, 'texts');
let bundled: ReadonlyMap<string, TextGroup> | null = null;

/** Every group of paragraphs that comes with the product, by id; read once. @throws ZodError for a faulty file */
export function letterTexts(): ReadonlyMap<string, TextGroup> {
  bundled ??= new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.yaml'))
      .map((file): TextGroup => group.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))))
      .map((each) => [each.id, each]),
  );
  return bundled;
}

/** A text in its parts: words, fields to fill in, and what is left to write. */
export type TextPart = { words: string } | { field: string } | { write: string };

export function partsOf(said: string): TextPart[] {
  return said
    .split(/(\{[^{}]*\}|\[[^[\]]*\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('{')) return { field: piece.slice(1, -1) };
      return piece.startsWith('[') ? { write: piece.slice(1, -1) } : { words: piece };
    });
}

export function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/** One thing to mend in a council's own paragraphs: where, what is wrong, what would be right. */
export interface LetterFault {
  path: string;
  wrong: string;
  right: string;
}

/**
 * Looks through a council's own paragraphs (its file's `letters:`); none: all can be used. Keys are
 * `<letter>.<paragraph>`, with `.child` at the end for what a child reads.
 */
export function letterFaults(own: Readonly<Record<string, string>> = {}): LetterFault[] {
  return Object.entries(own).flatMap(([key, said]) => {
    const path = `letters.${key}`;
    if (!paragraphAt(key)) {
      const right = 'a letter and one of its paragraphs, such as holding.newDate';
      return [{ path, wrong: 'is no paragraph of a letter', right }];
    }
    const fields = Object.keys(FIELDS).join(', ');
    return partsOf(said).flatMap((part) =>
      'field' in part && !isField(part.field)
        ? [{ path, wrong: `has {${part.field}}`, right: `one of ${fields}, in braces` }]
        : [],
    );
  });
}

function paragraphAt(key: string): Paragraph | null {
  const [groupId, id, variant, ...rest] = key.split('.');
  if (rest.length > 0 || (variant !== undefined && variant !== 'child')) return null;
  const found = letterTexts()
    .get(groupId ?? '')
    ?.paragraphs.find((each) => each.id === id);
  return found?.text !== undefined || found?.heading !== undefined ? found : null;
}
