import { isDay } from '../../../shared/dates.ts';
import type { Field } from '../../../shared/fields.ts';
import type { ImportKind } from '../../../shared/imports.ts';
import { entityOf, type EntityName } from '../../../shared/records/registry.ts';
import * as format from '../../ui/format.ts';

const recordOf = {
  accounts: 'account',
  stakeholders: 'stakeholder',
  opportunities: 'opportunity',
  healthScores: 'signalScore',
  risks: 'risk',
  meetings: 'meeting',
  actions: 'action',
  surveyResponses: 'surveyResponse',
  tickets: 'ticket',
  arrMovements: 'arrMovement',
} as const satisfies Record<ImportKind, EntityName>;

const declaredIn = (kind: ImportKind, field: string): Field<unknown> | undefined =>
  Object.entries<Field<unknown>>(entityOf(recordOf[kind]).fields).find(([name]) => name === field)?.[1];

/**
 * A value of the check as people read it: amounts and counts with their separators, days as days. The check
 * gives values as a file holds them (`14035352.70`, `2026-06-19`); an amount's currency is a field of its own.
 */
export const shownValue = (kind: ImportKind, field: string, value: string): string => {
  const declared = declaredIn(kind, field)?.kind;
  if (declared === 'integer' || declared === 'money') {
    const amount = Number(value);
    return value.trim() === '' || !Number.isFinite(amount) ? value : format.number(amount);
  }
  return declared === 'day' && isDay(value) ? format.day(value) : value;
};
