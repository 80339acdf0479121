import { z } from 'zod';

/** What calls are made of. Ids are UUIDs, but a shape is not asked of what must only be found. */
export const id = z.string().min(1).max(64);
export const day = z.iso.date();
export const nothing = z.strictObject({});
/** Named by the client so that it can follow and cancel the work it asked for. */
export const job = z.uuid();
/** A file the user chose or is uploading: an opaque token, never a path. */
export const fileToken = z.uuid();
