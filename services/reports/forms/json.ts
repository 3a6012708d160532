/** The report as it is: what all other forms are drawn from. */
import type { Report } from '../types';

export async function render(report: Report): Promise<Buffer> {
  return Promise.resolve(Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8'));
}
