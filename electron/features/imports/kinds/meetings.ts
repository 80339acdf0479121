import { meeting } from '../../../../shared/records/meeting.ts';
import { activityTypes, activityWords } from './activities.ts';
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

const review = /\b(?:qbr|ebr|quarterly business review|executive business review|quartalsgespräch)\b/iu;
const escalation = /\bescalation|eskalation|escalade|escalamiento/iu;

const channels: Readonly<Record<string, string>> = { Call: 'Phone', Email: 'Email' };

/** What a title says of a meeting whose type no column names, and an activity of its channel. */
const derive = ({ type, title, channel, activityType }: Draft): Draft => {
  const text = textOf(title);
  const activity = textOf(activityType);
  const named =
    text === null ? null : review.test(text) ? 'QBR' : escalation.test(text) ? 'Escalation' : null;
  return {
    type: type ?? named,
    channel: channel ?? (activity === null ? null : (channels[activity] ?? null)),
  };
};

/** Meetings with their attendees and actions; one is known by its day and title within the account. */
export const meetings: ImportKindSpec = {
  ...plainKind,
  kind: 'meetings',
  entityName: 'meeting',
  entity: meeting,
  words: ['meeting', 'meetings', 'activity', 'event', 'call', 'engagement'],
  fields: [
    idField,
    ...ownerFields,
    ...fieldsOf(meeting, {
      type: {
        lenient: true,
        synonyms: {
          QBR: [
            'Quarterly Business Review',
            'EBR',
            'Executive Business Review',
            'Business Review',
            'Quarterly Review',
          ],
          'Check-in': [
            'Check in',
            'Checkin',
            'Sync',
            'Weekly',
            'Monthly',
            'Touchpoint',
            'Cadence',
            '1:1',
            'Status',
            'Regular',
            'Cadence Call',
            'Check-In Call',
          ],
          Escalation: ['Escalation Call', 'Eskalation', 'Escalade', 'Escalado'],
          Other: [
            'Meeting',
            'Training',
            'Kickoff',
            'Kick-off',
            'Onboarding',
            'Demo',
            'Workshop',
            'Andere',
            'Autre',
            'Otro',
            'Call',
            'Event',
            'In Person Meeting',
            'Web Meeting',
            'Email',
          ],
        },
      },
      channel: {
        lenient: true,
        synonyms: {
          Email: ['E-mail', 'Mail', 'Correo'],
          Phone: [
            'Call',
            'Phone Call',
            'Telephone',
            'Telefon',
            'Téléphone',
            'Teléfono',
            'Telefono',
            'Telefone',
            'Audio',
          ],
          Video: [
            'Zoom',
            'Teams',
            'Microsoft Teams',
            'MS Teams',
            'Microsoft Teams Meeting',
            'Google Meet',
            'Webex',
            'Video Call',
            'Videoconference',
            'Video Conference',
            'Web Meeting',
            'Online',
            'Virtual',
            'Remote',
            'Visio',
            'Videokonferenz',
            'Skype',
          ],
          'In person': [
            'In-person',
            'Onsite',
            'On-site',
            'On site',
            'Face to face',
            'F2F',
            'Vor Ort',
            'Présentiel',
            'Presencial',
            'Di persona',
            'In Person Meeting',
            'Site Visit',
            'Office',
          ],
        },
      },
    }),
    helperField('activityType', 'choice', {
      label: 'Kind of activity',
      choices: activityTypes,
      synonyms: activityWords,
    }),
    helperField('attendees', 'names', { max: 4000 }),
    helperField('actions', 'lines', { max: 20_000 }),
  ],
  keys: [idKey],
  naturalKeys: [
    {
      parts: [
        { fields: ['heldOn'], compared: 'exact' },
        { fields: ['title'], compared: 'name' },
      ],
      unique: false,
    },
  ],
  owner: ownerBy(null),
  derived: { from: ['title', 'type', 'activityType'], to: ['type', 'channel'], apply: derive },
};
