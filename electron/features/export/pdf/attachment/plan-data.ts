import { createHash } from 'node:crypto';

import type { Day } from '../../../../../shared/dates.ts';
import { frozen } from '../../../../../shared/domain/frozen-plan.ts';
import type { PlanEdition } from '../../../../../shared/editions.ts';
import type { PlanRecords } from '../../../../../shared/records/plan.ts';
import type { Attachment } from '../engine/attachment.ts';
import { inColumns } from './columns.ts';

/** Name of the plan's data within its PDF. */
export const planFileName = 'carryon-plan.json';
export const planFormat = 'carryon-plan';

/** What the data says of itself; the fingerprint is of all the rest. */
export type PlanData = {
  readonly format: typeof planFormat;
  /** Of this layout of the data. */
  readonly version: 1;
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
  const data: PlanData = { format: planFormat, version: 1, ...facts, plan: frozen(records) };
  return { data, fingerprint: fingerprintOf(data) };
};

/** The plan as a file within its PDF, from which Carryon opens it again. */
export const planAttachment = ({ data, fingerprint }: SignedPlan): Attachment => {
  const { plan, ...head } = data;
  return {
    name: planFileName,
    mediaType: 'application/json',
    description: `Plan data, SHA-256 ${fingerprint}`,
    content: Buffer.from(JSON.stringify({ ...head, fingerprint, plan: inColumns(plan) }), 'utf8'),
  };
};
