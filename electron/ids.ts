import { randomFillSync } from 'node:crypto';

import { v7 } from 'uuid';

// The random part is drawn by Node's own crypto: older runtimes have no global one for the library to find.
const pool = new Uint8Array(16 * 256);
let used = pool.length;

const randomBytes = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.slice(used - 16, used);
};

let lastMilliseconds = 0;
let sequence = 0;

/** A new record id: UUIDv7, so that ids sort by the time they were made, within a millisecond too. */
export const newId = (): string => {
  const random = randomBytes();
  const now = Date.now();
  if (now > lastMilliseconds) {
    lastMilliseconds = now;
    sequence = ((random[0] ?? 0) << 16) | ((random[1] ?? 0) << 8) | (random[2] ?? 0);
  } else sequence += 1;
  return v7({ random, msecs: lastMilliseconds, seq: sequence });
};
