/** "Log it", with nothing said before. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { Context } from '../turn/feature';

export function whatToLog(context: Context): BuiltCard {
  return messageCard({
    title: 'What would you like to log?',
    sentence: 'Type it in your own words, in one line; I read it back before anything is saved.',
    asAt: context.now,
    lines: [
      { label: 'A compliment', value: 'compliment for … from …, “their words”' },
      { label: 'A complaint', value: 'complaint received yesterday from mum about …' },
      { label: 'A comment', value: 'comment from a carer: …' },
    ],
  });
}
