/** Letters about a case: drafted here, finished and sent by people. */
export { toDocx } from './docx';
export type { LetterContext } from './facts';
export { letterFor, letterKindsFor } from './letter';
export { letterFaults, letterTexts } from './texts';
export type { LetterFault } from './texts';
export { LetterError } from './types';
export type { Block, LetterChoices, LetterDocument, LetterKind, Span } from './types';
