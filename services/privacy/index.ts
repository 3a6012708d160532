/** Who may see and do what: one policy for every door. */
export type { Action, Grantee, Relation, Rule, TargetKind } from './actions';
export { ACTIONS, ruleOf, RULES } from './actions';
export { barsFor, whyKeptOut } from './firewall';
export { isHandler, whyNotAssignable } from './handlers';
export { actionOf, actionsNeeded, NEEDS } from './needs';
export type { Because, PolicyTarget, Verdict } from './policy';
export { barsOf, couldSign, holdsBoth, may, stageRead } from './policy';
export type { CaseFacts } from './reach';
export { assignedTo, grantsFor, reachOf, teamsOf } from './reach';
export type { Rebar, Swept } from './rebar';
export { knownOf, linesOf, rebar, rebarOf } from './rebar';
export { policyTable } from './table';
