/** What a benchmark says: our figure beside the baseline's, measured in the same run. */
export interface BenchResult {
  name: string;
  ours: number;
  /** Null: there is nothing to compare with; `aim` then is about `ours`. */
  baseline: number | null;
  /** ours / baseline; null without a baseline. */
  ratio: number | null;
  unit: string;
  /** In words: "≥ 0.6 of the baseline". */
  aim: string;
  notes: string;
}

export interface Bench {
  run(sizes?: number[]): Promise<BenchResult[]>;
}
