/** Lists, nudges, the daily bundle, the manager's minute. */
import type {
  ActionSpec,
  BuiltCard,
  BundleData,
  ListData,
  NudgeData,
  Paging,
  TeamStatusData,
} from '../frame/data';
import { datesPart, linesPart, notesPart, rowTwin, rowsPart, titlePart } from '../frame/parts';
import { compose, fill, type Json, type Limits, type Shape } from '../frame/render';
import { line, plain, unmarked } from '../frame/text';
import { counted, countWords, distanceWords, kindWords, londonDay, sayDate } from '../frame/words';
import type { Verb } from '../frame/verbs';

/** Previous and next; each sends the page it wants as its version. */
export function pagingActions(paging: Paging | null, verb: Verb): ActionSpec[] {
  if (!paging) return [];
  const to = (title: string, page: number): ActionSpec => ({
    title,
    verb,
    ref: paging.ref,
    version: page,
  });
  return [
    ...(paging.page > 1 ? [to('Previous', paging.page - 1)] : []),
    ...(paging.page < paging.pages ? [to('Next', paging.page + 1)] : []),
  ];
}

/** Finds the one: up to ten rows, each of which opens its case. */
export function listCard(data: ListData): BuiltCard {
  const today = londonDay(data.asAt);
  const { paging } = data;
  const where = paging && paging.pages > 1 ? `, page ${paging.page} of ${paging.pages}` : '';
  return compose(data, (limits) => ({
    head: data.title,
    sentence:
      data.total === 0
        ? data.whenEmpty
        : `${counted(data.total, 'case')}${where}. Choose one to open it.`,
    ref: paging?.ref ?? null,
    version: paging?.page ?? null,
    ...(paging ? { refresh: { title: 'Refresh', verb: 'list.page' as const } } : {}),
    body: data.total === 0 ? [] : rowsPart(data.rows, today, limits),
    actions: pagingActions(paging, 'list.page'),
    twin: data.rows.slice(0, 10).map((row) => rowTwin(row, today)),
  }));
}

/** Gets one tap: what, when, what is missing, four answers. */
export function nudgeCard(data: NudgeData): BuiltCard {
  const today = londonDay(data.asAt);
  const { head } = data;
  return compose(data, (limits) => ({
    head: `${kindWords(head.feedbackType, head.enquiryKind)} · ${head.ref}`,
    sentence: data.answered ?? nudgeSentence(data, today),
    ref: head.ref,
    version: head.version,
    body: [
      ...datesPart([data.due], today, limits),
      ...linesPart(
        [
          data.missing ? { label: 'Still missing', value: data.missing } : null,
          data.first ? { label: 'First', value: data.first } : null,
          data.lastSaid ? { label: 'Last said', value: data.lastSaid } : null,
        ],
        limits,
        'Medium',
      ),
    ],
    actions: nudgeActions(data),
    twin: [data.missing ?? '', data.first ?? '', data.lastSaid ?? ''].filter((each) => each !== ''),
  }));
}

function nudgeSentence(data: NudgeData, today: string): string {
  const { due, head } = data;
  if (!due.on) return `${head.ref}: ${due.label.toLowerCase()} has no date yet.`;
  const distance = distanceWords(due);
  return `${head.ref}: ${due.label.charAt(0).toLowerCase()}${due.label.slice(1)} by ${sayDate(due.on, today)}${distance ? `, ${distance}` : ''}.`;
}

/** The answers to being given a case, here and in the message that says so. */
export const TAKING_ON: ActionSpec[] = [
  { title: 'Take it on', verb: 'case.takeOn', style: 'positive' },
  { title: 'Hand back', verb: 'form.handBack' },
  { title: 'Declare a conflict', verb: 'form.conflict' },
];

