/** Figures that are rounded: once, half up, from the exact fraction, which is kept beside them. */
import { rounded } from '../queries/rounding';
import type { Fraction } from './types';

export interface Rounded {
  /** Null where there is nothing to divide by. */
  value: number | null;
  exact: Fraction | null;
}

/** @param decimals 0 to 3; 17 of 32 is 53.13 % */
export const percentOf = (n: number, of: number, decimals: number): Rounded =>
  of === 0
    ? { value: null, exact: null }
    : { value: Number(rounded(n * 100, of, decimals)), exact: [n, of] };

export const meanOf = (sum: number, n: number, decimals: number): Rounded =>
  n === 0
    ? { value: null, exact: null }
    : { value: Number(rounded(sum, n, decimals)), exact: [sum, n] };
