import { risk } from '../../../../shared/records/risk.ts';
import { fieldsOf, idField, idKey, ownerBy, ownerFields, plainKind, type ImportKindSpec } from './kind.ts';
import { levelWords } from './words.ts';

/** Lines of the risk register; one is known by its title within the account. */
export const risks: ImportKindSpec = {
  ...plainKind,
  kind: 'risks',
  entityName: 'risk',
  entity: risk,
  words: ['risk', 'risks', 'cta', 'risiko', 'risque', 'riesgo'],
  fields: [
    idField,
    ...ownerFields,
    ...fieldsOf(risk, {
      severity: { synonyms: levelWords },
      likelihood: { synonyms: levelWords },
      status: {
        synonyms: {
          Active: [
            'Open',
            'New',
            'Offen',
            'Aktiv',
            'Ouvert',
            'Actif',
            'Abierto',
            'Activo',
            'Identified',
            'Not Started',
          ],
          'In progress': [
            'In Progress',
            'Mitigating',
            'In Bearbeitung',
            'En cours',
            'En curso',
            'Ongoing',
            'Work in Progress',
          ],
          Monitoring: [
            'Watch',
            'Monitor',
            'Monitored',
            'On Watch',
            'Beobachtung',
            'Surveillance',
            'On Hold',
            'Accepted',
          ],
          Closed: [
            'Resolved',
            'Mitigated',
            'Done',
            'Complete',
            'Completed',
            'Geschlossen',
            'Erledigt',
            'Fermé',
            'Clos',
            'Cerrado',
            'Closed Success',
            'Closed Lost',
            'Closed Invalid',
            'Cancelled',
          ],
        },
      },
    }),
  ],
  keys: [idKey, { by: 'name', field: 'title', compared: 'name' }],
  owner: ownerBy(null),
};
