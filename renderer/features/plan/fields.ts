import type { Field } from '../../../shared/fields.ts';
import { entities } from '../../../shared/records/registry.ts';
import type { PlanEntity } from './edits.ts';

/** The declaration of a field, or undefined for a name that is none. */
export const fieldOf = (entity: PlanEntity, field: string): Field<unknown> | undefined =>
  (entities[entity].fields as Readonly<Record<string, Field<unknown>>>)[field];
