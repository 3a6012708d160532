/** Cases kept in memory, for twenty thousand random lives in a few minutes. It passes what the machine asks of a store. */
import { StoreError } from '../../services/cases/ports';
import type { CasePage, CaseStore, StoredCase, Surveyed, Tally } from '../../services/cases/ports';
import type { CaseEvent } from '../../services/cases/events';
import type { CaseView } from '../../services/cases/view';

export class MemoryStore implements CaseStore<CaseView> {
  private readonly cases = new Map<string, { stored: StoredCase<CaseView>; events: CaseEvent[] }>();
  private last = 0;

  nextNumber(): Promise<number> {
    return Promise.resolve(++this.last);
  }

  async insert(stored: StoredCase<CaseView>, events: CaseEvent[]): Promise<void> {
    if (this.cases.has(stored.ref) || (await this.getBySource(stored.sourceKey)))
      throw new StoreError('duplicate', stored.ref);
    this.cases.set(stored.ref, { stored, events });
  }

  get(ref: string): Promise<StoredCase<CaseView> | null> {
    return Promise.resolve(this.cases.get(ref)?.stored ?? null);
  }

  getBySource(sourceKey: string): Promise<StoredCase<CaseView> | null> {
    const found = [...this.cases.values()].find(({ stored }) => stored.sourceKey === sourceKey);
    return Promise.resolve(found?.stored ?? null);
  }

  append(seen: number, stored: StoredCase<CaseView>, events: CaseEvent[]): Promise<void> {
    const kept = this.cases.get(stored.ref);
    if (kept?.stored.version !== seen)
      return Promise.reject(new StoreError(kept ? 'conflict' : 'notFound', stored.ref));
    this.cases.set(stored.ref, { stored, events: [...kept.events, ...events] });
    return Promise.resolve();
  }

  reindex(): Promise<boolean> {
    return Promise.reject(new Error('The machine keeps its lists by itself.'));
  }

  history(ref: string, after: number, limit: number): Promise<CaseEvent[]> {
    const events = this.cases.get(ref)?.events ?? [];
    return Promise.resolve(events.filter(({ seq }) => seq > after).slice(0, limit));
  }

  find(): Promise<CasePage<CaseView>> {
    return Promise.reject(new Error('The machine looks nothing up.'));
  }

  survey(): Promise<Surveyed<CaseView>> {
    return Promise.reject(new Error('The machine surveys nothing.'));
  }

  count(): Promise<number> {
    return Promise.reject(new Error('The machine counts nothing.'));
  }

  tally(): Promise<Tally[]> {
    return Promise.reject(new Error('The machine tallies nothing.'));
  }
}
