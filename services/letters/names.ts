/** The closed lists that the texts may use: what can be filled in, and what a paragraph can depend on. */

/** Each field, with what a person is asked to write where the case does not say. */
export const FIELDS = {
  reference: 'the reference',
  noun: 'complaint',
  stage: 'the stage',
  nextStage: 'the next stage',
  receivedOn: 'the day we received it',
  respondedOn: 'the day of our answer',
  dueOn: 'the day by which we should have answered',
  answerBy: 'the day by which we will answer',
  newDate: 'the new date, with its weekday',
  reason: 'why, in plain words',
  handler: 'name and team of the person who deals with it',
  investigatingOfficer: 'name of the investigating officer',
  independentPerson: 'name of the independent person',
  adjudicator: 'name and job title of the senior manager who decides',
  panelMetOn: 'the day the panel met',
  panelReportedOn: 'the day of the panel’s report',
  advocate: 'name of the advocate',
  adjustments: 'what we agreed',
  overall: 'the overall finding',
  refusedBecause: 'why we will not look into it',
  elsewhere: 'whom to go to instead',
  complaintsTeam: 'how to reach the complaints team',
  ombudsman: 'the Ombudsman’s details',
} as const;
export type FieldName = keyof typeof FIELDS;

export const FACTS = [
  'complaint',
  'compliment',
  'laterStage',
  /** Numbered points have been agreed. */
  'points',
  /** Stage 2 of a procedure with an investigating officer and an independent person. */
  'independentStage',
  /** The panel's stage. */
  'panelStage',
  /** The clock waits for an agreed statement of complaint. */
  'statementNotAgreed',
  /** A further stage of the council's own procedure is left, of whatever kind. */
  'nextStage',
  'nextIndependent',
  'nextPanel',
  'advocacy',
  'advocate',
  'consentAwaited',
  'adjustments',
  'late',
  'upheld',
  'remedyDue',
  'outstanding',
  'learningDue',
  'refused',
  /** Not the council's to answer. */
  'elsewhere',
] as const;
export type Fact = (typeof FACTS)[number];
