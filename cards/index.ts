/** Every card that Candour shows: typed data in, Adaptive Card 1.5 and its plain twin out. */
export type * from './frame/data';
export { dateTwin, type CaseRow } from './frame/parts';
export { FORMS, VERBS, type FormVerb, type Verb } from './frame/verbs';
export { forDialog, type LinkSpec } from './frame/render';
export { formCard } from './frame/forms';
export { itemsCard, type Item, type ItemsData } from './frame/items';
export {
  channelWords,
  holderWords,
  kindWords,
  lowerFirst,
  statusWords,
  upperFirst,
} from './frame/words';

export * from './absence/away';
export * from './answer/forms';
export * from './answer/points';
export * from './answer/signoff';
export { caseCard, type CaseCardData, type PointLine } from './case/case';
export { dateExplainedCard, type DateExplainedData } from './case/explained';
export { historyCard, type EventLine, type HistoryData } from './case/history';
export * from './case/ledger';
export * from './case/note';
export * from './case/what-if';
export * from './clock/forms';
export * from './colleagues/ask';
export * from './complainant/forms';
export * from './compliments/forms';
export * from './corrections/correct';
export * from './handover/handover';
export * from './logging/draft-form';
export * from './logging/read-back';
export * from './logging/receipt';
export * from './nudges/nudge';
export * from './pairs/pairs';
export * from './plain/channel';
export * from './plain/messages';
export * from './plans/plan';
export * from './questions/answer';
export type { Chart } from './frame/chart';
export * from './questions/lists';
export * from './questions/team';
export * from './remedies/actions';
export * from './remedies/forms';
export * from './reports/summary';
export * from './stages/forms';
export * from './stages/ombudsman';
export * from './triage/forms';
export * from './triage/hand-back';
export * from './triage/outside';
export type { CountedAsk } from './frame/counted';
export * from './counted/counted';
export * from './triage/triage';
