/** The little of `pg` that the gateway uses; the package brings no types of its own. */
declare module 'pg' {
  export class Pool {
    constructor(options: { host: string; user: string; database: string; max: number });
    query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): Promise<void>;
  }
}
