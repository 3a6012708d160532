/** A question of the open draft answered by typing: one of its choices by name, or none of them. */
import type { BuiltCard } from '../../../cards';
import type { Context } from '../turn/feature';
import { openQuestions } from './card';
import { withAnswers } from './fields';
import { readDraftBack } from './draft-state';
import { putDraft, type DraftQuestion, type StoredDraft } from './store';

const NONE =
  /^(neither|none|none of (these|them|those)|nobody|no one|no-one|leave (it|them|that|him|her) out|(someone|somebody) else|not (in|on) the list)$/;

/** @param words in lower case, without politeness @returns null when they answer nothing that is asked */
export async function typedAnswer(
  context: Context,
  { draft, version }: StoredDraft,
  words: string,
): Promise<BuiltCard | null> {
  for (const question of openQuestions(draft, context.today)) {
    const value = question.slot === 'received' ? null : choiceIn(question, words);
    if (value === null) continue;
    const { fields } = withAnswers(draft.fields, [question], { [`q.${question.slot}`]: value });
    const questions = draft.questions.filter((each) => each !== question);
    return readDraftBack(
      context,
      await putDraft(context, { ...draft, fields, questions }, version),
    );
  }
  return null;
}

function choiceIn({ choices }: DraftQuestion, words: string): string | null {
  if (NONE.test(words)) return choices.find(({ value }) => value === 'none')?.value ?? null;
  if (words.length < 3) return null;
  const named = choices.filter(({ label }) => isNamed(label, words));
  return named.length === 1 ? named[0]!.value : null;
}

/** "nair" and "priya nair" both name "Priya Nair – Disabled Children’s Team". */
function isNamed(label: string, words: string): boolean {
  const name = label
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/ [–-] |, |: /)[0]!;
  return name === words || words.split(' ').every((each) => name.split(/[ (]/).includes(each));
}
