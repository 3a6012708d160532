/**
 * The closed lists of the glossary (docs/glossary.md), as types and, where a door checks what comes in, as values.
 * Cases and councils both speak them; they stand on nothing of ours.
 */
export type FeedbackType = 'compliment' | 'comment' | 'complaint' | 'enquiry' | 'serviceRequest';
export type EnquiryKind = 'mp' | 'councillor' | 'ombudsman';
export type CaseStatus = 'draft' | 'open' | 'responded' | 'closed' | 'withdrawn' | 'notAccepted';
export type Holder = 'complaintsTeam' | 'investigator' | 'signOff' | 'otherAgency' | 'complainant';
export type Outcome =
  | 'upheld'
  | 'partiallyUpheld'
  | 'notUpheld'
  | 'noFinding'
  | 'withdrawn'
  | 'questionAnswered'
  | 'notRecorded';
export type Channel =
  | 'staff'
  | 'telephone'
  | 'email'
  | 'letter'
  | 'onlineForm'
  | 'portal'
  | 'inPerson'
  | 'socialMedia'
  /** Through whom it came: of enquiries, and of what an MP, a councillor or the Ombudsman passed on. */
  | 'mp'
  | 'councillor'
  | 'ombudsman'
  | 'other';
export type ComplainantKind =
  | 'child'
  | 'parent'
  | 'carer'
  | 'fosterCarer'
  | 'relative'
  | 'advocate'
  | 'solicitor'
  | 'professional'
  | 'mp'
  | 'councillor'
  | 'organisation'
  | 'anonymous'
  | 'other';

export interface Complainant {
  kind: ComplainantKind | null;
  /** As the sender wrote it ("mum", "foster carers", a name). Personal data. */
  description: string | null;
  /** Pseudonymous key for repeat complainants; null when unknown. */
  key: string | null;
}

/** Choices on a return after closure: each says what it does to the figures (docs/decisions). */
export type ReopenChoice = 'newPoints' | 'samePoints' | 'correction';
export type BlockReason =
  | 'complainant'
  | 'otherAgency'
  | 'staffAway'
  | 'signOff'
  | 'workload'
  | 'other';
export type ConsentStatus = 'notNeeded' | 'asked' | 'given' | 'refused';
export type AdvocateStatus = 'offered' | 'requested' | 'appointed' | 'declined';
export type Step =
  | 'investigationReported'
  | 'adjudicated'
  | 'panelMet'
  | 'panelReported'
  | 'authorityResponded';
/** Why a stage begins that was asked for late, or before the one before it was answered. */
export type StageAcceptance = 'discretion' | 'unanswered' | 'agreed';
/** Statutory parts played by people, who may be outside the directory. */
export type Part =
  | 'investigatingOfficer'
  | 'independentPerson'
  | 'adjudicator'
  | 'panelChair'
  | 'panelMember';
/** How the Ombudsman closes a complaint: its own list, as the annual letters and the councils' reports print it. */
export type OmbudsmanDecision =
  | 'premature'
  | 'referredBack'
  | 'incompleteOrInvalid'
  | 'notInvestigated'
  | 'closedAfterInitialEnquiries'
  | 'upheld'
  | 'faultNoInjustice'
  | 'notUpheld'
  | 'noFinding'
  | 'withdrawn';
export type RecordedLetter =
  | 'acknowledgement'
  | 'holding'
  | 'extension'
  | 'response'
  | 'furtherRights'
  | 'other';

/** What a council may count of a case beside what its procedure asks, and want recorded before it is closed. */
export type CountedField =
  | 'category'
  | 'themes'
  | 'channel'
  | 'complainant'
  | 'madeByChild'
  | 'lookedAfter'
  | 'adjustments'
  | 'provider'
  | 'enquiryCategory'
  | 'delayReason'
  | 'learningCategory';

/** Every member of a union, each once: a missing one is a compile error. */
export const all = <T extends string>(members: Record<T, true>) =>
  Object.keys(members) as [T, ...T[]];

export const FEEDBACK_TYPES = all<FeedbackType>({
  compliment: true,
  comment: true,
  complaint: true,
  enquiry: true,
  serviceRequest: true,
});
export const ENQUIRY_KINDS = all<EnquiryKind>({ mp: true, councillor: true, ombudsman: true });
export const CASE_STATUSES = all<CaseStatus>({
  draft: true,
  open: true,
  responded: true,
  closed: true,
  withdrawn: true,
  notAccepted: true,
});
export const HOLDERS = all<Holder>({
  complaintsTeam: true,
  investigator: true,
  signOff: true,
  otherAgency: true,
  complainant: true,
});
export const OUTCOMES = all<Outcome>({
  upheld: true,
  partiallyUpheld: true,
  notUpheld: true,
  noFinding: true,
  withdrawn: true,
  questionAnswered: true,
  notRecorded: true,
});
export const CHANNELS = all<Channel>({
  staff: true,
  telephone: true,
  email: true,
  letter: true,
  onlineForm: true,
  portal: true,
  inPerson: true,
  socialMedia: true,
  mp: true,
  councillor: true,
  ombudsman: true,
  other: true,
});
export const COMPLAINANT_KINDS = all<ComplainantKind>({
  child: true,
  parent: true,
  carer: true,
  fosterCarer: true,
  relative: true,
  advocate: true,
  solicitor: true,
  professional: true,
  mp: true,
  councillor: true,
  organisation: true,
  anonymous: true,
  other: true,
});
export const BLOCK_REASONS = all<BlockReason>({
  complainant: true,
  otherAgency: true,
  staffAway: true,
  signOff: true,
  workload: true,
  other: true,
});
export const OMBUDSMAN_DECISIONS = all<OmbudsmanDecision>({
  premature: true,
  referredBack: true,
  incompleteOrInvalid: true,
  notInvestigated: true,
  closedAfterInitialEnquiries: true,
  upheld: true,
  faultNoInjustice: true,
  notUpheld: true,
  noFinding: true,
  withdrawn: true,
});
export const COUNTED_FIELDS = all<CountedField>({
  category: true,
  themes: true,
  channel: true,
  complainant: true,
  madeByChild: true,
  lookedAfter: true,
  adjustments: true,
  provider: true,
  enquiryCategory: true,
  delayReason: true,
  learningCategory: true,
});
/** In the order in which they are taken. */
export const STEPS = all<Step>({
  investigationReported: true,
  adjudicated: true,
  panelMet: true,
  panelReported: true,
  authorityResponded: true,
});
