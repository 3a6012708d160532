import type { FigureStore } from '../cases/figure-query';
import type { CaseStore } from '../cases/ports';
import type { AuditStore, ConversationStore, PeopleStore } from '../people/ports';
import type { Agenda, Outbox } from '../nudges/ports';

/** Everything that a store adapter gives; opened once in bot/index.ts or the command line. */
export interface Stores<View = unknown> {
  cases: CaseStore<View>;
  people: PeopleStore;
  conversations: ConversationStore;
  audit: AuditStore;
  outbox: Outbox;
  /** What reports count, grouped by the store. */
  figures: FigureStore;
  /** When each of the cases is to be looked at for nudges. */
  agenda: Agenda<View>;
  /** A cheap round trip. @throws StoreError `unavailable` */
  ping(): Promise<void>;
  close(): Promise<void>;
}
