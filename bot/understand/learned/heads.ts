/** What the model's heads say together of a stretch of words. */
import { hasMode } from '../mode';
import type { Intent, Mode, ReadInput } from '../types';
import { softmax } from './model';
import type { Model } from './model';

/** What a stretch of words means, with how likely each thing is. */
export interface Guess {
  /** Null: it fills a draft, or is to be logged as something not said. */
  intent: Intent | null;
  act: string | null;
  mode: Mode | null;
  /** Of the intent, and of the mode given the intent. */
  likely: number;
  likelyMode: number;
  /** Intents by how likely they are, best first. */
  ranked: [Intent | null, number][];
}

/** Intents that are asked as questions, or read as such. */
const READS = /^(?:status|due\.explain|audit|ask|list|report)\b/;

/**
 * How much less a line with a word of denying or planning is an order than the model makes of it: orders are commonest in
 * the corpus, and by writers left out 152 of 3,189 lines were taken for one that were none, with this some 115.
 */
const WAVERS = 0.35;

interface IntentClass {
  name: string;
  act: string | null;
}
const CLASSES = new WeakMap<Model, readonly IntentClass[]>();

/** The classes of the head of intents, taken apart once: "case.note=note". */
function intentsOf(model: Model): readonly IntentClass[] {
  const known = CLASSES.get(model);
  if (known) return known;
  const { classes, heads } = model.header;
  const each = classes.slice(...heads.intent).map((label): IntentClass => {
    const [name = '', act = null] = label.split('=');
    return { name, act };
  });
  CLASSES.set(model, each);
  return each;
}

/** @param wavers whether some word denies or plans */
export function guessOf(
  scores: Float64Array,
  model: Model,
  scope: ReadInput['scope'],
  wavers = false,
): Guess {
  const { classes, heads } = model.header;
  const modes = softmax(scores, heads.mode);
  const modeOf = (k: number): Mode => classes[heads.mode[0] + k] as Mode;
  const asks = modes[classes.indexOf('asks', heads.mode[0]) - heads.mode[0]] ?? 0;
  const chances = softmax(scores, heads.intent);
  const byIntent = new Map<string, number>();
  const bestAct = new Map<string, { act: string | null; chance: number }>();
  intentsOf(model).forEach(({ name, act }, k) => {
    const chance = chances[k] ?? 0;
    byIntent.set(name, (byIntent.get(name) ?? 0) + chance);
    if (chance > (bestAct.get(name)?.chance ?? -1)) bestAct.set(name, { act, chance });
  });
  const fit = (name: string): number =>
    name === 'case.merge'
      ? 0.5
      : hasMode(name as Intent)
        ? 1 - asks
        : READS.test(name)
          ? asks
          : 0.5;
  // Danger has a head of its own, and in a personal chat nothing needs to move.
  byIntent.delete('safety');
  if (scope === 'personal') byIntent.delete('move_to_personal');
  const weighed = [...byIntent]
    .map(([name, chance]): [string, number] => [name, chance * Math.sqrt(fit(name) + 1e-3)])
    .sort((a, b) => b[1] - a[1]);
  const total = weighed.reduce((sum, [, w]) => sum + w, 0) || 1;
  const [name = 'none', weight = 0] = weighed[0] ?? [];
  const intent = name === '[]' ? null : (name as Intent);
  const allowed = [...modes]
    .map((chance, k) => ({ mode: modeOf(k), chance }))
    .map(({ mode, chance }) => ({
      mode,
      chance: chance * (wavers && mode === 'does' ? WAVERS : 1),
    }))
    .filter(({ mode }) => mode !== 'asks' || name === 'case.merge');
  const sum = allowed.reduce((s, a) => s + a.chance, 0) || 1;
  const best = allowed.sort((a, b) => b.chance - a.chance)[0];
  const moded = intent !== null && hasMode(intent);
  return {
    intent,
    act: bestAct.get(name)?.act ?? null,
    mode: moded ? (best?.mode ?? null) : null,
    likely: weight / total,
    likelyMode: moded
      ? Math.min((best?.chance ?? 0) / sum, best?.mode === 'does' ? best.chance + 1e-9 : 1)
      : 1,
    ranked: weighed.slice(0, 3).map(([n, w]) => [n === '[]' ? null : (n as Intent), w / total]),
  };
}
