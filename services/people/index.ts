/** People and teams: reading the files, looking people up, who manages whom, who is speaking. */
export type * from './ports';
export { ROLES } from './ports';
export type { DirectoryFault } from './csv';
export { sayDirectoryFault } from './csv';
export { COMPLAINTS_ROLES, Directory, holdsAny, plainName, withTeam } from './directory';
export { describedIn, type Described } from './described';
export { decodeUtf8 } from './files';
export { nearest } from './nearest';
export type { DirectoryFiles, ParsedDirectory } from './parse';
export { PEOPLE_COLUMNS, parseDirectory, parsePeople, parseTeams, TEAM_COLUMNS } from './parse';
export type { WorkingPattern, WorkingWindow } from './patterns';
export { parsePattern, PATTERN_EXAMPLE, PatternError, workingWindow } from './patterns';
export type {
  DirectoryChange,
  DirectoryServiceOptions,
  ImportOutcome,
  NamedFile,
  Speaker,
} from './service';
export { DirectoryService } from './service';
