/** What random people do, step by step, and the council in which they do it. */
import fc from 'fast-check';
import type { Command } from '../../services/cases';
import { anyCommand, GRACE, HARRIET, homeward, person } from './machine-acts';
import { OWEN, SAM, TOM } from './support';

const anything = fc.oneof({ weight: 2, arbitrary: anyCommand }, { weight: 3, arbitrary: homeward });

/** The council, whom its case is about, and whether people come through its doors or do whatever a case lets them. */
export interface Setting {
  doors: boolean;
  about: string;
  standIn: boolean;
  line: boolean;
  /** How far it has come before anybody does anything at random. */
  answered: boolean;
}

export const setting: fc.Arbitrary<Setting> = fc.record({
  doors: fc.boolean(),
  about: fc.constantFrom(OWEN, TOM, GRACE, SAM, HARRIET),
  standIn: fc.boolean(),
  line: fc.boolean(),
  answered: fc.constantFrom(false, false, true),
});

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
