/** Every card passes the gate, with believable data and with the worst. */
import * as allCards from '../../cards';
import { EXAMPLES, EXAMPLE_NAMES, buildExample } from './examples';
import { gate } from './gate';
import { worst } from './hostile';

gate(
  EXAMPLE_NAMES.flatMap((name) => [
    { name, data: 'believable', built: buildExample(name) },
    {
      name,
      data: 'worst',
      built: buildExample(
        name,
        name === 'channel' ? EXAMPLES.channel.data : worst(EXAMPLES[name].data),
      ),
    },
  ]),
);

it('has an example of every builder', () => {
  const builders = Object.entries(allCards)
    .filter(([name]) => name.endsWith('Card'))
    .map(([, build]) => build);
  const shown = new Set(EXAMPLE_NAMES.map((name) => EXAMPLES[name].build as unknown));
  expect(builders.filter((build) => !shown.has(build))).toEqual([]);
});
