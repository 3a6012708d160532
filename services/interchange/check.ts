/** Whether a line can be a case of this council: its shape, its lists, its procedure and the order of its days. */
import type { Rules } from '../cases';
import { keysAt } from '../councils/schema-keys';
import type { Council } from '../councils/types';
import { TimescaleError, faultIn } from '../timescale';
import type { PlainDate } from '../timescale';
import { clockOf } from './clock';
import { findingsOf, oneOf, sayValue } from './faults';
import type { Finding } from './faults';
import { lineSchema } from './line';
import type { CaseLine, LineInvestigation } from './line';
import { listsOf } from './lists';
import type { Lists, NamedList } from './lists';

export interface Checked {
  /** With every key, ids for what the council lists; null: at fault. */
  line: CaseLine | null;
  findings: Finding[];
}

export class LineChecker {
  readonly lists: Lists;
  private readonly procedures: readonly string[];

  /** @param today nothing has happened after it */
  constructor(
    council: Council,
    private readonly rules: Rules,
    private readonly today: PlainDate,
  ) {
    this.lists = listsOf(council);
    const { enquiry, ...types } = council.procedures;
    const choices = [...Object.values(types), ...Object.values(enquiry)].flat();
    this.procedures = [...new Set(choices.map(({ procedureId }) => procedureId))];
  }

  check(value: unknown): Checked {
    const shaped = lineSchema.safeParse(value);
    if (!shaped.success)
      return {
        line: null,
        findings: findingsOf(shaped.error.issues, value, (path) => keysAt(lineSchema, path)),
      };
    const line = canonical(shaped.data, this.lists);
    const findings = [
      ...this.listed(shaped.data),
      ...kinds(line),
      ...this.procedure(line),
      ...this.days(line),
    ];
    return findings.length > 0 ? { line: null, findings } : { line, findings };
  }

  /** What a line means, however it is spelt; null where it is at fault. */
  meaning(value: unknown): CaseLine | null {
    const shaped = lineSchema.safeParse(value);
    return shaped.success ? canonical(shaped.data, this.lists) : null;
  }

  private listed(line: CaseLine): Finding[] {
    const { lists } = this;
    const { service, problemCategory, themes, enquiry, investigations } = line;
    const unknown = (key: string, said: string | null, list: NamedList): Finding[] =>
      said === null || list.idOf(said) !== null
        ? []
        : [{ key, wrong: sayValue(said), right: oneOf(said, list.choices) }];
    const each = (key: string, said: readonly string[], list: NamedList) =>
      said.flatMap((one, i) => unknown(`${key}[${i}]`, one, list));
    return [
      ...unknown('service', service, lists.services),
      ...unknown('problemCategory', problemCategory, lists.problemCategories),
      ...each('themes', themes, lists.themes),
      ...unknown('enquiry.category', enquiry?.category ?? null, lists.enquiryCategories),
      ...investigations.flatMap((one, i) => {
        const at = `investigations[${i}]`;
        return [
          ...each(`${at}.remedies`, one.remedies, lists.remedies),
          ...each(`${at}.learning`, one.learning, lists.learning),
          ...each(`${at}.actions`, one.actions, lists.actions),
          ...unknown(`${at}.delayReason`, one.delayReason, lists.delayReasons),
        ];
      }),
    ];
  }

  private procedure({ procedure, received }: CaseLine): Finding[] {
    if (procedure === null) return [];
    const wrong = sayValue(procedure);
    if (!this.procedures.includes(procedure))
      return [{ key: 'procedure', wrong, right: `${oneOf(procedure, this.procedures)}, or null` }];
    try {
      this.rules.procedure(procedure, received);
      return [];
    } catch (error) {
      if (!(error instanceof TimescaleError)) throw error;
      return [{ key: 'procedure', wrong, right: `one in force on ${received}: ${error.message}` }];
    }
  }

  private days(line: CaseLine): Finding[] {
    const wrong = [...order(line), ...future(line, this.today)];
    if (wrong.length > 0 || line.procedure === null || this.procedure(line).length > 0)
      return wrong;
    const fault = faultIn(this.rules.procedure(line.procedure, line.received), clockOf(line));
    return fault ? [{ key: 'investigations', wrong: 'cannot be', right: fault.message }] : [];
  }
}

