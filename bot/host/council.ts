/** Which council's file is in use: one answer for the running bot and for every command. */
import { CouncilFileError, loadCouncil, type Council } from '../../services/councils';
import type { CouncilFault } from '../../services/councils';
import { letterFaults } from '../../services/letters';
import type { Settings } from './config';

/**
 * The one named, else the demo in local mode and England's defaults in Teams.
 * @throws CouncilFileError
 */
export function councilFor(settings: Pick<Settings, 'councilFile' | 'mode'>): Council {
  const file = settings.councilFile ?? (settings.mode === 'local' ? 'demo' : 'england-2026');
  const council = loadCouncil(file);
  const faults = faultsOfLetters(council, file);
  if (faults.length > 0) throw new CouncilFileError(faults);
  return council;
}

/** The council's own words for letters, held against the letters that there are. */
export function faultsOfLetters({ letters }: Council, file: string): CouncilFault[] {
  return letterFaults(letters).map((fault) => ({ file, line: 1, column: 1, ...fault }));
}
