/** What an answer is made of. */

/** What was counted. The words round it, once, half up. */
export interface Figure {
  /** Cases counted; of a share, those among the base. */
  n: number;
  /** Of a share. */
  base?: number;
  /** Of working days: how many cases they are of (`n`) and their sum. */
  days?: { sum: number; median: number };
}

export interface Row {
  /** In the order of the question's `by`; null: not recorded. */
  values: (string | number | null)[];
  figure: Figure;
}
