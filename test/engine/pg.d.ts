/** The little of `pg` that the gateway uses; the package brings no types of its own. */
declare module 'pg' {
  interface Queryable {
    query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
  }

  export interface PoolClient extends Queryable {
    /** @param destroy true: the connection is closed instead of going back to the pool */
    release(destroy?: boolean): void;
  }

  export class Pool implements Queryable {
    constructor(options: { host: string; user: string; database: string; max: number });
    query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
    connect(): Promise<PoolClient>;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): Promise<void>;
  }
}
