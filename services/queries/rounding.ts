/**
 * Rounded once, half up, from the exact fraction, as reports print it: 17 of 32 is 53.13 %, never 53.12.
 * @param of not zero
 * @param decimals 0 to 3
 */
export function rounded(n: number, of: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [top, bottom] = [BigInt(Math.round(n * 2)) * scale, BigInt(of) * 2n];
  const whole = (top * 2n + bottom) / (bottom * 2n);
  const digits = whole.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export const percent = (n: number, of: number, decimals: number): string =>
  `${rounded(n * 100, of, decimals)} %`;

/** Of an even number the mean of the middle two. @param counts how many there are of each value */
export function medianOf(counts: readonly { value: number; n: number }[]): number | null {
  const sorted = [...counts].sort((a, b) => a.value - b.value);
  const all = sorted.reduce((sum, { n }) => sum + n, 0);
  if (all === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    return sorted.find(({ n }) => (passed += n) >= place)?.value ?? 0;
  };
  return (at(Math.ceil(all / 2)) + at(Math.floor(all / 2) + 1)) / 2;
}
