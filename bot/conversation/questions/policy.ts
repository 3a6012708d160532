/** What the rules say, in the council's own words. Suggests; people decide. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { Context } from '../turn/feature';
import { RULE_TOPICS, type RuleSaid } from './rule-topics';

/** The council's own answer where the question is one that its file answers; else the topic that the words touch. */
export function answerPolicy(context: Context, text: string): BuiltCard {
  const { council } = context.deps;
  if (ABOUT_THE_TEAM.test(text)) return aboutTheTeam(context);
  const own = ownAnswer(council.policyAnswers, text);
  const said = own ? { sentence: own } : (topicSaid(context, text) ?? unknown());
  return messageCard({
    title: 'What the rules say',
    sentence: said.sentence,
    asAt: context.now,
    lines: 'lines' in said ? (said.lines ?? []) : [],
    notes: [
      ...(asksWhatCounts(text) && own
        ? [
            'To keep it as thanks that may not count, type “compliment” and the words: the complaints team decides whether it is counted.',
          ]
        : []),
      `The complaints team decides. Ask ${council.contact.complaintsTeam}.`,
    ],
  });
}

function topicSaid(context: Context, text: string): RuleSaid | null {
  for (const { asked, say } of RULE_TOPICS) {
    const said = asked.test(text) ? say(context, text) : null;
    if (said) return said;
  }
  return null;
}

/** Better no answer than another question's. */
const unknown = (): RuleSaid => ({
  sentence: `I don’t have the council’s answer to that. I can say what the rules are about ${RULE_TOPICS.map(({ name }) => name).join('; ')}.`,
});

/** An answer of the council's file is taken where two words of its question are asked, or all of them and no others. */
function ownAnswer(answers: readonly { ask: string; answer: string }[], text: string) {
  if (asksWhatCounts(text)) return answers.find(({ ask }) => asksWhatCounts(ask))?.answer ?? null;
  const asked = new Set(wordsOf(text));
  const best = answers
    .map(({ ask, answer }) => {
      const words = new Set(wordsOf(ask));
      const shared = [...words].filter((word) => asked.has(word)).length;
      return { answer, shared, all: shared === words.size && shared === asked.size };
    })
    .filter(({ shared, all }) => shared >= 2 || (all && shared > 0))
    .sort((a, b) => Number(b.all) - Number(a.all) || b.shared - a.shared)[0];
  return best?.answer ?? null;
}

/** "Does that count as a compliment?", whatever days the line names. */
export const asksWhatCounts = (text: string): boolean =>
  /\b(?:count|counts|counted)\b.{0,20}\bcompliment/is.test(text);

const ABOUT_THE_TEAM =
  /\bcomplain(?:t|ts|ing)?\b.{0,20}\b(?:about|against)\b.{0,12}\bcomplaints? (?:team|manager|officer|department)\b/i;

/** Nobody is sent to the people whom it is about. */
function aboutTheTeam(context: Context): BuiltCard {
  const { council } = context.deps;
  return messageCard({
    title: 'What the rules say',
    sentence: `A complaint about how a complaint was handled, or about the complaints team, is a corporate complaint. Somebody outside that team looks into it.`,
    asAt: context.now,
    notes: [
      'If it is about somebody in particular, name them when you log it: the case is closed to them from the start.',
      `Whoever is not content with the answer may go to ${council.contact.ombudsman}.`,
    ],
  });
}

/** Words that every question has. */
const COMMON = new Set(
  'count counts what whats when which where does this that there have with from should would could about they them mean means'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word));
}
