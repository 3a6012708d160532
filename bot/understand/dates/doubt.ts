/** Date words that here are none: names, verbs, and what a feast lends its name to. */
import { word } from './grammar';
import type { Seen, Sight } from './grammar';
import { DATE_WORDS, DOUBTFUL, FESTIVE, MONTHS } from './words';

/** "the xmas hampers", "christmas card", "easter eggs": what kind of thing, not when. */
export const festive = (s: Sight, found: Seen): boolean =>
  found.value.t === 'feast' && found.value.year === null && FESTIVE.has(word(s, found.end));

/** "on a Friday", "every Monday", "two weekends in a month", "respite weekend": a habit or a thing, and no day. */
export function habitual(s: Sight, i: number, found: Seen): boolean {
  const before = word(s, i - 1);
  if (found.value.t === 'weekday' && found.end - i === 1)
    return /^(?:a|each|every|per|any|one)$/.test(before) && word(s, i - 2) !== 'of';
  if (found.value.t !== 'weekend' || found.end - i !== 1) return false;
  return /^(?:a|an|each|every|per|any|two|three|2|3|respite|alternate|of|one|first)$/.test(before);
}

/** Rule 7: "sat with the family", "April on duty", "may", "march" are dates only with a date word beside them. */
export function doubtful(s: Sight, i: number, found: Seen): boolean {
  if (found.end - i !== 1 || !DOUBTFUL.has(word(s, i))) return false;
  const before = word(s, i - 1);
  const after = word(s, i + 1);
  // "covering April to September"
  if (before !== 'from' && /^(to|-|–|until)$/.test(after) && MONTHS.has(word(s, i + 2)))
    return false;
  // "April to date"
  if (after === 'to' && /^(date|now)$/.test(word(s, i + 2))) return false;
  const isDay = /^(sat|sun)$/.test(word(s, i));
  if (/^(mon|wed|dec|sep|mar)$/.test(word(s, i))) return false;
  if (
    /^(morning|afternoon|evening|night|just|gone|closure|holidays|figures|numbers|stats|report|data|period|returns)$/.test(
      after,
    )
  )
    return false;
  if (before === 'on' && !isDay) return true;
  if (before === 'this' && /^(be|have|not|need|well|also)$/.test(after)) return true;
  if (before === 'after' && word(s, i) !== 'easter' && /^(was|is|had|rang|called)$/.test(after))
    return true;
  if (before === 'at' && word(s, i) === 'easter') return false;
  if (
    before === 'to' &&
    /^(from|of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word(s, i - 2))
  )
    return false;
  if (before === 'from') return !fromAsDate(s, i);
  if (
    before === 'by' &&
    /^(handled|done|written|made|seen|visited|given|taken|sent|raised|logged|dealt|provided|supported|helped|treated)$/.test(
      word(s, i - 2),
    )
  )
    return true;
  if (/^(and|or|-|\/|to)$/.test(before) && isDay) return !beside(s, i - 2);
  return (
    !DATE_WORDS.has(before) ||
    /^(w|c|week|gone|evening|night|morning|afternoon|start|beginning)$/.test(before)
  );
}

const beside = (s: Sight, i: number): boolean =>
  /^(fri|friday|thurs|thursday|sat|saturday|mon|monday)$/.test(word(s, i));

/** "figures from April" is a date, "compliment from April" a person. */
function fromAsDate(s: Sight, i: number): boolean {
  const what = word(s, i - 2);
  return (
    !/^(compliment|thanks|thank|email|emails|complaint|letter|call|card|heard|message|note|feedback|text|away|it|one|comment|enquiry|came|in|is|was|you|that)$/.test(
      what,
    ) &&
    (/^(to|-|until|onwards|on|till)$/.test(word(s, i + 1)) || !/^[a-z]/.test(word(s, i + 1)))
  );
}
