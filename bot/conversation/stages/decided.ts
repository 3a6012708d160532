/** "The ombudsman decided not upheld on 5": the Ombudsman's decision is no finding of the council's. */
import type { OmbudsmanDecision } from '../../../services/cases/events';
import type { Phrase } from '../turn/feature';

const THEY = "(?:the )?(?:ombudsman|lgsco|lgo)(?:'s)?";
const DECIDES =
  '(?:decided|decides|decision|found|finds|ruled|rules|upheld|did not uphold|has not upheld|closed|referred|will not investigate)';

export const DECIDED: Phrase = {
  says: new RegExp(
    `^(?:${THEY} (?:has |have )?${DECIDES}\\b.*#.*|# (?:was |is |has been )?(?:not |partly )?upheld by ${THEY})$`,
    's',
  ),
  whole: true,
};

const WORDS: readonly [RegExp, OmbudsmanDecision][] = [
  [/\b(?:not|n['’]t) uph[eo]ld\b|\bno fault\b/i, 'notUpheld'],
  [/\bno injustice\b/i, 'faultNoInjustice'],
  [/\bpremature\b/i, 'premature'],
  [/\breferred\b.*\bback\b/i, 'referredBack'],
  [/\binitial enquiries\b/i, 'closedAfterInitialEnquiries'],
  [/\b(?:not|n['’]t) (?:to )?investigate/i, 'notInvestigated'],
  [/\b(?:incomplete|invalid)\b/i, 'incompleteOrInvalid'],
  [/\bno finding\b/i, 'noFinding'],
  [/\bwithdrawn\b/i, 'withdrawn'],
  [/\bupheld\b|\bfault and injustice\b/i, 'upheld'],
];

/** Of the Ombudsman's own list the one that the words name; null: none. */
export const decisionNamed = (text: string): OmbudsmanDecision | null =>
  WORDS.find(([says]) => says.test(text))?.[1] ?? null;
