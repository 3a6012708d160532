/** A person's whole caseload ordered to another: a command by its form, whatever else the line says around it. */
import type { Line } from '../line';
import type { Part } from './part';

const MOVE = '(?:move|give|pass|hand|transfer|switch|reassign|shift|send)(?: over)?';
const WORK = '(?:open )?(?:cases|caseload|complaints|work)';
/** Whose they are: "all hers", "all of WHO cases", "his caseload". Never the sender's own, who is not named. */
const LOT = `(?:(?:all|everything)(?: (?:of|from))?(?: of)? (?:hers|his|theirs|WHO|(?:her|his|their|WHO) ${WORK})|(?:her|his|their|WHO) ${WORK})`;
const TO = '(?: all)?(?: over| across)? (?:to|onto) WHO';

const ORDERED = new RegExp(
  ` (?:${MOVE} ${LOT}|${LOT}(?: all)? (?:to )?(?:go|goes|move|pass))${TO}(?= |$)`,
);

/** What is asked, denied or only thought of is no command. */
const HELD =
  /\?|n['’]t\b|\b(?:not|dont|never|no|if|once|unless|when|should|shall|will|might|may|could|would|who|whether|thinking|hold)\b/i;

/** @param text the line boiled down (clauses.ts) */
export function handsOver(line: Line, text: string): Part | null {
  if (line.refs.length > 0 || HELD.test(line.input.text)) return null;
  if (!ORDERED.test(text.replace(/ [.,;:] /g, ' '))) return null;
  return {
    intent: 'case.assign',
    act: 'handover',
    mode: 'does',
    score: 95,
    at: 0,
    end: line.tokens.length,
    chance: 0.95,
  };
}
