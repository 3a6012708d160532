/** What a council counts of a case, and what of it is still to be recorded before the case is closed. */
import type { Council } from '../councils/types';
import type { CountedField } from '../terms';
import type { CaseView } from './view';

const isComplaint = ({ feedbackType }: CaseView): boolean => feedbackType === 'complaint';
const isEnquiry = ({ feedbackType }: CaseView): boolean => feedbackType === 'enquiry';

/** Whether the present stage was answered after the day that bound. */
export function answeredLate({ due, stage }: CaseView): boolean {
  return due.some(
    (one) =>
      one.stage === stage &&
      one.id.endsWith('.response') &&
      one.binding !== null &&
      one.metOn !== null &&
      one.metOn > one.binding,
  );
}

/** So of a case that the field could be recorded of, and is not. */
const LACKS: Record<CountedField, (view: CaseView) => boolean> = {
  category: (view) => isComplaint(view) && view.problemCategory === null,
  themes: (view) => isComplaint(view) && view.themes.length === 0,
  channel: ({ channel }) => channel === null,
  complainant: ({ complainant }) => complainant.kind === null,
  madeByChild: (view) =>
    isComplaint(view) &&
    view.circumstances.madeByChild === null &&
    view.complainant.kind !== 'child',
  lookedAfter: (view) => isComplaint(view) && view.circumstances.lookedAfter === null,
  adjustments: (view) =>
    isComplaint(view) &&
    view.circumstances.adjustments.length === 0 &&
    view.circumstances.noAdjustments !== true,
  provider: (view) =>
    isComplaint(view) &&
    view.circumstances.provider === null &&
    view.circumstances.noProvider !== true,
  enquiryCategory: (view) => isEnquiry(view) && !view.enquiryCategory,
  delayReason: (view) =>
    answeredLate(view) &&
    !view.delayReasons.some(({ stage, category }) => stage === view.stage && category),
  learningCategory: ({ learningPoints }) =>
    learningPoints.some(({ category }) => category === null),
};

export const lacks = (field: CountedField, view: CaseView): boolean => LACKS[field](view);

/** What the council's file asks before a complaint or an enquiry is closed, and is not recorded; in the file's order. */
export function lackingBeforeClosing(
  view: CaseView,
  { askBeforeClosing }: Pick<Council, 'askBeforeClosing'>,
): CountedField[] {
  return isComplaint(view) || isEnquiry(view)
    ? askBeforeClosing.filter((field) => lacks(field, view))
    : [];
}
