import type { HistoryEntry } from '../../../shared/history-entry.ts';
import { entities } from '../../../shared/records/registry.ts';
import { codecFor } from '../../ui/codec.ts';

type Change = HistoryEntry['changes'][number];

type Words = { readonly yes: string; readonly no: string };

/** A recorded value as people read it; '' for "not recorded". */
export const valueText = (change: Change, field: string, value: unknown, words: Words): string => {
  const declared = entities[change.entity].fields;
  const found = Object.entries(declared).find(([name]) => name === field)?.[1];
  if (!found) return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return codecFor(found, { currency: change.currency, words }).display(value);
};
