import { fieldTitle } from '../../../../shared/csv.ts';
import { columnName, type Entity } from '../../../../shared/entity.ts';
import type { ImportKind } from '../../../../shared/imports.ts';
import type { CustomField } from '../../../../shared/records/custom.ts';
import type { Signal } from '../../../../shared/records/health.ts';
import { kindSpecs } from '../../imports/kinds/list.ts';
import { customHeader } from '../../imports/map/recognise.ts';
import {
  accountColumns,
  attendeeNames,
  customValueOf,
  managerName,
  ofAssessment,
  own,
} from './column-queries.ts';

/** A column of a CSV export: its header, which the import maps back, and where its value comes from. */
export type ExportColumn = {
  readonly header: string;
  /** SQL over `t`, the record, and `a`, its account. */
  readonly source: string;
  readonly kind: 'text' | 'number' | 'money' | 'flag' | 'list' | 'yesNo' | 'signal';
};

export type ExportTable = {
  readonly table: string;
  /** Joins that the columns need, beside the record and its account. */
  readonly joins: string;
  readonly columns: readonly ExportColumn[];
};

/** What the workspace adds to the columns. */
export type ExportContext = {
  readonly customFields: readonly Pick<CustomField, 'id' | 'label' | 'kind'>[];
  /** Signals of all scorecards, newest first. */
  readonly signals: readonly Pick<Signal, 'key' | 'label'>[];
};

const kinds: Readonly<Record<string, ExportColumn['kind']>> = {
  integer: 'number',
  money: 'money',
  flag: 'flag',
  list: 'list',
};

const text = (field: string, source: string): ExportColumn => ({
  header: fieldTitle(field),
  source,
  kind: 'text',
});

const id = text('id', own('id'));

const fieldsOf = (entity: Entity): ExportColumn[] =>
  Object.entries(entity.fields).flatMap(([name, { kind }]) =>
    name === 'accountId' || kind === 'json'
      ? []
      : [{ header: fieldTitle(name), source: own(columnName(name)), kind: kinds[kind] ?? 'text' }],
  );

/** The columns by which rows find their account again, in any book. */
const ofAccount: readonly ExportColumn[] = (
  ['accountId', 'accountCrmId', 'accountDomain', 'accountName'] as const
).map((field) => text(field, accountColumns[field]));

const customKinds: Readonly<Record<CustomField['kind'], ExportColumn['kind']>> = {
  text: 'text',
  choice: 'text',
  date: 'text',
  number: 'number',
  money: 'money',
  yesNo: 'yesNo',
};

const same = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();

const customColumns = (
  fields: ExportContext['customFields'],
  taken: readonly ExportColumn[],
): ExportColumn[] =>
  fields.map(({ id: field, label, kind }) => ({
    // A label that a column has already, or another field, is told apart.
    header:
      taken.some(({ header }) => same(header, label)) ||
      fields.filter((other) => same(other.label, label)).length > 1
        ? customHeader(label)
        : label,
    source: customValueOf(field),
    kind: customKinds[kind],
  }));

const plain = (kind: ImportKind, columns: readonly ExportColumn[]): ExportTable => ({
  table: kindSpecs[kind].entity.table,
  joins: '',
  columns,
});

const currency = text('currency', accountColumns.currency);

const ownedTable = (kind: ImportKind, more: readonly ExportColumn[] = []): ExportTable => {
  const fields = fieldsOf(kindSpecs[kind].entity);
  const inMoney = fields.some((column) => column.kind === 'money');
  return plain(kind, [id, ...ofAccount, ...(inMoney ? [currency] : []), ...fields, ...more]);
};

/** Scores are exported one a row: their trend, source and note come along. */
const healthTable = (): ExportTable => {
  const score = kindSpecs.healthScores.fields;
  const title = (field: string): string =>
    score.find(({ name }) => name === field)?.label ?? fieldTitle(field);
  const column = (field: string, source: string, kind: ExportColumn['kind'] = 'text'): ExportColumn => ({
    header: title(field),
    source,
    kind,
  });
  return {
    table: 'signal_score',
    joins: ofAssessment.joins,
    columns: [
      id,
      ...ofAccount,
      column('assessedOn', ofAssessment.assessedOn),
      column('assessedBy', ofAssessment.assessedBy),
      column('signal', own('signal'), 'signal'),
      column('score', own('score'), 'number'),
      column('trend', own('trend')),
      column('source', own('source')),
      column('note', own('note')),
      column('scoredOn', own('scored_on')),
    ],
  };
};

/** What is exported of a kind: every field that the same kind of import fills. */
export const exportTable = (kind: ImportKind, { customFields }: ExportContext): ExportTable => {
  switch (kind) {
    case 'accounts': {
      const columns = [id, ...fieldsOf(kindSpecs.accounts.entity)];
      return plain(kind, [...columns, ...customColumns(customFields, columns)]);
    }
    case 'stakeholders':
      return ownedTable(kind, [text('reportsTo', managerName)]);
    case 'meetings':
      return ownedTable(kind, [{ header: fieldTitle('attendees'), source: attendeeNames, kind: 'list' }]);
    case 'healthScores':
      return healthTable();
    case 'opportunities':
    case 'risks':
    case 'actions':
    case 'surveyResponses':
    case 'tickets':
    case 'arrMovements':
      return ownedTable(kind);
  }
};
