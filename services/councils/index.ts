/** One checked file per council: everything that differs between councils. */
export type * from './types';
export type { CouncilFault } from './faults';
export { CouncilFileError, sayCouncilFault } from './faults';
export { bundledCouncils, loadCouncil, parseCouncil } from './load';
