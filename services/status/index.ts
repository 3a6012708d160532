/** Where cases and teams stand: progress, distance, counts with the lists behind them. */
export type { Distance, Progress } from './progress';
export { distance, nextRunning, progressOf, SOON } from './progress';
export type {
  HolderBar,
  NeedsAPerson,
  StatusNumber,
  StatusScope,
  TeamStatus,
  TeamSurvey,
} from './team';
export { queryFor, STATUS_NUMBERS, teamsFor, teamStatus } from './team';
