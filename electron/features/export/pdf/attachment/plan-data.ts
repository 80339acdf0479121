import { createHash } from 'node:crypto';

import type { Day } from '../../../../../shared/dates.ts';
import { frozen } from '../../../../../shared/domain/frozen-plan.ts';
import type { PlanEdition } from '../../../../../shared/editions.ts';
import type { PlanRecords } from '../../../../../shared/records/plan.ts';
import type { Attachment } from '../engine/attachment.ts';
import { inColumns } from './columns.ts';
import { withoutIds } from './ids.ts';

/** Name of the plan's data within its PDF. */
export const planFileName = 'carryon-plan.json';
export const planFormat = 'carryon-plan';
/** Layout of the data. */
export const planVersion = 1;

/** What the data says of itself; the fingerprint is of all the rest. */
export type PlanData = {
  readonly format: typeof planFormat;
  readonly version: typeof planVersion;
  /** Version of Carryon that wrote it. */
  readonly app: string;
  readonly asOf: Day;
  readonly edition: PlanEdition;
  readonly plan: Readonly<Record<string, unknown>>;
};

/** SHA-256 of the data as JSON, in lower-case hexadecimal. The same data has the same one, on any machine. */
export const fingerprintOf = ({ format, version, app, asOf, edition, plan }: PlanData): string =>
  createHash('sha256').update(JSON.stringify({ format, version, app, asOf, edition, plan })).digest('hex');

/** A plan as it travels, with what tells it from every other. */
export type SignedPlan = { readonly data: PlanData; readonly fingerprint: string };

/** The plan's records as data of a day and a version of Carryon. */
export const signedPlan = (
  records: PlanRecords,
  facts: { readonly app: string; readonly asOf: Day; readonly edition: PlanEdition },
): SignedPlan => {
  const data: PlanData = { format: planFormat, version: planVersion, ...facts, plan: frozen(records) };
  return { data, fingerprint: fingerprintOf(data) };
};

/** The plan as a file within its PDF, from which Carryon opens it again. */
export const planAttachment = ({ data, fingerprint }: SignedPlan): Attachment => {
  const { plan: whole, ...head } = data;
  const { plan, ids } = withoutIds(inColumns(whole));
  return {
    name: planFileName,
    mediaType: 'application/json',
    description: 'Plan data',
    content: Buffer.from(JSON.stringify({ ...head, fingerprint, ids, plan }), 'utf8'),
  };
};
