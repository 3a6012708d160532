/** A message to a colleague about a case: which one it is by its handle, on the card alone, and a way to open it. */
import { messageCard, type ActionSpec, type BuiltCard, type Line } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { handleOf } from '../../../services/cases/handle';
import type { Context } from '../turn/feature';

export interface MessageAbout {
  title: string;
  sentence: string;
  /** Somebody's own words: on the card alone, since its twin may be read on a locked screen. */
  words?: Line;
  lines?: Line[];
  /** For who owns an action of it and sees no more of the case. */
  bare?: true;
  /** What can be answered to it at once. */
  answers?: ActionSpec[];
}

export function messageAbout(
  context: Context,
  view: CaseView,
  { title, sentence, words, lines, bare, answers = [] }: MessageAbout,
): BuiltCard {
  const handle = bare ? [] : [{ label: 'Case', value: handleOf(view) }];
  return messageCard({
    title,
    sentence,
    asAt: context.now,
    onCard: words ? [...handle, words] : handle,
    ...(lines ? { lines } : {}),
    ref: view.ref,
    version: view.version,
    actions: [...answers, { title: 'Open the case', verb: 'case.open' }],
  });
}
