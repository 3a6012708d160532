/** The closed lists as values, for the doors that check what comes in. The compiler keeps them whole. */
import type {
  BlockReason,
  CaseStatus,
  Channel,
  ComplainantKind,
  EnquiryKind,
  FeedbackType,
  Holder,
  OmbudsmanDecision,
  Outcome,
  Step,
} from './events';

/** Every member of a union, each once: a missing one is a compile error. */
const all = <T extends string>(members: Record<T, true>) => Object.keys(members) as [T, ...T[]];

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
/** In the order in which they are taken. */
export const STEPS = all<Step>({
  investigationReported: true,
  adjudicated: true,
  panelMet: true,
  panelReported: true,
  authorityResponded: true,
});
