/**
 * "wed", "ill", "were": words of their own, and contractions typed without their apostrophe. What stands on
 * either side tells which.
 */

/** Verbs as they follow "will" and "would". */
const BASE =
  'be|have|do|get|send|need|let|try|not|see|chase|ring|like|log|finish|call|take|give|put|tell|ask|check|make|leave|' +
  'come|speak|talk|reply|respond|close|add|keep|start|sort|pick|email|write|draft|update|know|want|look|go|also|never|' +
  'probably|still|phone|pop|pass|rather|prefer|say|love|expect|hope|aim|miss|struggle|move|drop|set|find';
const PARTICIPLE =
  'got|had|received|been|logged|agreed|said|told|promised|sent|closed|already|just';
/** Before "wed" these make it the day. */
const OF_A_DAY =
  /^(on|last|next|this|by|from|since|until|before|after|every|for|due|in|to|each|mon|tues|tue|and|or|-|\/|w|of|mid|coming)$/;
/** Before "were" nobody has been named: it opens what is said. */
const OPENS =
  /^(|[.,;:!?(–—-]|says|said|saying|think|thinks|and|but|because|as|so|sorry|if|that|told|know|yes|no|now)$/;

interface Reading {
  after: RegExp;
  /** What may not, or must, stand before. */
  notBefore?: RegExp;
  before?: RegExp;
}

const READINGS: Readonly<Record<string, Reading>> = {
  wed: { after: new RegExp(`^(?:${BASE}|${PARTICIPLE})$`), notBefore: OF_A_DAY },
  ill: {
    after: new RegExp(`^(?:${BASE})$`),
    notBefore:
      /^(is|was|be|been|being|very|mentally|seriously|so|too|fell|falls|am|off|feeling|really|critically|are)$/,
  },
  id: { after: /^(like|rather|be|have|say|prefer|want|need|get|love|expect|hope)$/ },
  hed: { after: new RegExp(`^(?:${BASE}|${PARTICIPLE})$`) },
  shed: {
    after: new RegExp(`^(?:${BASE}|${PARTICIPLE})$`),
    notBefore: /^(a|the|his|her|their|our|garden)$/,
  },
  shell: { after: new RegExp(`^(?:${BASE})$`), notBefore: /^(a|the)$/ },
  hell: {
    after: new RegExp(`^(?:${BASE})$`),
    notBefore: /^(the|of|like|bloody|living|to|as|from|through)$/,
  },
  well: {
    after:
      /^(be|need|have|send|get|let|see|try|not|chase|close|miss|finish|ring|call|reply|respond)$/,
    before: OPENS,
  },
  were: {
    after:
      /^(waiting|still|not|going|getting|stuck|blocked|nearly|almost|short|chasing|closed|shut|all|looking|having|behind|happy|ready|off|away|closing|ok|fine|on|struggling|done|hoping|aiming|expecting|due|in)$/,
    before: OPENS,
  },
  lets: { after: new RegExp(`^(?:${BASE})$`) },
};

/** @returns whether `w`, typed without an apostrophe, is the contraction */
export function lostApostrophe(w: string, before: string, after: string): boolean {
  const reading = Object.hasOwn(READINGS, w) ? READINGS[w] : undefined;
  if (!reading?.after.test(after)) return false;
  return !reading.notBefore?.test(before) && (reading.before?.test(before) ?? true);
}
