/** One sentence as a card. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { Context } from './feature';

export function plain(context: Context, sentence: string): BuiltCard {
  return messageCard({ title: 'Candour', sentence, asAt: context.now });
}
