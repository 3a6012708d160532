/** What the rules say, in the council's own words. Suggests; people decide. */
import { messageCard, type BuiltCard } from '../../cards';
import type { Context } from './deps';

/** The council's answer whose own words fit the question best, or whom to ask. */
export function answerPolicy(context: Context, text: string): BuiltCard {
  const { council } = context.deps;
  const asked = wordsOf(text);
  const best = council.policyAnswers
    .map((each) => ({
      ...each,
      fit: wordsOf(each.ask).filter((word) => asked.includes(word)).length,
    }))
    .filter((each) => each.fit > 0)
    .sort((a, b) => b.fit - a.fit)[0];
  return messageCard({
    title: 'What the rules say',
    sentence: best?.answer ?? sayRoutes(context),
    asAt: context.now,
    notes: [`The complaints team decides. Ask ${council.contact.complaintsTeam}.`],
  });
}

function sayRoutes(context: Context): string {
  const routes = context.deps.council.procedures.complaint.map(({ when }) => when);
  return routes.length > 0 ? routes.join(' ') : 'I don’t have the council’s answer to that.';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
