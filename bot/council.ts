/** Which council's file is in use: one answer for the running bot and for every command. */
import { loadCouncil, type Council } from '../services/councils';
import type { Settings } from './config';

/**
 * The one named, else the demo in local mode and England's defaults in Teams.
 * @throws CouncilFileError
 */
export function councilFor(settings: Pick<Settings, 'councilFile' | 'mode'>): Council {
  return loadCouncil(settings.councilFile ?? (settings.mode === 'local' ? 'demo' : 'england-2026'));
}
