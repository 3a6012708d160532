/**
 * Nothing typed as feedback is lost: of any two messages of the corpus, the second typed while the first is not saved
 * yet, every word is in what is stored or in what waits. `NOTHING_LOST_RUNS` tries more pairs than CI does.
 */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { CaseView } from '../../../services/cases/view';
import type { Stores } from '../../../services/stores';
import { createReader } from '../../../bot/understand';
import { demoDirectory, sentencesOf, topics } from '../../understand/support/sentences';
import { NOW, openBot, type Bot, type Chat } from '../script';

const RUNS = Number(process.env['NOTHING_LOST_RUNS'] ?? 40);

/** What is typed to be logged and nothing else, by somebody in their own chat. */
const reader = createReader(demoDirectory());
const messages = topics()
  .flatMap(sentencesOf)
  .filter(({ scope, expect: { intents } }) => scope === 'personal' && intents.length > 0)
  .filter(({ expect: { intents } }) => intents.every((intent) => intent.startsWith('log.')))
  .filter((sentence) => {
    const { intents } = reader.read({
      ...sentence,
      now: NOW,
      role: 'social_worker',
      context: {},
    });
    return intents.length > 0 && intents.every((intent) => intent.startsWith('log.'));
  })
  .map(({ text }) => text);

/** "3 things: 1) …": what only joins the parts of a plan is no part of any. */
const JOINS = new Set('and also then plus 1 2 3 4 5 6 7 8 9'.split(' '));

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '');

describe('two messages, one after the other', () => {
  let bot: Bot;
  let me: Chat;
  let stores: Stores<CaseView>;
  const seen = new Map<string, number>();

  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
    const { openStores } = createRequire(__filename)('../../../services/stores') as {
      openStores: (options: { dataDir: string }) => Promise<Stores<CaseView>>;
    };
    stores = await openStores({ dataDir: bot.dataDir });
    await me.says('help');
  }, 60_000);
  afterAll(async () => {
    await stores.close();
    await bot.close();
  });

  /** All that waits in the chat and was not there before, and what was saved of it. */
  const fresh = async (): Promise<string> => {
    const at = Date.parse(NOW);
    const found: string[] = [];
    for (const kind of ['draft', 'plan', 'meaning', 'asked'])
      for (let after: string | null = null; ; ) {
        const page = await stores.conversations.list(kind, after, 500, at);
        for (const { key, version, value } of page) {
          if (seen.get(`${kind}/${key}`) !== version) found.push(JSON.stringify(value));
          seen.set(`${kind}/${key}`, version);
        }
        after = page.at(-1)?.key ?? null;
        if (page.length < 500) break;
      }
    const refs = found.flatMap((each) => /"savedRef":"(CF-[^"]+)"/.exec(each)?.[1] ?? []);
    for (const ref of refs) found.push(JSON.stringify((await stores.cases.get(ref))?.view));
    return found.join('\n').replaceAll('\\n', ' ').replaceAll('\\"', ' ');
  };

  const cleared = async () => {
    for (let i = 0; i < 6; i += 1) {
      await me.says('discard');
      if (me.reads().includes('nothing waiting to be saved')) break;
    }
    await fresh();
  };

  it(
    'leave every word of both in what is stored or waits',
    async () => {
      expect(messages.length).toBeGreaterThan(300);
      const lost: string[] = [];
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...messages),
          fc.constantFrom(...messages),
          fc.boolean(),
          async (first, second, saves) => {
            await cleared();
            await me.says(first);
            await me.says(second);
            if (saves) await me.says('save');
            const kept = new Set(wordsIn(await fresh()));
            const gone = [first, second].map((text) =>
              wordsIn(text).filter((word) => !kept.has(word) && !JOINS.has(word)),
            );
            if (gone.some((words) => words.length > 0))
              lost.push(`${JSON.stringify([first, second, saves])}: ${JSON.stringify(gone)}`);
          },
        ),
        { numRuns: RUNS, seed: 20260311 },
      );
      expect(lost).toEqual([]);
    },
    Math.max(60_000, RUNS * 3_000),
  );
});
