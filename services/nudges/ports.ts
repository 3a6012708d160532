/** What nudges need from a store: when each case is to be looked at, and an outbox with unique keys and leases. */

/** A case as nudges come to it. */
export interface Look<View = unknown> {
  ref: string;
  version: number;
  view: View;
  /** Milliseconds since 1970: when it is to be looked at next; 0: as soon as can be; null: not before it changes. */
  at: number | null;
}

/** A place in the agenda: `due` goes on behind it. */
export interface AgendaPlace {
  at: number;
  ref: string;
}

/**
 * When each case is to be looked at for nudges, kept with the case and indexed, so that a round in which nothing is
 * due costs the same however many cases there are. Inserting a case or appending to it sets its time to 0, always.
 */
export interface Agenda<View = unknown> {
  /** Cases whose time is `upTo` or before, in order of time and reference; at most `limit` (1..100). */
  due(upTo: number, after: AgendaPlace | null, limit: number): Promise<Look<View>[]>;
  /** All cases, whatever their time, in order of reference; at most `limit` (1..100). */
  walk(after: string | null, limit: number): Promise<Look<View>[]>;
  /**
   * Sets the times of cases that are still at the version seen: whoever has changed one since has set it to 0.
   * Returns how many were set.
   */
  set(times: readonly { ref: string; seen: number; at: number | null }[]): Promise<number>;
  /** Whatever has a time and is one of these, or stands under one of these grants (`person:P006`), is looked at at once. */
  hurry(which: { refs?: readonly string[]; grants?: readonly string[] }): Promise<number>;
}

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
