import { parseQuarter } from '../../../../shared/parse.ts';
import { isActivity } from '../kinds/activities.ts';
import type { ImportField, ImportKindSpec } from '../kinds/kind.ts';
import { contradicts } from './evidence.ts';

/** Fields that go by the same headers and differ in what stands in them. */
const twins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  opportunities: {
    closeDate: 'timeline',
    timeline: 'closeDate',
    confidence: 'probability',
    probability: 'confidence',
  },
  meetings: { type: 'activityType' },
};

const isQuarter = (value: string): boolean => parseQuarter(value.replace(/\bT(?=[1-4]\b)/u, 'Q')).ok;

/**
 * The field that a column fills rather than the one its header names, by its values: quarters under "Close
 * date", percents under "Confidence", "Call" and "To Do" under "Type". The field itself where they fit it.
 */
export const byValues = (
  { kind, fields }: ImportKindSpec,
  field: ImportField,
  values: readonly string[],
): ImportField => {
  const twin = fields.find(({ name }) => name === twins[kind]?.[field.name]);
  if (!twin || values.length === 0) return field;
  if (twin.name === 'activityType') return values.every(isActivity) ? twin : field;
  if (field.name === 'timeline') return values.some(isQuarter) ? field : twinIfBetter(field, twin, values);
  return twinIfBetter(field, twin, values);
};

const twinIfBetter = (field: ImportField, twin: ImportField, values: readonly string[]): ImportField =>
  contradicts(field, values) && !contradicts(twin, values) ? twin : field;
