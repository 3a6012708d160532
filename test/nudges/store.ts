/** A real embedded store in a folder of its own, and cases put into it as the case service would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CaseEvent } from '../../services/cases/events';
import { indexOf } from '../../services/cases/index-of';
import type { CaseView } from '../../services/cases/view';
import type { Delivery, NudgeMessage } from '../../services/nudges';
import { openSqlite } from '../../services/stores/sqlite';
import type { Stores } from '../../services/stores/types';

export interface TestStore {
  stores: Stores<CaseView>;
  folder: string;
  close(): Promise<void>;
}

export async function openTestStore(): Promise<TestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-nudges-'));
  const stores = await openSqlite<CaseView>(folder);
  const close = async () => {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { stores, folder, close };
}

const storedOf = (view: CaseView, version: number) => ({
  ref: view.ref,
  version,
  sourceKey: `draft-${view.ref}`,
  index: indexOf(view),
  view,
});

const event = (seq: number, at: string, body: { type: 'received' | 'noted' }): CaseEvent =>
  ({
    ...body,
    note: 'rang the family',
    seq,
    at,
    by: 'P006',
    commandId: `c${seq}`,
  }) as unknown as CaseEvent;

export async function putCase(stores: Stores<CaseView>, view: CaseView): Promise<void> {
  await stores.cases.insert(storedOf(view, 1), [event(1, view.loggedAt, { type: 'received' })]);
}

/** Replaces the view, as a command would, at an instant. */
export async function changeCase(
  stores: Stores<CaseView>,
  view: CaseView,
  at: number,
): Promise<void> {
  const before = (await stores.cases.get(view.ref))!;
  const seen = before.version;
  const noted = event(seen + 1, new Date(at).toISOString(), { type: 'noted' });
  await stores.cases.append(seen, storedOf(view, seen + 1), [noted]);
}

/** The far side of the connector: remembers what arrived, and answers as told. */
export class Receiver {
  readonly arrived: { personId: string; message: NudgeMessage; at: number }[] = [];
  constructor(
    private readonly now: () => number,
    public answer: (personId: string) => Delivery = () => ({ outcome: 'sent', activityId: 'a1' }),
  ) {}

  send = (personId: string, message: NudgeMessage): Promise<Delivery> => {
    const delivery = this.answer(personId);
    if (delivery.outcome === 'sent') this.arrived.push({ personId, message, at: this.now() });
    return Promise.resolve(delivery);
  };
}
