import { stakeholder } from '../../../../shared/records/stakeholder.ts';
import { fieldsOf, helperField, idField, type ImportKindSpec } from './kind.ts';

/** People at the customers; each finds its account by CRM id, domain, name, then by the domain of the e-mail. */
export const stakeholders: ImportKindSpec = {
  kind: 'stakeholders',
  entityName: 'stakeholder',
  entity: stakeholder,
  aliases: 'stakeholder',
  fields: [
    idField,
    helperField('accountCrmId', 'identifier', { salesforcePrefixes: ['001'] }),
    helperField('accountDomain', 'domain'),
    helperField('accountName', 'text'),
    helperField('firstName', 'text'),
    helperField('lastName', 'text'),
    ...fieldsOf(stakeholder, {
      crmId: { salesforcePrefixes: ['003'] },
      roleType: {
        synonyms: {
          Champion: ['Internal Champion', 'Badge: Champion', 'Fürsprecher'],
          'Economic Buyer': ['Budget Holder', 'Economic Decision Maker', 'Budgetverantwortlicher'],
          'Technical Decision Maker': [
            'Technical Buyer',
            'Technical Decision-Maker',
            'TDM',
            'IT Decision Maker',
          ],
          'End User': ['User', 'Enduser', 'Anwender', 'Endbenutzer', 'Utilisateur final', 'Usuario final'],
          'Executive Sponsor': ['Exec Sponsor', 'Sponsor'],
        },
      },
      influence: {
        synonyms: {
          High: ['Hoch', 'Élevé', 'Élevée', 'Alta', 'Alto', 'Hoog'],
          Medium: ['Med', 'Mittel', 'Moyen', 'Moyenne', 'Media', 'Medio', 'Média', 'Gemiddeld'],
          Low: ['Niedrig', 'Gering', 'Faible', 'Baja', 'Bajo', 'Baixa', 'Bassa', 'Laag'],
        },
      },
      sentiment: {
        synonyms: {
          'Very Positive': ['Very Happy', 'Sehr positiv', 'Très positif', 'Muy positivo'],
          Positive: ['Happy', 'Positiv', 'Positif', 'Positivo', 'Positief'],
          Neutral: ['Neutre', 'Neutro', 'Neutraal'],
          Mixed: ['Gemischt', 'Mitigé', 'Mixto'],
          Negative: ['Unhappy', 'Negativ', 'Négatif', 'Negativo', 'Negatief'],
          Unknown: ['Unbekannt', 'Inconnu', 'Desconocido', 'Onbekend', 'Not known'],
        },
      },
    }),
  ],
  matchKeys: ['id', 'crmId', 'email', 'name'],
  owner: { crmId: 'accountCrmId', domain: 'accountDomain', name: 'accountName', email: 'email' },
  composed: { field: 'name', from: ['firstName', 'lastName'] },
};
