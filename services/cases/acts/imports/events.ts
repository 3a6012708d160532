/** A case that another system knew first. */
import type { PlainDate } from '../../../timescale';
import type { ImportFacts } from '../../imported';
import type { TraitsOf } from '../traits';

/** The last event of an import: those before it hold the days on which things happened, this one the day it came in. */
export type ImportsEvents = { type: 'imported'; on: PlainDate } & ImportFacts;

export const importsTraits: TraitsOf<ImportsEvents> = { imported: {} };
