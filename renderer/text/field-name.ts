import { useTranslation } from 'react-i18next';

import { spelledOutFirst } from '../../shared/domain/spelled-out.ts';
import type { EntityName } from '../../shared/records/registry.ts';
import { english } from './index.ts';

/** Where the catalogue has the name of a field, or null for one that it does not. */
export const fieldNameKey = (entity: EntityName, field: string): string | null => {
  const found = Object.entries(english.fields).find(([name]) => name === entity)?.[1];
  return typeof found === 'object' && Object.hasOwn(found, field) ? `fields:${entity}.${field}` : null;
};

/** Names fields of records: by the catalogue, or else by their own words. */
export const useFieldName = (): ((entity: EntityName, field: string) => string) => {
  const { t } = useTranslation(['common', 'fields']);
  return (entity, field) => {
    const key = fieldNameKey(entity, field);
    return key === null ? spelledOutFirst(field) : t(key as 'fields:account.name');
  };
};
