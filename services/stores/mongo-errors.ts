/** Every failure of the driver as one of the few that callers know. */
import { MongoError, MongoServerError } from 'mongodb';
import { StoreError } from '../cases/ports';

const DUPLICATE_KEY = 11000;
/** BSONObjectTooLarge, and its older twin. */
const TOO_LARGE = new Set([10334, 17419]);

export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** Runs `work`; what the driver throws comes out as a StoreError. A mistake of our own comes out as it is. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Again and again while somebody else's write comes first: an upsert or a version that was overtaken. */
export async function retried<T>(work: () => Promise<T | 'overtaken'>): Promise<T> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const outcome = await work();
    if (outcome !== 'overtaken') return outcome;
  }
  throw new StoreError('unavailable', 'The store is too busy with this record; try again shortly.');
}

export function asStoreError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof MongoError)) return error;
  if (isDuplicate(error)) {
    return new StoreError('duplicate', 'It is in the store already.', { cause: error });
  }
  if (typeof error.code === 'number' && TOO_LARGE.has(error.code)) {
    return new StoreError('invalid', 'That is too large to keep.', { cause: error });
  }
  return new StoreError('unavailable', 'The store did not answer; try again shortly.', {
    cause: error,
  });
}
