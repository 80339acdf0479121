import { customField, customValue } from '../../../../../shared/records/custom.ts';
import { signalScore } from '../../../../../shared/records/health.ts';
import { action, attendee } from '../../../../../shared/records/meeting.ts';
import { stakeholder } from '../../../../../shared/records/stakeholder.ts';
import type { Db } from '../../../../db/open.ts';
import { newId } from '../../../../ids.ts';
import { customTarget } from '../../kinds/dynamic.ts';
import { signalField } from '../../kinds/health-scores.ts';
import { fieldsOf, helperField, type ImportField } from '../../kinds/kind.ts';
import { kindSpecs } from '../../kinds/list.ts';
import { namedSignal } from '../../map/signals.ts';
import {
  differentValues,
  fillActions,
  fillAttendees,
  fillContacts,
  fillCustomField,
  fillCustomValues,
  fillLongScores,
  fillSeen,
  fillWideScores,
  matchSeen,
  namedSignals,
  refuseSecondScores,
  refuseUnknownSignals,
} from './fill-queries.ts';
import { perRow, type Part, type Staged } from './part.ts';

const pick = (fields: readonly ImportField[], names: readonly string[]): ImportField[] =>
  names.flatMap((name) => fields.find((field) => field.name === name) ?? []);

const exactly = (...fields: readonly string[]) => ({
  parts: fields.map((field) => ({ fields: [field], compared: 'exact' as const })),
  unique: false,
  whole: true,
});

const contactStart = 'contact.';

/** The contact that rows of accounts and opportunities carry. */
const contactPart = ({ fields }: Staged): Part[] => {
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

const attendeePart = (exact: boolean): Part => ({
  prefix: 'attendee',
  spec: {
    entityName: 'attendee',
    entity: attendee,
    keys: [],
    naturalKeys: [
      {
        parts: [
          { fields: ['meetingId'], compared: 'exact' },
          { fields: ['name'], compared: 'name' },
        ],
        unique: false,
      },
      exactly('meetingId', 'stakeholderId'),
    ],
  },
  fields: fieldsOf(attendee),
  mapped: ['name'],
  before: false,
  owned: true,
  fill: (db) => fillAttendees(db, !exact),
});

const seenPart = (today: string): Part => ({
  prefix: 'seen',
  spec: { entityName: 'stakeholder', entity: stakeholder, keys: [], naturalKeys: [] },
  fields: [helperField('stakeholderId', 'reference'), ...pick(fieldsOf(stakeholder), ['lastContact'])],
  mapped: ['lastContact'],
  before: false,
  owned: true,
  onlyLater: 'lastContact',
  fill: (db) => fillSeen(db, today),
  match: matchSeen,
});

const actionPart: Part = {
  prefix: 'action',
  spec: {
    entityName: 'action',
    entity: action,
    keys: [],
    naturalKeys: [
      {
        parts: [
          { fields: ['meetingId'], compared: 'exact' },
          { fields: ['title'], compared: 'name' },
        ],
        unique: false,
      },
    ],
  },
  fields: pick(fieldsOf(action), ['meetingId', 'title', 'side', 'status', 'mutual']),
  mapped: ['title'],
  before: false,
  owned: true,
  fill: fillActions,
};

const meetingParts = ({ fields, mapped, today }: Staged): Part[] => {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  // A file of Carryon's own says who is who itself.
  const exact = mapped.includes('id');
  return [
    ...(has('attendees') ? [attendeePart(exact), ...(exact ? [] : [seenPart(today)])] : []),
    ...(has('actions') ? [actionPart] : []),
  ];
};

const wideStart = signalField('');

const scorePart = ({ fields, context }: Staged): Part => {
  const signals = [...context.signals, ...context.pastSignals];
  const there = fields.map(({ name }) => name);
  const fillLong = (db: Db): void => {
    const keys: Record<string, string> = {};
    const unknown: Record<string, string> = {};
    for (const text of namedSignals(db)) {
      const found = namedSignal(signals, text);
      if (found?.sure) keys[text] = found.key;
      else {
        const meant = signals.find(({ key }) => key === found?.key)?.label;
        unknown[text] =
          `The scorecard has no signal of this name${meant === undefined ? '' : `; perhaps it is ${meant}`}.`;
      }
    }
    refuseUnknownSignals(db, unknown);
    fillLongScores(db, keys, there);
  };
  return {
    prefix: 'score',
    spec: {
      entityName: 'signalScore',
      entity: signalScore,
      keys: [],
      naturalKeys: [exactly('assessmentId', 'signal')],
    },
    fields: pick(fieldsOf(signalScore), [
      'assessmentId',
      'signal',
      'score',
      'trend',
      'source',
      'note',
      'scoredOn',
    ]),
    mapped: there.includes('signal') ? there : ['score'],
    before: false,
    owned: true,
    fill: (db) => {
      if (there.includes('signal')) fillLong(db);
      fillWideScores(
        db,
        there
          .filter((field) => field.startsWith(wideStart))
          .map((field) => ({ field, key: field.slice(wideStart.length) })),
      );
      refuseSecondScores(db);
    },
  };
};

const mostChoices = 200;

/** Custom fields that the file fills, and those it makes first. */
const customParts = ({ fields, context }: Staged): Part[] => {
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

/** The records that hang on the rows of a file, in the order they are written. */
export const partsOf = (staged: Staged): Part[] => {
  switch (staged.spec.kind) {
    case 'accounts':
      return [...customParts(staged), ...contactPart(staged)];
    case 'opportunities':
      return contactPart(staged);
    case 'meetings':
      return meetingParts(staged);
    case 'healthScores':
      return [scorePart(staged)];
    case 'stakeholders':
    case 'risks':
    case 'actions':
    case 'surveyResponses':
    case 'tickets':
    case 'arrMovements':
      return [];
  }
};
