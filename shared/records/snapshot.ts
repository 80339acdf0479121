import { z } from 'zod';

import { defineEntity, type RecordOf } from '../entity.ts';
import { json, optionalReference, reference, requiredDay, requiredText } from '../fields.ts';

/** A plan as it was at a review, never changed afterwards (row 54). */
export const snapshot = defineEntity('snapshot', {
  accountId: reference('account'),
  meetingId: optionalReference('meeting'),
  takenOn: requiredDay(),
  label: requiredText(200),
  /** The plan's records; read with tolerance, since kinds of records are added over time. */
  content: json(z.record(z.string(), z.unknown()), undefined),
});

const { content: _content, ...head } = snapshot.fields;
/** A snapshot without its content: what a plan knows of it. */
export const snapshotHead = { ...snapshot, fields: head };

export type Snapshot = RecordOf<typeof snapshot>;
export type SnapshotHead = RecordOf<typeof snapshotHead>;
