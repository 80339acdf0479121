import { ticket } from '../../../../shared/records/feedback.ts';
import {
  fieldsOf,
  helperField,
  idField,
  idKey,
  ownerBy,
  ownerFields,
  plainKind,
  textOf,
  type Draft,
  type ImportKindSpec,
} from './kind.ts';

/** What helpdesks call a ticket that is done with. */
const finished =
  /^(?:solved|closed|resolved|done|complete|completed|cancelled|canceled|gelöst|geschlossen|erledigt|abgeschlossen|résolu|fermé|clos|terminé|resuelto|cerrado|solucionado|resolvido|fechado|risolto|chiuso|opgelost|gesloten)\b/iu;

/** A ticket that is done with, but whose closing no column tells, was closed by its last update at the latest. */
const derive = ({ status, closedOn, updatedOn }: Draft): Draft => {
  const name = textOf(status);
  return { closedOn: closedOn ?? (name !== null && finished.test(name) ? (updatedOn ?? null) : null) };
};

/** Support tickets; without a number one is known by its subject and day within the account. */
export const tickets: ImportKindSpec = {
  ...plainKind,
  kind: 'tickets',
  entityName: 'ticket',
  entity: ticket,
  words: ['ticket', 'tickets', 'case', 'issue', 'request', 'incident', 'conversation'],
  fields: [
    idField,
    ...ownerFields,
    helperField('email', 'email', { label: 'Requester email' }),
    helperField('updatedOn', 'day'),
    ...fieldsOf(ticket, {
      externalId: { salesforcePrefixes: ['500'] },
      priority: {
        lenient: true,
        synonyms: {
          Urgent: [
            'Critical',
            'Highest',
            'Blocker',
            'P1',
            'P0',
            'Priority 1',
            '1 - Critical',
            'Emergency',
            'Immediate',
            'Dringend',
            'Kritisch',
            'Urgente',
            'Critique',
            'Crítica',
            'Sev 1',
            'S1',
            'Very High',
          ],
          High: [
            'P2',
            'Priority 2',
            '2 - High',
            'Major',
            'Hoch',
            'Élevée',
            'Haute',
            'Élevé',
            'Alta',
            'Alto',
            'Hoog',
            'Sev 2',
            'S2',
            'Important',
          ],
          Normal: [
            'Medium',
            'Moderate',
            'P3',
            'Priority 3',
            '3 - Moderate',
            '3 - Medium',
            'Mittel',
            'Moyenne',
            'Moyen',
            'Normale',
            'Media',
            'Média',
            'Medio',
            'Gemiddeld',
            'Sev 3',
            'S3',
            'Standard',
          ],
          Low: [
            'Lowest',
            'Minor',
            'Trivial',
            'P4',
            'P5',
            'Priority 4',
            '4 - Low',
            '5 - Planning',
            'Niedrig',
            'Basse',
            'Faible',
            'Baja',
            'Baixa',
            'Bassa',
            'Laag',
            'Sev 4',
            'S4',
          ],
        },
      },
      firstResponseMinutes: { type: 'duration' },
      resolutionMinutes: { type: 'duration' },
    }),
  ],
  keys: [idKey, { by: 'externalId', field: 'externalId', compared: 'exact' }],
  naturalKeys: [
    {
      parts: [
        { fields: ['subject'], compared: 'name' },
        { fields: ['openedOn'], compared: 'exact' },
      ],
      unique: false,
    },
  ],
  owner: ownerBy('email'),
  derived: { from: ['updatedOn', 'status'], to: ['closedOn'], apply: derive },
};
