/**
 * Rules are written in a small notation over a line already boiled down to plain words, in which
 * REF, DATE, LEN, WHO, TEAM and N stand for what was found:
 *   ` ~ ` up to three words between, ` ~~ ` up to eight; `<` begins the clause, `>` ends it.
 * Every gap is bounded, so that matching stays linear in practice whatever is pasted.
 */
import type { Intent } from '../types';
import { needsOf } from './needs';

export interface Rule {
  intent: Intent;
  /** 0–100: how surely these words mean this. The best rule of an intent counts. */
  weight: number;
  pattern: RegExp;
  /** When this also matches, the rule is out. */
  unless: RegExp | null;
  /** One of these words stands in every text that matches; null: nothing so simple can be said. */
  needs: readonly string[] | null;
}

/** Word classes used by many rules, written {name}. */
const CLASSES: Record<string, string> = {
  kin: 'mum|mums|mom|mam|mother|dad|dads|father|nan|nana|gran|grandma|grandad|granny|grandmother|grandfather|grandparents|grandparent|aunt|auntie|aunty|uncle|sister|brother|parent|parents|carer|carers|stepdad|stepmum|stepmother|stepfather|family|families|guardian|cousin|partner|nanna|godmother|wife|husband|neighbour|childs',
  they: 'he|she|they|mum|dad|nan|gran|parent|parents|carer|carers|family|him|her|them|complainant|mother|father|grandad|grandma|aunt|uncle|someone',
  ref: 'REF|it|this|that|this one|that one|case|the case|this case|that case|the last one|that last one|REF and REF|one|them|both',
  type: 'complaint|compliment|comment|enquiry|service request',
  send: 'sent|send|went|gone|posted|emailed|issued|out|done|going|mailed|delivered|left',
  let: 'can i|could i|can we|could we|may i|please|want to|need to|would like to|like to',
  good: 'brilliant|amazing|fantastic|excellent|wonderful|great|lovely|fab|fabulous|superb|outstanding|awesome|incredible|ace|top|marvellous|spot on|terrific|star|stars|legend|legends|absolute star|diamond|diamonds|gem|gems|angel|angels|hero|heroes|helpful|kind|supportive|patient|professional|caring|credit',
  kid: 'child|children|kid|kids|boy|girl|lad|lass|son|daughter|baby|toddler|teenager|young person|yp|grandson|granddaughter|twins|sibling|siblings',
  // A type is named, but no case is to change its own.
  notRetyping:
    'does|do i|do we|would|how|what|can a|if|not a comment|a comment about|log a|log this|log it|log complaint|log compliment|make a (formal )?complaint|make a compliment|wants to make|due date|how many|want to make|move complaint|does this|does that|is this|is that a|complaint from|complaint about|comment from|compliment for|set up|to close|close this|close the|put in a|received|it is a complaint from|put a|makes a|merge|link|put it down as|REF is due|note on|the complaint REF|assign|this is a complaint|there is|compliment from|i have a|can i log|enquiry from|comment about|formal|has put|duplicate|make a note',
};

const expand = (pattern: string): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => `(?:${CLASSES[name] ?? name})`);

export function compile(notation: string): RegExp {
  const body = expand(notation)
    .trim()
    // A gap at the end of a pattern or of an alternative says nothing.
    .replace(/ ~+(?=[|)]|$)/g, '')
    .replace(/ ~~ /g, ' (?:[^ ]+ ){0,8}')
    .replace(/ ~ /g, ' (?:[^ ]+ ){0,3}')
    .replace(/^< ?/, '^ ')
    .replace(/(\(\?)<|>/g, (all, look: string | undefined) => (look === undefined ? '$' : all));
  // The space is matched rather than looked back at: engines leap from space to space.
  const start = body.startsWith('^') ? '' : ' ';
  const end = body.endsWith('$') ? '' : '(?= |$)';
  return new RegExp(`${start}(?:${body})${end}`);
}

/** Rows of `weight | pattern` or `weight | pattern | unless`, all of one intent. */
export function rules(intent: Intent, rows: string): Rule[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => {
      const [weight = '0', pattern = '', unless] = row.split(' | ');
      return {
        intent,
        weight: Number(weight),
        pattern: compile(pattern),
        unless: unless === undefined ? null : compile(unless),
        needs: needsOf(expand(pattern).replace(/\(\?:/g, '(')),
      };
    });
}
