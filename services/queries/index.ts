/** Questions about the cases: one typed query, answered within the asker's reach. */
export type * from './question';
