/** One believable example of every card. */
import type { BuiltCard } from '../../../cards';
import { acts } from './acts';
import { cases } from './cases';
import { casework } from './casework';
import { lists } from './lists';
import { logging } from './logging';
import { messages } from './messages';
import { reports } from './reports';
import { stages } from './stages';

export const EXAMPLES = {
  ...logging,
  ...cases,
  ...lists,
  ...acts,
  ...casework,
  ...stages,
  ...messages,
  ...reports,
};

export type ExampleName = keyof typeof EXAMPLES;
export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as ExampleName[];

/** Builds one example, with its own data or with other data of the same shape. */
export function buildExample(name: ExampleName, data: unknown = EXAMPLES[name].data): BuiltCard {
  const { build } = EXAMPLES[name] as { build: (data: never) => BuiltCard };
  return build(data as never);
}
