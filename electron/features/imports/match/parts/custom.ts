import { customField, customValue } from '../../../../../shared/records/custom.ts';
import { newId } from '../../../../ids.ts';
import { customTarget } from '../../kinds/dynamic.ts';
import { fieldsOf } from '../../kinds/kind.ts';
import { differentValues, fillCustomField, fillCustomValues } from './fill-queries.ts';
import { exactly, pick } from './keys.ts';
import { perRow, type Part, type Staged } from './part.ts';

const mostChoices = 200;

/** Custom fields that the file fills, and those it makes first. */
export const customParts = ({ fields, context }: Staged): Part[] => {
  const targets = fields.flatMap(({ name }) => {
    const target = customTarget(name);
    return target ? [{ name, target, id: target.id ?? newId() }] : [];
  });
  if (targets.length === 0) return [];
  const fresh = targets.filter(({ target }) => target.id === null);
  const kindOf = (id: string): string =>
    context.customFields.find((field) => field.id === id)?.kind ?? 'text';
  const fieldPart: Part = {
    prefix: 'field',
    spec: { entityName: 'customField', entity: customField, keys: [], naturalKeys: [] },
    fields: pick(fieldsOf(customField), ['label', 'kind', 'choices', 'printed', 'forCustomer', 'position']),
    mapped: [],
    before: true,
    owned: false,
    fill: (db) =>
      fresh.forEach(({ name, target, id }, index) => {
        if (target.id !== null) return;
        const choices = target.kind === 'choice' ? differentValues(db, name, mostChoices) : [];
        const position = context.customFields.length + index;
        fillCustomField(db, {
          line: index + 1,
          id,
          label: target.label,
          kind: target.kind,
          choices,
          position,
        });
      }),
  };
  const valuePart: Part = {
    prefix: 'custom',
    spec: {
      entityName: 'customValue',
      entity: customValue,
      keys: [],
      naturalKeys: [exactly('customFieldId')],
    },
    fields: fieldsOf(customValue),
    mapped: ['value'],
    before: false,
    owned: true,
    fill: (db) =>
      targets.slice(0, perRow).forEach(({ name, target, id }, index) =>
        fillCustomValues(db, {
          field: name,
          index,
          id,
          kind: target.id === null ? target.kind : kindOf(id),
        }),
      ),
  };
  return [...(fresh.length > 0 ? [fieldPart] : []), valuePart];
};
