/** Page by page. */
import type { ActionSpec, Paging } from './data';
import type { Verb } from './verbs';

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
