/** What the rules say, in the council's own words. Suggests; people decide. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { Context } from '../turn/feature';

/** The council's answer whose own words fit the question best, or whom to ask. */
export function answerPolicy(context: Context, text: string): BuiltCard {
  const { council } = context.deps;
  if (ABOUT_THE_TEAM.test(text)) return aboutTheTeam(context);
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
    notes: [
      ...(asksWhatCounts(text) && best
        ? [
            'To keep it as thanks that may not count, type “compliment” and the words: the complaints team decides whether it is counted.',
          ]
        : []),
      `The complaints team decides. Ask ${council.contact.complaintsTeam}.`,
    ],
  });
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

function sayRoutes(context: Context): string {
  const routes = context.deps.council.procedures.complaint.map(({ when }) => when);
  return routes.length > 0
    ? routes.map((route) => `${route.replace(/\.$/, '')}.`).join(' ')
    : 'I don’t have the council’s answer to that.';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
