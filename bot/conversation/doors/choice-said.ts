/** A choice of a form, said in words: "partly upheld", "its statutory", "not corporate, statutory". */
import type { CaseView } from '../../../services/cases/view';
import type { ActName } from '../../understand/catalogue';
import { chosenOf, fieldsOn } from '../case/form-words';
import type { Context, Inputs } from '../turn/feature';

const MOST_WORDS = 6;
const FRAME =
  /^\W*(?:(?:it|that|this)(?:['’]?s| is| was| should be| should have been)?\b|(?:as|to|under|make it|should be|record|put|only|just|a|an|the)\b|[\s,:–-])+/i;
const NOT =
  /[\s,]*\b(?:not|instead of|rather than) (?:an? |the )?[\p{L} ]+$|^\W*not (?:an? |the )?[\p{L} ]+,/iu;

/**
 * The one field of the act's form that has such a choice, with its value; null where none has, or several.
 * @param inputs what the form is filled with
 */
export async function choiceSaid(
  context: Context,
  act: ActName,
  view: CaseView,
  inputs: Inputs,
  words: string,
): Promise<Inputs | null> {
  const { form } = context.features.deed(act);
  const framed = words.replace(FRAME, '');
  if (!form || framed.trim().split(/\s+/).length > MOST_WORDS) return null;
  const fields = fieldsOn(await form.card(context, view, { values: inputs }));
  // "Not upheld" is a choice of its own; "not upheld, partially upheld" is one in place of another.
  return chosenOf(fields, framed) ?? chosenOf(fields, words.replace(NOT, ' ').replace(FRAME, ''));
}
