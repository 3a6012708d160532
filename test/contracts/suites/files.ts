/** Files in and out of a store: cases, what is counted of them, and published figures. */
import type { CaseView } from '../../../services/cases/view';
import { keepPublished, publishedYears, readPublished } from '../../../services/interchange';
import { sortedJson } from '../../../services/interchange/line';
import type { Stores } from '../../../services/stores/types';
import type { Engine, Opened } from '../engines';
import {
  Desk,
  TODAY,
  bringIn,
  linesIn,
  readAcceptance,
  takeOut,
  worldOf,
} from '../../interchange/support';

export function filesContract(engine: Engine): void {
  let at: Opened;
  const desk = new Desk();
  beforeEach(async () => {
    at = await engine.open();
  });
  afterEach(() => at.drop());
  afterAll(() => desk.close());

  const world = worldOf('blackpool-2014-15');
  const stores = () => at.stores as unknown as Stores<CaseView>;

  describe('files', () => {
    it('come out as they went in, with their histories, and change nothing when they come again', async () => {
      const text = readAcceptance('cases.jsonl').split('\n').slice(0, 60).join('\n');
      const file = desk.file('cases.jsonl', text);
      const { cases, figures } = stores();
      expect((await bringIn(file, world, cases)).added).toBe(60);
      const again = await bringIn(file, world, cases);
      expect([again.added, again.known, again.differing]).toEqual([0, 60, 0]);
      const out = linesIn(await takeOut(cases, world)).map(sortedJson);
      expect(out.sort()).toEqual(linesIn(text).map(sortedJson).sort());
      const history = await cases.history('BP0003', 0, 100);
      expect([history[0]?.type, history.at(-1)?.type]).toEqual(['received', 'imported']);
      const all = { of: 'cases', where: [], by: [], count: 'rows', asAt: TODAY } as const;
      expect(await figures.group(all)).toEqual([{ values: [], n: 60 }]);
    });

    it('of published figures are kept by year, and replaced by what comes later', async () => {
      const read = readPublished(readAcceptance('published.json'), world.council);
      const years = read.ok ? read.years : [];
      const { conversations } = stores();
      await keepPublished(conversations, years);
      const changed = years.map((one) => ({ ...one, figures: { ...one.figures, complaints: 1 } }));
      await keepPublished(conversations, changed.slice(1));
      const now = Date.parse(`${TODAY}T09:00:00Z`);
      expect(await publishedYears(conversations, now)).toEqual([years[0], changed[1]]);
    });
  });
}
