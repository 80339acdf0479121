import { createHash } from 'node:crypto';

import { dump } from '../../electron/db/dump.ts';
import type { Db } from '../../electron/db/open.ts';

/**
 * What a workload says after every reply, on a line of its own: the state that must never be lost from then
 * on. One more change than that may be there, the one that was under way; it must be whole.
 */
export type Ack = {
  /** Number of the newest change set and of the newest change; 0 when there is none. */
  readonly set: number;
  readonly change: number;
  /** SHA-256 of every planning record. */
  readonly hash: string;
};

const newest = (db: Db, table: 'change' | 'change_set'): number =>
  db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const ackOf = (db: Db): Ack => ({
  set: newest(db, 'change_set'),
  change: newest(db, 'change'),
  hash: hashOf(dump(db)),
});

const isAck = (value: unknown): value is Ack =>
  typeof value === 'object' && value !== null && 'set' in value && 'change' in value && 'hash' in value;

/** The acknowledgement on a line of a workload's output; null for a line that was cut off or is another. */
export const readAck = (line: string): Ack | null => {
  try {
    const value: unknown = JSON.parse(line);
    return isAck(value) ? value : null;
  } catch {
    return null;
  }
};
