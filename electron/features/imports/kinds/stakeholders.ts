import { stakeholder } from '../../../../shared/records/stakeholder.ts';
import {
  fieldsOf,
  helperField,
  idField,
  idKey,
  ownerBy,
  ownerFields,
  plainKind,
  type ImportKindSpec,
} from './kind.ts';
import { levelWords } from './words.ts';

/** People at the customers; each finds its account by CRM id, domain, name, then by the domain of the e-mail. */
export const stakeholders: ImportKindSpec = {
  ...plainKind,
  kind: 'stakeholders',
  entityName: 'stakeholder',
  entity: stakeholder,
  words: ['contact', 'person', 'people', 'stakeholder', 'kontakt', 'contacto'],
  fields: [
    idField,
    ...ownerFields,
    helperField('reportsToCrmId', 'identifier', { salesforcePrefixes: ['003'] }),
    helperField('reportsTo', 'text'),
    helperField('firstName', 'text'),
    helperField('lastName', 'text'),
    ...fieldsOf(stakeholder, {
      crmId: { salesforcePrefixes: ['003'] },
      roleType: {
        synonyms: {
          Champion: ['Internal Champion', 'Badge: Champion', 'Fürsprecher'],
          'Economic Buyer': [
            'Budget Holder',
            'Budget Owner',
            'Economic Decision Maker',
            'Budgetverantwortlicher',
          ],
          'Technical Decision Maker': [
            'Technical Buyer',
            'Technical Decision-Maker',
            'TDM',
            'IT Decision Maker',
          ],
          'End User': [
            'User',
            'Business User',
            'Enduser',
            'Anwender',
            'Endbenutzer',
            'Utilisateur final',
            'Usuario final',
          ],
          'Executive Sponsor': ['Exec Sponsor', 'Sponsor'],
        },
      },
      influence: { synonyms: levelWords },
      sentiment: {
        synonyms: {
          'Very Positive': ['Very Happy', 'Sehr positiv', 'Très positif', 'Muy positivo'],
          Positive: [
            'Happy',
            'Pos',
            'Promoter',
            'Supporter',
            'Supportive',
            'Positiv',
            'Positif',
            'Positivo',
            'Positief',
          ],
          Neutral: ['Passive', 'Neutre', 'Neutro', 'Neutraal'],
          Mixed: ['Gemischt', 'Mitigé', 'Mixto'],
          Negative: ['Unhappy', 'Neg', 'Detractor', 'Negativ', 'Négatif', 'Negativo', 'Negatief'],
          Unknown: ['Unbekannt', 'Inconnu', 'Desconocido', 'Onbekend', 'Not known'],
        },
      },
    }),
  ],
  keys: [
    idKey,
    { by: 'crmId', field: 'crmId', compared: 'exact' },
    { by: 'email', field: 'email', compared: 'lower' },
    { by: 'name', field: 'name', compared: 'name' },
  ],
  owner: ownerBy('email'),
  composed: { field: 'name', from: ['firstName', 'lastName'] },
  references: [
    {
      field: 'reportsToId',
      target: 'stakeholder',
      by: [
        { field: 'reportsToCrmId', column: 'crm_id', compared: 'exact' },
        { field: 'reportsTo', column: 'name', compared: 'name' },
      ],
    },
  ],
};
