/** What random people do, step by step, and the council in which they do it. */
import fc from 'fast-check';
import type { Command } from '../../services/cases';
import {
  anyCommand,
  DCT,
  GRACE,
  HARRIET,
  homeward,
  JAS,
  NORTH,
  person,
  START,
} from './machine-acts';
import { OWEN, PRIYA, SAM, TOM } from './support';

const anything = fc.oneof({ weight: 2, arbitrary: anyCommand }, { weight: 3, arbitrary: homeward });

type Begun = 'new' | 'twoTeams' | 'answered' | 'stage2';

/** Who did what before: two teams at work, or stage 1 looked into by one and signed by another. */
export function lifeBefore(begun: Begun, officer: string, signer: string): [string, Command][] {
  const given: [string, Command][] = [
    [officer, { type: 'accept', procedureId: 'statutory-children' }],
    [officer, { type: 'assign', ...DCT, investigatorId: PRIYA }],
  ];
  const beside: Command = { type: 'assign', ...NORTH, investigatorId: JAS, also: true };
  const answered: [string, Command][] = [
    [PRIYA, { type: 'recordOutcome', points: ['upheld', 'notUpheld'] }],
    [PRIYA, { type: 'sendToSignOff', to: signer }],
    [signer, { type: 'approve' }],
    [officer, { type: 'respond', on: START }],
    [officer, { type: 'recordLearning', learning: null, noneBecause: 'A single slip' }],
  ];
  const next: Command = { type: 'requestStage', stage: 2, on: START };
  return {
    new: [],
    twoTeams: [...given, [officer, beside] as [string, Command]],
    answered: [...given, ...answered],
    stage2: [...given, ...answered, [officer, next] as [string, Command]],
  }[begun];
}

/** The council, whom its case is about, and whether people come through its doors or do whatever a case lets them. */
export interface Setting {
  doors: boolean;
  about: string;
  standIn: boolean;
  line: boolean;
  /** How far it has come before anybody does anything at random. */
  begun: Begun;
}

/** Of those in whose line the investigators stand, nobody is complained about in a case that they are at work on. */
export const setting: fc.Arbitrary<Setting> = fc
  .constantFrom<Begun>('new', 'new', 'twoTeams', 'answered', 'stage2')
  .chain((begun) =>
    fc.record({
      doors: fc.boolean(),
      about: fc.constantFrom(...(begun === 'new' ? [OWEN, TOM, GRACE] : []), SAM, HARRIET),
      standIn: fc.boolean(),
      line: fc.boolean(),
      begun: fc.constant(begun),
    }),
  );

export interface Step {
  /**
   * One person at a time, one who thinks better of it at once, several together; or a duplicate is merged into the
   * case, or taken out of it again.
   */
  how: 'alone' | 'thenUndo' | 'together' | 'merge' | 'unmerge';
  days: number;
  /** `hand`: whichever of those who have it just then, where anybody has; null: the one named. */
  acts: { by: string; hand: number | null; command: Command }[];
}

export const step: fc.Arbitrary<Step> = fc.record({
  how: fc.constantFrom(
    ...(['alone', 'alone', 'alone', 'thenUndo', 'together', 'merge', 'unmerge'] as const),
  ),
  days: fc.integer({ min: 0, max: 4 }),
  acts: fc.array(fc.record({ by: person, hand: fc.option(fc.nat(3)), command: anything }), {
    minLength: 1,
    maxLength: 4,
  }),
});
