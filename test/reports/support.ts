/** Reports of cases that a file brought in, grouped in memory by the plain reference. */
import { figuresOf, type Figures } from '../../services/cases/figures';
import { groupInMemory, type FigureStore } from '../../services/cases/figure-query';
import { caseOf } from '../../services/interchange';
import {
  makeReport,
  type PublishedYear,
  type Report,
  type ReportAsked,
} from '../../services/reports';
import { worldOf, type World } from '../interchange/support';

export const TODAY = '2026-12-01';

/** @throws Error for a line that the checker finds fault with */
export function figuresIn(lines: readonly unknown[], world: World) {
  return lines.map((line): { ref: string; figures: Figures } => {
    const { line: meant, findings } = world.checker.check(line);
    if (!meant) throw new Error(JSON.stringify(findings));
    const { stored } = caseOf(meant, null, world.importing);
    return { ref: stored.ref, figures: figuresOf(stored.view)! };
  });
}

export const inMemory = (all: readonly { ref: string; figures: Figures }[]): FigureStore => ({
  group: (query) => Promise.resolve(groupInMemory(all, query)),
});

export function reportOn(
  world: World,
  lines: readonly unknown[],
  asked: ReportAsked,
  published: readonly PublishedYear[] = [],
): Promise<Report> {
  const figures = inMemory(figuresIn(lines, world));
  return makeReport({ council: world.council, figures, published }, asked, TODAY);
}

export { worldOf };
