/** Whose conflict of interest words tell of: whoever the clause's subject is, the sender only where they speak of themselves. */
import type { Asked, Context, Said } from '../turn/feature';

/** "Dawn can't have 3", "Priya knows mum on 3": who comes before the verb. */
const SUBJECT =
  /^\W*(?:(?:hi|ok|okay|so|and|but|please|actually|sorry)\b\W*)*(?<who>\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?) (?:really |just |also )?(?:ca(?:n['’]?|n no)t|cannot|(?:should|must|could)(?:n['’]?t| not)|ought not|needs? to|has to|knows?|knew|is|was|used|lives?|went|has)\b/iu;
const OWN = /\b(?:i|i['’]?m|im|i['’]?ve|me|my|mine|myself|we|our)\b/i;
const ANOTHERS =
  /\b(?:she|he|they)(?:['’]?s)?\b|\b(?:it['’]?s|it is) (?:all )?about\b|\block\w* (?:\S+ )?down\b/i;

export function conflictSaid({ actor, directory }: Context, { reading, text }: Asked): Said {
  const [named, another] = reading.detail.personIds;
  if (another !== undefined) return ASKED;
  if (named !== undefined) return { values: { person: named } };
  const who = SUBJECT.exec(text)?.groups?.['who']?.toLowerCase();
  const fit = who === undefined ? [] : directory.people.filter(({ name }) => isCalled(name, who));
  const [only] = fit;
  if (only && fit.length === 1) return { values: { person: only.id } };
  const unsure = reading.detail.questions.some(({ slot }) => slot === 'people');
  if (only || unsure || (!OWN.test(text) && ANOTHERS.test(text))) return ASKED;
  return { values: { person: actor.id }, whole: true };
}

const ASKED: Said = {
  values: { person: '' },
  says: 'Whose conflict of interest is it? Choose who; nothing has changed yet.',
};

const isCalled = (name: string, who: string): boolean => {
  const whole = name.toLowerCase();
  return whole === who || whole.split(' ')[0] === who;
};