/** Every key, ids for what the council lists, labels where its reports print them, days in order. */
function canonical(line: CaseLine, lists: Lists): CaseLine {
  const ids = (said: readonly string[], list: NamedList) =>
    said.map((one) => list.idOf(one) ?? one);
  const label = (said: string | null, list: NamedList) =>
    said === null ? null : list.labelOf(list.idOf(said) ?? said);
  return {
    ...line,
    service: line.service === null ? null : lists.services.idOf(line.service),
    problemCategory: label(line.problemCategory, lists.problemCategories),
    themes: ids(line.themes, lists.themes),
    accepted: line.feedbackType === 'compliment' ? line.accepted : true,
    enquiry: line.enquiry && {
      ...line.enquiry,
      category: label(line.enquiry.category, lists.enquiryCategories),
    },
    investigations: [...line.investigations]
      .sort((a, b) => a.stage - b.stage)
      .map((one) => ({
        ...one,
        holdingLetters: [...one.holdingLetters].sort(),
        remedies: ids(one.remedies, lists.remedies),
        learning: ids(one.learning, lists.learning),
        actions: ids(one.actions, lists.actions),
        delayReason:
          one.delayReason === null ? null : (lists.delayReasons.idOf(one.delayReason) ?? null),
      })),
  };
}

/** An enquiry says whose it is; nothing else does. */
function kinds({ feedbackType, enquiry, serviceRequest }: CaseLine): Finding[] {
  const isEnquiry = feedbackType === 'enquiry';
  return [
    ...(isEnquiry === (enquiry !== null)
      ? []
      : [
          {
            key: 'enquiry',
            wrong: sayValue(enquiry),
            right: isEnquiry ? 'whose enquiry it is: kind and category' : 'null: it is no enquiry',
          },
        ]),
    ...(serviceRequest === null || feedbackType === 'serviceRequest'
      ? []
      : [
          { key: 'serviceRequest', wrong: 'is given', right: 'null: it is no request for service' },
        ]),
  ];
}

type Day = readonly [key: string, day: PlainDate | null];

/** What has happened, with what it cannot have come before. */
function happened(line: CaseLine): { later: Day; earlier: Day }[] {
  const received: Day = ['received', line.received];
  const { ombudsman } = line;
  const asked: Day = ['ombudsman.received', ombudsman?.received ?? null];
  return [
    { later: ['acknowledged', line.acknowledged], earlier: received },
    { later: ['withdrawn', line.withdrawn], earlier: received },
    { later: asked, earlier: received },
    { later: ['ombudsman.responded', ombudsman?.responded ?? null], earlier: asked },
    { later: ['ombudsman.decidedOn', ombudsman?.decidedOn ?? null], earlier: asked },
    ...line.investigations.flatMap((one, i) => within(one, `investigations[${i}]`, received)),
  ];
}

function within(one: LineInvestigation, at: string, received: Day) {
  const started: Day = [`${at}.started`, one.started];
  const responded: Day = [`${at}.responded`, one.responded];
  return [
    { later: started, earlier: received },
    { later: responded, earlier: started },
    { later: [`${at}.closed`, one.closed] as Day, earlier: one.responded ? responded : started },
    {
      later: [`${at}.extension.grantedOn`, one.extension?.grantedOn ?? null] as Day,
      earlier: started,
    },
    ...one.holdingLetters.map((on, n) => ({
      later: [`${at}.holdingLetters[${n}]`, on] as Day,
      earlier: started,
    })),
  ];
}

function order(line: CaseLine): Finding[] {
  return happened(line).flatMap(({ later: [key, day], earlier: [first, from] }) =>
    day !== null && from !== null && day < from
      ? [{ key, wrong: sayValue(day), right: `${from} or later: not before ${first}` }]
      : [],
  );
}

function future(line: CaseLine, today: PlainDate): Finding[] {
  const days: Day[] = [['received', line.received], ...happened(line).map(({ later }) => later)];
  return days.flatMap(([key, day]) =>
    day !== null && day > today
      ? [{ key, wrong: sayValue(day), right: `a day that has come: today is ${today}` }]
      : [],
  );
}
