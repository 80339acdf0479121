import { fieldTitle } from '../../../../shared/csv.ts';
import { columnName } from '../../../../shared/entity.ts';
import type { ImportKind } from '../../../../shared/imports.ts';
import { account } from '../../../../shared/records/account.ts';
import { stakeholder } from '../../../../shared/records/stakeholder.ts';

/** A column of a CSV export: its header, which the import maps back, and where its value comes from. */
export type ExportColumn = {
  readonly header: string;
  /** SQL over `t`, the record, and `a`, its account. */
  readonly source: string;
  readonly kind: 'text' | 'number' | 'money' | 'flag' | 'list';
};

export type ExportTable = { readonly table: string; readonly columns: readonly ExportColumn[] };

const kinds: Readonly<Record<string, ExportColumn['kind']>> = {
  integer: 'number',
  money: 'money',
  flag: 'flag',
  list: 'list',
};

const id: ExportColumn = { header: fieldTitle('id'), source: 't.id', kind: 'text' };

const own = (fields: Readonly<Record<string, { readonly kind: string }>>): ExportColumn[] =>
  Object.entries(fields).flatMap(([name, { kind }]) =>
    kind === 'reference' || kind === 'json'
      ? []
      : [
          {
            header: fieldTitle(name),
            source: `t."${columnName(name)}"`,
            kind: kinds[kind] ?? ('text' as const),
          },
        ],
  );

const ofAccount = (field: string, column: string): ExportColumn => ({
  header: fieldTitle(field),
  source: `a.${column}`,
  kind: 'text',
});

/** What is exported per kind: every field that the same kind of import fills. */
export const exportTables: Readonly<Record<ImportKind, ExportTable>> = {
  accounts: { table: account.table, columns: [id, ...own(account.fields)] },
  stakeholders: {
    table: stakeholder.table,
    columns: [
      id,
      ofAccount('accountCrmId', 'crm_id'),
      ofAccount('accountDomain', 'domain'),
      ofAccount('accountName', 'name'),
      ...own(stakeholder.fields),
    ],
  },
};
