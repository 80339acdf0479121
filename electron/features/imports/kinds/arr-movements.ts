import { arrMovement } from '../../../../shared/records/feedback.ts';
import {
  fieldsOf,
  helperField,
  idField,
  idKey,
  ownerBy,
  ownerFields,
  plainKind,
  type Draft,
  type ImportKindSpec,
} from './kind.ts';

const kindOf = (amount: number, before: unknown, after: unknown): string => {
  if (amount >= 0) return before === 0 ? 'New' : 'Expansion';
  return after === 0 ? 'Churn' : 'Contraction';
};

/** The change between two levels of ARR, and the sign that its kind has: what is lost counts negative. */
const derive = ({ amount, kind, arrBefore, arrAfter }: Draft): Draft => {
  const change =
    typeof amount === 'number'
      ? amount
      : typeof arrBefore === 'number' && typeof arrAfter === 'number'
        ? arrAfter - arrBefore
        : null;
  const named = kind ?? (change === null ? null : kindOf(change, arrBefore, arrAfter));
  const lost = named === 'Contraction' || named === 'Churn';
  return { kind: named, amount: change !== null && lost && change > 0 ? -change : change };
};

/** Changes of recurring revenue; without an id one is known by its day, kind, product and amount. */
export const arrMovements: ImportKindSpec = {
  ...plainKind,
  kind: 'arrMovements',
  entityName: 'arrMovement',
  entity: arrMovement,
  words: ['movement', 'arr'],
  fields: [
    idField,
    ...ownerFields,
    helperField('currency', 'currency'),
    helperField('arrBefore', 'money', { max: Number.MAX_SAFE_INTEGER, label: 'ARR before', annual: true }),
    helperField('arrAfter', 'money', { max: Number.MAX_SAFE_INTEGER, label: 'ARR after', annual: true }),
    ...fieldsOf(arrMovement, {
      amount: { annual: true },
      kind: {
        synonyms: {
          New: [
            'New Business',
            'New Logo',
            'New Customer',
            'New ARR',
            'Initial',
            'Neu',
            'Neukunde',
            'Nouveau',
            'Nuevo',
            'Novo',
            'Nuovo',
            'New Sale',
            'Acquisition',
            'Net New',
          ],
          Expansion: [
            'Upsell',
            'Up-sell',
            'Cross-sell',
            'Cross sell',
            'Upgrade',
            'Increase',
            'Growth',
            'Add-on',
            'Erweiterung',
            'Ampliación',
            'Expansión',
            'Espansione',
            'Price Increase',
            'Uplift',
          ],
          Contraction: [
            'Downgrade',
            'Downsell',
            'Down-sell',
            'Decrease',
            'Reduction',
            'Reduktion',
            'Rétrogradation',
            'Contracción',
            'Contração',
            'Contrazione',
            'Partial Churn',
            'Shrink',
          ],
          Churn: [
            'Churned',
            'Cancellation',
            'Cancelled',
            'Canceled',
            'Cancel',
            'Lost',
            'Loss',
            'Logo Churn',
            'Kündigung',
            'Résiliation',
            'Cancelación',
            'Cancelamento',
            'Abwanderung',
            'Termination',
          ],
          Reactivation: [
            'Reactivated',
            'Win-back',
            'Winback',
            'Resurrected',
            'Resurrection',
            'Returned',
            'Reaktivierung',
            'Réactivation',
            'Reactivación',
          ],
        },
      },
    }),
  ],
  keys: [idKey, { by: 'externalId', field: 'externalId', compared: 'exact' }],
  naturalKeys: [
    {
      parts: [
        { fields: ['movedOn'], compared: 'exact' },
        { fields: ['kind'], compared: 'exact' },
        { fields: ['product'], compared: 'name' },
        { fields: ['amount'], compared: 'exact' },
      ],
      unique: false,
    },
    {
      parts: [
        { fields: ['movedOn'], compared: 'exact' },
        { fields: ['kind'], compared: 'exact' },
        { fields: ['product'], compared: 'name' },
      ],
      unique: true,
    },
  ],
  owner: ownerBy(null),
  derived: { from: ['amount', 'kind', 'arrBefore', 'arrAfter'], to: ['kind', 'amount'], apply: derive },
};
