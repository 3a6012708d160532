/**
 * `npm run lint` looks here after every import: the rules are in rules.mjs, and what still breaks them is counted in
 * uncleared.json, a list that may only get shorter. `node lint/directions.mjs --cleared` takes off what no longer does.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { rules } from './rules.mjs';

/** From the project's folder, where npm runs it. */
const listFile = 'lint/uncleared.json';
const folders = ['bot', 'cards', 'services', 'appPackage', 'test'].filter((each) =>
  existsSync(each),
);

/** A circle is named by each file that stands in one: which of its arrows is found first is chance. */
const nameOf = ({ rule, from, to }) => (rule.name === 'circle' ? from : `${from} → ${to}`);

async function violations() {
  const { output } = await cruise(
    folders,
    {
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.json$' },
    },
    { extensions: ['.ts', '.js'], conditionNames: ['require', 'node'] },
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  return output.summary.violations;
}

/** Rule → what breaks it, sorted. */
function grouped(found) {
  const groups = {};
  for (const each of found) (groups[each.rule.name] ??= new Set()).add(nameOf(each));
  return Object.fromEntries(
    Object.entries(groups)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, names]) => [name, [...names].sort()]),
  );
}

const without = (list, other) =>
  Object.entries(list).flatMap(([name, names]) =>
    names.filter((each) => !other[name]?.includes(each)).map((each) => ({ name, each })),
  );
const count = (list) => Object.values(list).flat().length;

const found = await violations();
const now = grouped(found);
const listed = JSON.parse(readFileSync(listFile, 'utf8'));
const added = without(now, listed);
const cleared = without(listed, now);

for (const { name, each } of added) {
  const { comment } = rules.find((one) => one.name === name);
  const { cycle } = found.find((one) => one.rule.name === name && nameOf(one) === each);
  const round = cycle ? ` → ${cycle.map((one) => one.name).join(' → ')}` : '';
  console.error(`${each}${round}\n  ${name}: ${comment}\n`);
}
const tidy = process.argv.includes('--cleared');
if (tidy) {
  const left = Object.entries(listed).map(([name, names]) => [
    name,
    names.filter((each) => now[name]?.includes(each)),
  ]);
  const rest = Object.fromEntries(left.filter(([, names]) => names.length > 0));
  writeFileSync(listFile, `${JSON.stringify(rest, null, 2)}\n`);
} else if (cleared.length > 0) {
  console.error('Cleared, so to be taken off the list (node lint/directions.mjs --cleared):');
  for (const { name, each } of cleared) console.error(`  ${name}: ${each}`);
}
const left = count(listed) - cleared.length;
console.log(`imports: ${added.length} against the rules, ${left} listed in lint/uncleared.json`);
process.exitCode = added.length > 0 || (cleared.length > 0 && !tidy) ? 1 : 0;
