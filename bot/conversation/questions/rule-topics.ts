/**
 * What staff ask of the rules, topic by topic. Every number comes from the procedures in force and the council's own
 * file; what neither says is not answered.
 */
import type { Line } from '../../../cards';
import { sayLength, sayRule, type Procedure, type Timescale } from '../../../services/timescale';
import { OUTCOME_WORDS } from '../../wording/events';
import { REASONS } from '../case/event-words';
import type { Context } from '../turn/feature';

/** What is said of the rules: a sentence, and lines below it. */
export interface RuleSaid {
  sentence: string;
  lines?: Line[];
}

export interface RuleTopic {
  /** In the list of what may be asked. */
  name: string;
  asked: RegExp;
  say: (context: Context, text: string) => RuleSaid | null;
}

/** The first topic that the words touch answers; what is asked most narrowly comes first. */
export const RULE_TOPICS: readonly RuleTopic[] = [
  {
    name: 'more time',
    asked: /\b(?:exten\w+|more time|extra time|longer|how late can)\b/i,
    say: (context) => {
      const lines = complaintProcedures(context).flatMap(extensionLines);
      return lines.length === 0
        ? null
        : {
            sentence:
              'Whoever investigates asks for more time, and whoever may grant it decides. To ask, type “more time”, the reference, the day and the reason.',
            lines,
          };
    },
  },
  {
    name: 'signing an answer off',
    asked: /\b(?:sign(?:s|ed|ing)?[ -]?(?:it |them |this )?off|signs?|approv\w+)\b/i,
    say: () => ({
      sentence:
        'The nearest manager above the investigator who signs answers signs it; nobody signs what they drafted or what is about themselves. Type “send to sign-off” and the reference when the draft is ready.',
    }),
  },
  {
    name: 'not accepting a complaint',
    asked:
      /\b(?:refus\w+|reject\w*|turn \w+ down|not accept\w*|(?:too|how) old|out of time|too late|time limit)\b/i,
    say: (context) => ({
      sentence:
        'The complaints team decides at triage, with the reason recorded; whoever complained is told why, and how to go further.',
      lines: complaintProcedures(context).flatMap((procedure) =>
        procedure.timeLimit
          ? [
              {
                label: procedure.name,
                value: `within ${sayLength(procedure.timeLimit.length)}${procedure.timeLimit.discretion ? '; the council may accept a later one' : ''} (${procedure.timeLimit.citation.source})`,
              },
            ]
          : [],
      ),
    }),
  },
  {
    name: 'a complaint that is withdrawn',
    asked:
      /\b(?:withdr\w+|drop(?:s|ped|ping)? (?:it|the complaint|hers?|his|theirs?)|chang\w+ (?:her|his|their) mind)\b/i,
    say: () => ({
      sentence:
        'Record it with the day on which they said so: type “withdrawn”, the reference and the day. Whoever only passed the complaint on tells the complaints team.',
    }),
  },
  {
    name: 'a complaint about a colleague or manager',
    asked:
      /\bcomplain\w*\b.{0,24}\b(?:about|against)\b.{0,12}\b(?:my|our|a|the|another|his|her|somebody|someone|own)\b.{0,16}\b(?:manager|boss|colleague|workers?|staff|supervisor|team|director|head)\b/i,
    say: () => ({
      sentence:
        'Log what the family said and name whom it is about: the case is closed to that person from the start, and nobody below them investigates it.',
    }),
  },
  {
    name: 'the letter',
    asked:
      /\b(?:templates?|letters?|wording|(?:write|word|draft|start) (?:the|a|an|my|this|up)?\s*(?:response|reply|answer|letter))\b/i,
    say: () => ({
      sentence:
        'Type “draft letter” and the reference: the council’s letter is made with what is recorded on the case, for you to finish. Findings, reasons and how to go further are in it once they are recorded.',
    }),
  },
  {
    name: 'findings',
    asked: /\b(?:uphe?ld|uphold|findings?|outcomes?)\b/i,
    say: ({ deps }) => ({
      sentence: `Each point gets a finding of its own, and the case one outcome over all. “Partly upheld” says that some of what was complained of was found to be so. This council records: ${deps.council.outcomes.map((each) => OUTCOME_WORDS[each]).join(', ')}.`,
    }),
  },
  {
    name: 'stages and timescales',
    asked:
      /\b(?:time ?scales?|deadlines?|time ?frames?|how (?:long|many|quick\w*|soon|fast)|by when|when (?:do|must|should|does|is|are)|days|stages?|panels?|procedures?|process)\b/i,
    say: (context, text) => timescalesSaid(context, text),
  },
  {
    name: 'statutory or corporate',
    asked: /\b(?:statutory|corporate|which (?:route|procedure)|route)\b/i,
    say: ({ deps: { council } }) => ({
      sentence: council.procedures.complaint
        .map(({ when }) => `${when.replace(/\.$/, '')}.`)
        .join(' '),
    }),
  },
];