function nudgeActions(data: NudgeData): ActionSpec[] {
  const open: ActionSpec = { title: 'Open', verb: 'case.open' };
  if (data.answered || data.forManager) return [open];
  if (data.asked) return [...TAKING_ON, open];
  if (data.task)
    return [
      {
        title: 'Done',
        verb: 'case.taskDone',
        ref: `${data.head.ref}+${data.task}`,
        style: 'positive',
      },
      open,
    ];
  return [
    { title: 'Response sent', verb: 'form.respond', style: 'positive' },
    { title: 'On track', verb: 'case.onTrack' },
    { title: 'Blocked…', verb: 'form.blocked' },
    { title: 'Ask for more time', verb: 'form.moreTime' },
    open,
  ];
}

/** One message a day: the same rows as a list, each with its tap. */
export function bundleCard(data: BundleData): BuiltCard {
  const today = londonDay(data.asAt);
  return compose(data, (limits) => bundleShape(data, today, limits));
}

/** Rows that can't all stand on one card are counted instead. */
function bundleShape(data: BundleData, today: string, limits: Limits): Shape {
  const rows = data.rows.slice(0, Math.min(10, limits.list));
  const more = data.total - rows.length;
  return {
    head: 'What needs you',
    sentence: bundleSentence(data),
    ref: data.paging?.ref ?? null,
    version: data.paging?.page ?? null,
    body: [
      ...rowsPart(rows, today, limits),
      ...(more > 0 ? notesPart([`And ${counted(more, 'more case')}.`], limits) : []),
    ],
    actions: data.paging
      ? [{ title: 'See all', verb: 'list.open', ref: data.paging.ref, version: 1 }]
      : [],
    twin: data.rows.slice(0, 10).map((row) => rowTwin(row, today)),
  };
}

function bundleSentence({ name, rows, total }: BundleData): string {
  const late = rows.filter((row) => row.due?.status === 'overdue').length;
  const cases = `${counted(total, 'case')} ${total === 1 ? 'has' : 'have'} a date near`;
  const lateness = late > 0 ? `; ${late} ${late === 1 ? 'is' : 'are'} late` : '';
  return `${name ? `${name}, ` : ''}${cases}${lateness}. Choose one to answer it.`;
}

/** The manager's minute: five counts that open, one chart, three cases that need a person. */
export function teamStatusCard(data: TeamStatusData): BuiltCard {
  const today = londonDay(data.asAt);
  const said = data.counts
    .map((each) => `${each.count} ${(each.label ?? countWords(each.id)).toLowerCase()}`)
    .join(', ');
  return compose(data, (limits) => ({
    head: `Team status · ${data.scope}`,
    sentence: `${said}.`,
    ref: data.listRef,
    version: null,
    refresh: { title: 'Refresh', verb: 'team.status' },
    body: [
      ...countsPart(data, limits),
      ...(data.chart ? chartPart(data.chart, limits) : []),
      ...titlePart(
        data.needPerson.length > 0 ? 'Most in need of a person' : 'Nothing needs a person now',
      ),
      ...rowsPart(data.needPerson.slice(0, 3), today, limits),
    ],
    twin: data.needPerson.slice(0, 3).map((row) => rowTwin(row, today)),
  }));
}

function countsPart(data: TeamStatusData, limits: Limits): Json[] {
  return fill('counts', {
    counts: data.counts.map((each) => {
      const label = line(each.label ?? countWords(each.id), limits.line);
      return {
        label,
        count: String(each.count),
        open: `Open the list: ${unmarked(label, 60)}`,
        listRef: plain(each.listRef),
      };
    }),
  });
}

/** A bar for each; clients without charts show the same figures as a table. */
function chartPart(chart: NonNullable<TeamStatusData['chart']>, limits: Limits): Json[] {
  if (chart.bars.length === 0) return [];
  const bars = chart.bars
    .slice(0, 8)
    .map((bar) => ({ label: unmarked(bar.label, limits.line), count: bar.count }));
  // The heading stands above for clients that draw no chart title, so the title says what the picture shows.
  const said = bars.map((bar) => `${bar.label} ${bar.count}`).join(', ');
  return [...titlePart(chart.title), ...fill('chart', { title: said, bars })];
}
