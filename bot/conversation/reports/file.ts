/** Behind a link: the report that was asked for, made anew, for whoever asked and still may. */
import { randomUUID } from 'node:crypto';
import { FormUnavailable, mediaTypeOf, render } from '../../../services/reports/forms';
import type { Deps } from '../turn/context';
import type { ServedFile } from '../turn/served-file';
import { ReportOrder, reportOf, seesSmallCounts, serviceFor } from './order';

/**
 * @param opened what a link stands for
 * @returns null: no report, or no longer theirs; undefined: the link is of something else
 */
export async function reportFile(
  deps: Pick<Deps, 'council' | 'stores' | 'people'>,
  opened: unknown,
  now: number,
): Promise<ServedFile | null | undefined> {
  const read = ReportOrder.safeParse(opened);
  if (!read.success) return undefined;
  const order = read.data as ReportOrder;
  const at = new Date(now).toISOString();
  const directory = await deps.people.current();
  const person = directory.byId(order.personId);
  const allowed =
    person !== null &&
    serviceFor(deps, directory, person, order.service) === order.service &&
    (order.safe || seesSmallCounts(person));
  await deps.stores.audit.record({
    at,
    personId: order.personId,
    action: 'report.run',
    ref: null,
    surface: 'link',
    allowed,
    correlationId: randomUUID(),
  });
  if (!allowed) return null;
  try {
    const report = await reportOf(deps, order, at);
    return {
      name: `Report ${report.period.label.replaceAll('/', '-')}${order.service ? ` ${order.service}` : ''}.${order.format}`,
      contentType: mediaTypeOf(order.format),
      body: await render(report, order.format),
    };
  } catch (error) {
    if (error instanceof FormUnavailable) return null;
    throw error;
  }
}