const complaintProcedures = ({ deps, today }: Context): Procedure[] =>
  deps.council.procedures.complaint.map(({ procedureId }) => deps.procedureOn(procedureId, today));

function extensionLines({ name, timescales }: Procedure): Line[] {
  return timescales.flatMap(({ label, extension }) => {
    if (!extension) return [];
    const reasons =
      extension.reasons === 'any'
        ? 'for a good reason'
        : `where ${extension.reasons.map((code) => (REASONS[code] ?? code).toLowerCase()).join(', or ')}`;
    return [
      {
        label: `${name}: ${label}`,
        value: `up to ${sayLength(extension.maxTotal)} in all, ${reasons}${extension.beyond ? '; longer only with a good reason, told to the complainant' : ''} (${extension.citation.source})`,
      },
    ];
  });
}

const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, '1': 1, '2': 2, '3': 3 };

/** The stage asked about; null: all of them. */
function stageIn(text: string): number | null {
  const said = /\bstage ?(one|two|three|[1-3])\b/i.exec(text)?.[1]?.toLowerCase();
  if (said !== undefined) return NUMBERS[said] ?? null;
  return /\bpanel\b/i.test(text) ? 3 : null;
}

/** Other kinds of feedback, by the words for them. */
const KINDS = [
  ['compliment', /\bcompliments?\b/i],
  ['comment', /\bcomments?\b/i],
  ['serviceRequest', /\bservice requests?\b/i],
] as const;

function timescalesSaid(context: Context, text: string): RuleSaid {
  const stage = stageIn(text);
  const { council } = context.deps;
  const kind = KINDS.find(([, words]) => words.test(text) && !/\bcomplaints?\b/i.test(text))?.[0];
  const enquiries = /\b(?:enquir\w+|mp|mps|councillors?)\b/i.test(text);
  const ids = (
    kind
      ? council.procedures[kind]
      : enquiries
        ? Object.values(council.procedures.enquiry).flat()
        : council.procedures.complaint
  ).map(({ procedureId }) => procedureId);
  const procedures = [...new Set(ids)].map((id) => context.deps.procedureOn(id, context.today));
  const lines = procedures.flatMap((procedure) => procedureLines(context, procedure, stage));
  return {
    sentence:
      lines.length === 0
        ? 'No time is set for that.'
        : `${stage === null ? 'The times' : `Stage ${stage}`}, by procedure. For the dates of one case and how each was counted, type “why” and its reference.`,
    lines,
  };
}

/** A line a stage; of one stage alone also what the complainant has time for. */
function procedureLines(context: Context, procedure: Procedure, only: number | null): Line[] {
  const shown = procedure.timescales.filter(
    (each) => !each.measureOnly && (only === null ? !each.window : each.stage === only),
  );
  return [...new Set(shown.map(({ stage }) => stage))].map((no) => {
    const stage = procedure.stages.find((each) => each.no === no);
    const rules = shown.filter((each) => each.stage === no);
    return {
      label: `${procedure.name}, stage ${no}`,
      value: `${stage && only !== null ? `${stage.name} (${stage.actor}). ` : ''}${rules.map((each) => ruleOf(context, procedure, each)).join('; ')}.`,
    };
  });
}

function ruleOf({ deps }: Context, procedure: Procedure, timescale: Timescale): string {
  const more = timescale.extension
    ? ` (with more time, ${sayLength(timescale.extension.maxTotal)})`
    : '';
  return `${sayRule(procedure, timescale, deps.council.counting)}${more}`;
}
