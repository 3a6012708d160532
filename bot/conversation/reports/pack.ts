/** "Q4 pack please", "scrutiny committee figures for 25/26": the report in a glance, and its files behind links. */
import { reportSummaryCard, type BuiltCard } from '../../../cards';
import { quarterOn } from '../../../services/reports';
import { summaryOf } from '../../../services/reports/summary';
import type { ReportFormat } from '../../../services/reports/forms';
import { addDays, financialYear } from '../../../services/timescale';
import { clock } from '../../wording/clock';
import { record, Refused } from '../turn/access';
import type { Asked, Context } from '../turn/feature';
import { reportOf, seesSmallCounts, serviceFor, type ReportOrder } from './order';

/** What people call the files, in the order in which they are offered. */
const NAMES: readonly [ReportFormat, string, RegExp][] = [
  ['docx', 'Word', /\b(?:word|docx?|document)\b/i],
  ['xlsx', 'Excel', /\b(?:excel|xlsx?|spreadsheet|workbook)\b/i],
  ['pdf', 'PDF', /\bpdf\b/i],
  ['html', 'Web page', /\b(?:html|web ?page)\b/i],
  ['csv', 'CSV', /\bcsv\b/i],
];
const USUAL: readonly ReportFormat[] = ['docx', 'xlsx'];

/** Counts as they are, for the complaints team's own eyes. */
const INTERNAL =
  /\b(?:internal|unsuppressed|in full|with (?:the )?small (?:numbers|counts)|small numbers (?:shown|and all)|for (?:us|me|ourselves|our eyes))\b/i;

/** @throws Refused for whoever may have none, or none of that service */
export async function pack(context: Context, asked: Asked): Promise<BuiltCard> {
  const { deps, actor, now, today } = context;
  if (context.scope !== 'personal')
    throw new Refused('Ask me for a report in our own chat: what I answer here, everybody reads.');
  const named = serviceNamed(context, asked.text);
  const service = serviceFor(deps, context.directory, actor, named);
  await record(context, 'report.run', null, service !== undefined);
  if (service === undefined) throw new Refused(notForThem(context, named));
  const [from, to] = asked.slots.period ?? lastOver(asked.text, today);
  const safe = !(INTERNAL.test(asked.text) && seesSmallCounts(actor));
  const order = { from, to, service, asAt: today, safe };
  const report = await reportOf(deps, order, now);
  const summary = summaryOf(report);
  const links = [];
  let ends: number | null = null;
  for (const [format, title] of formsIn(asked.text)) {
    const what: ReportOrder = { what: 'report', personId: actor.id, ...order, format };
    const link = await deps.links.issue(what, Date.parse(now));
    if (link) links.push({ title, url: link.url });
    ends = link?.expiresAt ?? ends;
  }
  return reportSummaryCard({
    ...summary,
    figures: [...summary.figures],
    chart: summary.chart ? { ...summary.chart, bars: [...summary.chart.bars] } : null,
    failing: [...summary.failing],
    standing: [summary.standing, saidOf(safe, seesSmallCounts(actor)), linksSaid(ends)].join(' '),
    links,
    asAt: now,
    canType: [
      'q3 report',
      'annual report for 2024/25 as pdf',
      'how many complaints in Q3 by category',
    ],
  });
}

const saidOf = (safe: boolean, mayHaveAll: boolean): string => {
  if (!safe) return 'Small counts are shown as they are: not to be passed on.';
  return `Counts of 1 to 4 are withheld, so that it may be shared${mayHaveAll ? '; “… internal” shows them' : ''}.`;
};

const linksSaid = (ends: number | null): string =>
  ends === null
    ? 'I can’t give you the files: Candour has no public address yet. Ask whoever runs it to set CANDOUR_PUBLIC_URL.'
    : `The links are yours and work until ${clock(ends)}.`;

function formsIn(text: string): [ReportFormat, string][] {
  const said = NAMES.filter(([, , says]) => says.test(text));
  const offered = said.length > 0 ? said : NAMES.filter(([format]) => USUAL.includes(format));
  return offered.map(([format, name]) => [format, name]);
}

function serviceNamed({ deps }: Context, text: string): string | null {
  const plain = (words: string) => words.toLowerCase().replace(/[’‘]/g, "'");
  const said = plain(text);
  return deps.council.services.find((service) => said.includes(plain(service))) ?? null;
}

/** No time was said: the last quarter or year that is over. */
function lastOver(text: string, today: string): [string, string] {
  if (/\bquarter|\bq\b/i.test(text)) {
    const last = quarterOn(addDays(quarterOn(today).from, -1));
    return [last.from, last.to];
  }
  const { from, to } = financialYear(addDays(financialYear(today).from, -1));
  return [from, to];
}

function notForThem({ deps, actor }: Context, named: string | null): string {
  const { complaintsTeam } = deps.council.contact;
  const own = actor.roles.includes('serviceManager') ? actor.service : null;
  if (own !== null && named !== null)
    return `A report of ${named} isn’t yours to have. I can make that of ${own}: type “annual report for ${own}”.`;
  return `Whole reports are for the complaints team, heads of service and directors: ask ${complaintsTeam}. Single figures I give you, each open to its cases: “how many complaints in Q3 by category”, “what % in time since April”, “average days to answer by team”.`;
}
