/** The words in which a one-letter slip is put right, and real words that look like such a slip. Data only. */

const words = (text: string): string[] => text.trim().split(/\s+/);

export const CORRECTABLE: readonly string[] = words(`
complement complements complaint complaints complained complaining complain compliment compliments comment comments enquiry enquiries
received acknowledge acknowledged acknowledgement extension extensions extend extended escalate escalated escalation
response respond responded reply replied withdrawn withdraw withdrawing withdrew overdue deadline
yesterday tomorrow today tonight fortnight monday tuesday wednesday thursday friday saturday sunday
january february september october november december christmas easter
weekend quarter financial statutory corporate ombudsman duplicate outstanding unallocated allocate allocated
investigation investigator conflict interest approve approved signed returned finding findings upheld partially
learning action actions holding letter letters draft calendar holiday closure retention subject access
morning afternoon annual report figures percentage percent statistics themes councillor solicitor
threatening suicide suicidal overdose missing disclosed disclosure safeguarding
unhappy dissatisfied disappointed brilliant fantastic excellent grateful
waiting blocked stuck snooze remind reminder reminders summary daily weekly
service request requests question people working until received social worker
fostering adoption transport residential assessment
reopen reopened close closed merge merged
`);

export const REAL_WORDS: ReadonlySet<string> = new Set(
  words(`
repay replay easier eastern eater eaters litter drift auction resort retort repost messing graceful writing wailing waiving
whiting rewind remand daisy weakly wording chose closet remainder reminded stack uphold untie sundae quartet fining annul
compliance commend commends comments completing complaisant extent extents extending responds responder report reports
replies relied close closer closes cloned lose letters latter later better setter learning leaning earning hold holdings
reaction faction section actin auctions action approves approach improved improve missing kissing massing hissing
signed singed sighed resigned returns return finding funding binding minding stick struck stuck stock waiting wanting
service services serve people workings walking talking morning mourning moaning warning drafts draught craft daft
dairy daily wearily monday mondays sundry sunday fridays friday quarters quarterly charter merge merger emerge emerged
interest interests interests subject subjects access excess assess assessed remind remained reminding respite
weekends request requests requested question questions questioned quest worker workers worked works social soclal
theme themes themed there these those overdose overdue overdone disclose disclosing unhappily until unit
calendar closure closures holidays annual figure figured figures percent present people couple actions action
returned retired received receiver receives deceived relieved believed transports fosters foster adopt adopted
complains complainant complainants respondent responding acknowledges statue status blocks blocker block
allocation allocations solicitors councillors council counsel extends upheaval partial partly party
contact contacts contract missed mission approval approving draughts conflicts
`),
);
