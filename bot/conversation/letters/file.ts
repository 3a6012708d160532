/** Behind a link: the letter, made anew from the case as it stands, for whoever asked for it and still may. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import {
  letterFor,
  LetterError,
  toDocx,
  type LetterContext,
  type LetterKind,
} from '../../../services/letters';
import { may } from '../../../services/privacy';
import { isPlainDate, londonDate, type PlainDate } from '../../../services/timescale';
import type { Directory } from '../../../services/people/directory';
import type { Deps } from '../turn/context';
import type { ServedFile } from '../turn/served-file';
import { LETTER_NAMES } from '../../wording/refusals';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const kinds = Object.keys(LETTER_NAMES) as LetterKind[];

/** What a link to a letter stands for. */
const LetterOrder = z.strictObject({
  what: z.literal('letter'),
  ref: z.string(),
  kind: z.enum(kinds),
  personId: z.string(),
  newDate: z.string().refine(isPlainDate).nullable(),
  reason: z.string().max(500).nullable(),
});
export type LetterOrder = z.infer<typeof LetterOrder>;

type Needed = Pick<Deps, 'council' | 'stores' | 'people' | 'rules'>;

export function letterContext(
  deps: Pick<Deps, 'council' | 'rules'>,
  directory: Directory,
  today: PlainDate,
): LetterContext {
  return {
    council: deps.council,
    today,
    rules: deps.rules(),
    person: (id) => directory.byId(id),
  };
}

/** @param opened what a link stands for */
export async function letterFile(
  deps: Needed,
  opened: unknown,
  now: number,
): Promise<ServedFile | null> {
  const order = LetterOrder.safeParse(opened);
  return order.success ? madeAnew(deps, order.data, new Date(now).toISOString()) : null;
}

async function madeAnew(deps: Needed, order: LetterOrder, at: string): Promise<ServedFile | null> {
  const directory = await deps.people.current();
  const person = directory.byId(order.personId);
  const stored = await deps.stores.cases.get(order.ref);
  const allowed =
    person !== null &&
    stored !== null &&
    may(person, 'case.draftLetter', stored.view, directory, deps.council).allowed;
  await deps.stores.audit.record({
    at,
    personId: order.personId,
    action: 'case.draftLetter',
    ref: order.ref,
    surface: 'link',
    allowed,
    correlationId: randomUUID(),
  });
  if (!allowed) return null;
  const context = letterContext(deps, directory, londonDate(at));
  try {
    const letter = letterFor(order.kind, stored.view, context, order);
    return {
      name: `${order.ref} ${LETTER_NAMES[order.kind]} (draft).docx`,
      contentType: DOCX,
      body: await toDocx(letter),
    };
  } catch (error) {
    // The case has moved on since the link was given: the letter no longer fits it.
    if (error instanceof LetterError) return null;
    throw error;
  }
}
