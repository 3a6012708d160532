/**
 * Is the feedback about whoever types it? "A complaint about myself" says so; "they're saying i was rude" only
 * seems to, so it is asked: the answer decides whether the sender may see the case once it is saved.
 */
import type { Reading } from '../../understand/types';
import type { Context } from '../turn/feature';
import { typeOf } from './fields';
import type { DraftFields, DraftQuestion } from './store';

const SAYS_SO =
  /\b(?:about|against|naming|involving|concerning|regarding|re)[ ,]+(?:me|myself|my own (?:work|practice|visit|conduct|behaviour))\b(?! (?:to|that)\b)|\bself[- ]complaint\b|\bi(?:'m| am|m) (?:the (?:subject|one (?:it's|its|it is) about)|who it(?:'s|s| is) about)\b|\bit(?:'s| is|s| was) me\b/;
const SEEMS_SO =
  /\b(?:say(?:s|ing)?|said|claim(?:s|ing|ed)?|think(?:s|ing)?|thought|reckons?|alleg(?:es|ing|ed)|complain(?:s|ing|ed)?|upset|unhappy|not happy|annoyed|angry)\b[^.?!"“”]{0,30}?\b(?:that |because |how )?i (?:was|am|had|have|did|do|didn't|didnt|don't|dont|never|wasn't|wasnt|shouted|lied|missed|forgot|turned|told|spoke|said|failed|ignored|refused)\b|\bi (?:was|am) (?:the )?(?:rude|late|dismissive|unprofessional)\b/;

/** @param text as typed; what stands in quotation marks is somebody else speaking */
export function readSelf(text: string): 'yes' | 'maybe' | 'no' {
  const own = text
    .slice(0, 6000)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/["“][^"”]*["”]/g, ' ');
  if (SAYS_SO.test(own)) return 'yes';
  return SEEMS_SO.test(own) ? 'maybe' : 'no';
}

export function aboutSelfQuestion(ownId: string): DraftQuestion {
  return {
    slot: 'people',
    says: 'Is this about you?',
    choices: [
      { label: 'Yes, it is about me', value: ownId },
      { label: 'No, it isn’t', value: 'none' },
    ],
  };
}

export function asksAboutSelf(question: DraftQuestion, ownId: string): boolean {
  const [first, second] = question.choices;
  return question.slot === 'people' && first?.value === ownId && second?.value === 'none';
}

/** The sender's own words can say that the feedback is about themselves; if they only seem to, it is asked. */
export function typedBySender(context: Context, reading: Reading, text: string) {
  const about = readSelf(text);
  const type = typeOf(reading);
  // One question for each field: where the reader asks who is meant, that answers this as well.
  const asks =
    about === 'maybe' &&
    (type === 'complaint' || type === 'comment') &&
    !reading.detail.questions.some((question) => question.slot === 'people');
  return {
    aboutSelf: about === 'yes',
    questions: asks ? [aboutSelfQuestion(context.actor.id)] : [],
  };
}

/** The draft as one about the sender, if it is. */
export function withSelf(context: Context, fields: DraftFields, aboutSelf: boolean): DraftFields {
  const { id } = context.actor;
  if (!aboutSelf || fields.aboutIds.includes(id)) return fields;
  return {
    ...fields,
    aboutIds: [...fields.aboutIds, id],
    teamId: fields.teamId ?? context.actor.teamId,
  };
}
