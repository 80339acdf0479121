import { account } from '../../../../shared/records/account.ts';
import { fieldsOf, idField, idKey, plainKind, type ImportKindSpec } from './kind.ts';

/** Rows of the book of business. */
export const accounts: ImportKindSpec = {
  ...plainKind,
  kind: 'accounts',
  entityName: 'account',
  entity: account,
  words: ['account', 'company', 'customer', 'client', 'organization', 'organisation'],
  fields: [
    idField,
    ...fieldsOf(account, {
      arr: { annual: true },
      noticeDays: { type: 'days' },
      crmId: { salesforcePrefixes: ['001'] },
      tier: {
        synonyms: {
          Enterprise: ['Ent', 'Large Enterprise', 'Enterprise Account', 'Großunternehmen'],
          'Mid-Market': ['Midmarket', 'Mid Market', 'MM', 'Mid', 'Mittelstand'],
          SMB: [
            'Small Business',
            'SME',
            'Small and Medium Business',
            'Small & Medium Business',
            'KMU',
            'PME',
            'PYME',
          ],
        },
      },
      lifecycleStage: {
        synonyms: {
          Onboarding: [
            'Implementation',
            'Onboard',
            'Implementierung',
            'Implementing',
            'Launching',
            'Going Live',
            'Kickoff',
          ],
          Adoption: ['Adopting', 'Adopt'],
          'Value realization': [
            'Value realisation',
            'Value Realized',
            'Value',
            'Realising Value',
            'Realizing Value',
            'Value Realising',
            'Value Realizing',
            'Realizing',
            'Realising',
          ],
          Renewal: ['Renewing', 'Verlängerung', 'Renouvellement', 'Renovación'],
          Expansion: ['Expanding', 'Growth', 'Growing', 'Upsell', 'Expand'],
        },
      },
      contractTerm: {
        synonyms: {
          Annual: [
            'Yearly',
            '1 year',
            'One year',
            '12 months',
            '12',
            'Jährlich',
            'Annuel',
            'Anual',
            'Annuale',
            'Jaarlijks',
          ],
          'Multi-Year': [
            'Multiyear',
            'Multi Year',
            '2 years',
            '3 years',
            '24 months',
            '36 months',
            '24',
            '36',
            'Mehrjährig',
            'Pluriannuel',
            'Plurianual',
          ],
        },
      },
    }),
  ],
  keys: [
    idKey,
    { by: 'crmId', field: 'crmId', compared: 'exact' },
    { by: 'domain', field: 'domain', compared: 'lower' },
    { by: 'name', field: 'name', compared: 'name' },
  ],
  owner: null,
};
