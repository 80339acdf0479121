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
      influence: {
        synonyms: {
          High: ['H', 'Hoch', 'Élevé', 'Élevée', 'Alta', 'Alto', 'Hoog'],
          Medium: [
            'M',
            'Med',
            'Moderate',
            'Mittel',
            'Moyen',
            'Moyenne',
            'Media',
            'Medio',
            'Média',
            'Gemiddeld',
          ],
          Low: ['L', 'Niedrig', 'Gering', 'Faible', 'Baja', 'Bajo', 'Baixa', 'Bassa', 'Laag'],
        },
      },
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
  matchKeys: ['id', 'crmId', 'email', 'name'],
  owner: { crmId: 'accountCrmId', domain: 'accountDomain', name: 'accountName', email: 'email' },
  composed: { field: 'name', from: ['firstName', 'lastName'] },
};
