import { inflateSync } from 'node:zlib';

import { isDay, type Day } from '../../../../../shared/dates.ts';
import { thawed } from '../../../../../shared/domain/frozen-plan.ts';
import { planEditions, type PlanEdition } from '../../../../../shared/editions.ts';
import { CarryonError } from '../../../../../shared/errors.ts';
import type { PlanRecords } from '../../../../../shared/records/plan.ts';
import { fromColumns, isPlain } from './columns.ts';
import { withIds } from './ids.ts';
import { fingerprintOf, planFormat, planVersion, type PlanData } from './plan-data.ts';

/** A plan that came with a PDF. */
export type OpenedPlan = {
  readonly app: string;
  readonly asOf: Day;
  readonly edition: PlanEdition;
  readonly records: PlanRecords;
  readonly fingerprint: string;
};

/** A PDF that is read, bytes; a plan's own is under one megabyte. */
export const pdfBytes = 64 * 1024 * 1024;
/** All attachments together, inflated; the data of a plan with 300 people and 200 risks is under one megabyte. */
const dataBytes = 24 * 1024 * 1024;
/** Records of one plan. */
const mostRecords = 20_000;
/** Attachments that are looked at. */
const mostAttachments = 50;
/** Room for the dictionary of a stream. */
const dictionaryBytes = 4096;
/** Where a whole file says that it ends. */
const endBytes = 1024;

const unreadable = (reason: 'pdfCut' | 'planBroken' | 'planChanged') =>
  new CarryonError('FILE_UNREADABLE', { reason });
const hostile = (reason: 'compression' | 'size') => new CarryonError('FILE_HOSTILE', { reason });

/** The content of one stream as it was before it was packed; undefined when it cannot be had. */
const unpacked = (dictionary: string, packed: Buffer, room: number): Buffer | undefined => {
  if (/\/DecodeParms/u.test(dictionary)) return undefined;
  if (!/\/Filter/u.test(dictionary)) return packed;
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*\]?\s*(?=\/|>|$)/u.test(dictionary)) return undefined;
  try {
    return inflateSync(packed, { maxOutputLength: room });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw hostile('compression');
    return undefined;
  }
};

/**
 * The files within a PDF, found by their dictionaries. A stream always stands in the file itself, never packed
 * into another, so no structure that a stranger made has to be followed.
 */
function* embeddedFiles(bytes: Buffer): Generator<Buffer> {
  let at = 0;
  let room = dataBytes;
  for (let count = 0; count < mostAttachments; count += 1) {
    const found = bytes.indexOf('/EmbeddedFile', at, 'latin1');
    if (found === -1) return;
    at = found + '/EmbeddedFile'.length;
    const near = bytes.subarray(at, at + dictionaryBytes).indexOf('stream', 0, 'latin1');
    if (near === -1) continue;
    const keyword = at + near;
    const opening = bytes.lastIndexOf(' obj', found, 'latin1');
    const from = Math.max(opening, found - dictionaryBytes, 0);
    const dictionary = bytes.toString('latin1', from, keyword);
    const lineEnd = bytes[keyword + 6] === 0x0d ? (bytes[keyword + 7] === 0x0a ? 2 : 1) : 1;
    const start = keyword + 6 + lineEnd;
    const length = Number(/\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? Number.NaN);
    const end = Number.isNaN(length) ? bytes.indexOf('endstream', start, 'latin1') : start + length;
    if (end < start || end > bytes.length) continue;
    const content = unpacked(dictionary, bytes.subarray(start, end), room);
    room -= content?.length ?? 0;
    if (room <= 0) throw hostile('compression');
    at = Math.max(at, Math.min(end, bytes.length));
    if (content) yield content;
  }
}

const dataFrom = (content: Buffer): (PlanData & { readonly fingerprint: string }) | undefined => {
  if (!content.subarray(0, 200).includes(planFormat)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8'));
  } catch {
    throw unreadable('planBroken');
  }
  if (!isPlain(value) || value['format'] !== planFormat) return undefined;
  const { version, app, asOf, edition, fingerprint, ids, plan } = value;
  if (version !== planVersion) throw new CarryonError('SCHEMA_TOO_NEW', { reason: 'planNewer' });
  const known = planEditions.find((one) => one === edition);
  const isSound =
    typeof app === 'string' &&
    typeof asOf === 'string' &&
    isDay(asOf) &&
    known !== undefined &&
    typeof fingerprint === 'string' &&
    typeof ids === 'string' &&
    isPlain(plan);
  if (!isSound) throw unreadable('planBroken');
  const columns = withIds(plan, ids);
  if (!columns) throw unreadable('planBroken');
  const rows = fromColumns(columns, mostRecords);
  if (!rows) throw hostile('size');
  return {
    format: planFormat,
    version,
    app: app.slice(0, 40),
    asOf,
    edition: known,
    fingerprint,
    plan: rows,
  };
};

/** Whether the data is what was written. */
const isUnchanged = (data: PlanData & { readonly fingerprint: string }): boolean => {
  try {
    return fingerprintOf(data) === data.fingerprint;
  } catch {
    // Nested deeper than anything that was written here.
    return false;
  }
};

/**
 * Reads the plan that a PDF of Carryon's carries.
 * @throws CarryonError FILE_UNSUPPORTED when it carries none, FILE_UNREADABLE for a file that was cut and for
 * data that is not what was written, FILE_TOO_LARGE, FILE_HOSTILE, SCHEMA_TOO_NEW
 */
export const readPlanFromPdf = (bytes: Uint8Array): OpenedPlan => {
  if (bytes.length > pdfBytes) throw new CarryonError('FILE_TOO_LARGE', { limit: pdfBytes, reason: 'pdf' });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 1024).indexOf('%PDF-', 0, 'latin1') === -1) {
    throw new CarryonError('FILE_UNSUPPORTED', { reason: 'notPdf' });
  }
  for (const content of embeddedFiles(buffer)) {
    const data = dataFrom(content);
    if (!data) continue;
    if (!isUnchanged(data)) throw unreadable('planChanged');
    const records = thawed(data.plan);
    if (!records) throw unreadable('planBroken');
    const { app, asOf, edition, fingerprint } = data;
    return { app, asOf, edition, records, fingerprint };
  }
  if (buffer.subarray(-endBytes).indexOf('%%EOF', 0, 'latin1') === -1) throw unreadable('pdfCut');
  throw new CarryonError('FILE_UNSUPPORTED', { reason: 'noPlan' });
};
