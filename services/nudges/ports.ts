/** What nudges need from a store: an outbox with unique keys and leases. */

/** A planned message, as it waits to be sent. `key` is unique for ever: planned twice is sent once. */
export interface OutboxItem {
  /** person + London date + slot (one bundle a person a day): see services/nudges. */
  key: string;
  personId: string;
  /** Opaque to the store: the nudges of the bundle (references and kinds; no personal data). */
  payload: unknown;
  /** Milliseconds since 1970: not before. */
  notBefore: number;
  /** After this it is of no use and is settled `expired`. */
  notAfter: number;
}

export type OutboxState = 'waiting' | 'sent' | 'failed' | 'expired' | 'superseded';

export interface OutboxRecord extends OutboxItem {
  state: OutboxState;
  attempts: number;
  /** What happened last: a delivery's activity id, or a coded failure. */
  detail: string | null;
  settledAt: number | null;
}

export interface Outbox {
  /** Adds what is new; a key already there is left alone. Returns how many were new. */
  add(items: OutboxItem[]): Promise<number>;
  /** Leases up to `limit` due items to `owner` until `now + leaseMs`; each item to exactly one owner. */
  claim(owner: string, now: number, leaseMs: number, limit: number): Promise<OutboxRecord[]>;
  /** Ends an item, only if `owner` still holds its lease; false: it was lost. */
  settle(
    key: string,
    owner: string,
    state: Exclude<OutboxState, 'waiting'>,
    detail: string | null,
    now: number,
  ): Promise<boolean>;
  /** Gives an item back for a later try, only if `owner` still holds it. */
  retry(key: string, owner: string, notBefore: number, detail: string): Promise<boolean>;
  get(key: string): Promise<OutboxRecord | null>;
  /** By key order, paged, for operators and tests. */
  list(after: string | null, limit: number): Promise<OutboxRecord[]>;
}
