import { stakeholder } from '../../../../../shared/records/stakeholder.ts';
import { kindSpecs } from '../../kinds/list.ts';
import { fillContacts } from './fill-queries.ts';
import { pick } from './keys.ts';
import type { Part, Staged } from './part.ts';

const contactStart = 'contact.';

/** The contact that rows of accounts and opportunities carry. */
export const contactPart = ({ fields }: Staged): Part[] => {
  const carried = fields.flatMap(({ name }) =>
    name.startsWith(contactStart) ? [name.slice(contactStart.length)] : [],
  );
  if (carried.length === 0) return [];
  const { keys } = kindSpecs.stakeholders;
  const written = pick(kindSpecs.stakeholders.fields, carried).filter(
    ({ column, name }) => column !== null && name !== 'name',
  );
  const there = (field: string): string => (carried.includes(field) ? `${contactStart}${field}` : '');
  return [
    {
      prefix: 'contact',
      spec: {
        entityName: 'stakeholder',
        entity: stakeholder,
        keys: keys.filter(({ by }) => by !== 'id'),
        naturalKeys: [],
      },
      fields: [...pick(kindSpecs.stakeholders.fields, ['name']), ...written],
      mapped: carried,
      before: false,
      owned: true,
      fill: (db) =>
        fillContacts(db, {
          from: written.map(({ name }) => `${contactStart}${name}`),
          to: written.map(({ name }) => name),
          names: [there('name'), ...[there('firstName'), there('lastName')].filter((field) => field !== '')],
        }),
    },
  ];
};
