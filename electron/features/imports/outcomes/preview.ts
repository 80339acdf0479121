import type { ImportFieldInfo, ImportPreview, Mapping, MappingProposal } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { ImportField, ImportKindSpec } from '../kinds/kind.ts';
import { guessCustomKind } from '../map/custom-kind.ts';
import type { Column } from '../map/propose.ts';
import { partsOf } from '../match/parts/list.ts';
import type { Staged } from '../match/parts/part.ts';
import { countPart, hasPart } from '../match/parts/queries.ts';
import { tablesOf } from '../match/tables.ts';
import type { Table, TableEnd } from '../read/table-shape.ts';
import type { StagedColumns } from '../stage/columns.ts';
import { converted, currencyQuestion, oddDays } from '../stage/notices.ts';
import { firstRejected } from '../stage/queries.ts';
import type { Question } from '../stage/styles.ts';
import { countKept } from './kept-queries.ts';
import { durationQuestions, surveyKindQuestion, unknownWords } from './notices.ts';
import { countOutcomes } from './queries.ts';
import { missingAccountsOf, similarRows } from './similar.ts';

export type PreviewParts = {
  readonly importId: string;
  readonly fileName: string;
  readonly table: Table;
  readonly samples: readonly Column[];
  readonly proposals: readonly MappingProposal[];
  readonly mapping: Mapping;
  readonly remembered: ImportPreview['remembered'];
  readonly columns: StagedColumns;
  readonly staged: Staged;
  readonly end: TableEnd;
  readonly questions: readonly Question[];
};

const shownRejects = 1000;

/** A proposal as it was decided: what is mapped is sure, what was turned down is none. */
const asMapped = (proposal: MappingProposal, field: string | null): MappingProposal => {
  if (field !== null) return { ...proposal, field, confidence: 'sure' };
  return proposal.confidence === 'sure' ? { ...proposal, confidence: 'none' } : proposal;
};

const groupOf = ({ owner }: ImportKindSpec, name: string): ImportFieldInfo['group'] => {
  const start = /^(contact|account|custom|score)[.+]/u.exec(name)?.[1];
  if (start === 'contact' || start === 'account' || start === 'custom') return start;
  if (start === 'score') return 'signal';
  return owner && [owner.id, owner.crmId, owner.domain, owner.name].includes(name) ? 'owner' : 'own';
};

const fieldInfo = (spec: ImportKindSpec, { name, label, required }: ImportField): ImportFieldInfo => ({
  field: name,
  label,
  required,
  filledBy: [
    ...(spec.composed?.field === name ? spec.composed.from : []),
    ...(spec.derived?.to.includes(name) ? spec.derived.from.filter((from) => from !== name) : []),
  ],
  group: groupOf(spec, name),
});

/** Everything the user is shown before a row is written. */
export const makePreview = (db: Db, parts: PreviewParts): ImportPreview => {
  const { table, mapping, staged, columns, samples, end } = parts;
  const { spec, choices } = staged;
  const withCustom = spec.kind === 'accounts';
  const also = [
    ...partsOf(staged).map(({ prefix, spec: { entityName } }) => ({ prefix, entity: entityName })),
    { prefix: 'account', entity: 'account' },
  ]
    .filter(({ prefix }) => hasPart(db, prefix))
    .map(({ prefix, entity }) => ({ entity, ...countPart(db, tablesOf(prefix)) }));
  return {
    importId: parts.importId,
    kind: spec.kind,
    fileName: parts.fileName,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerLine: table.headerLine,
    proposals: parts.proposals.map((proposal, index) => ({
      ...asMapped(proposal, mapping[proposal.header] ?? null),
      ...(withCustom ? { customKind: guessCustomKind(samples[index]?.values ?? []) } : {}),
    })),
    fields: spec.fields.map((field) => fieldInfo(spec, field)),
    mapping,
    remembered: parts.remembered,
    choices,
    counts: countOutcomes(db),
    also,
    keptCells: countKept(db),
    similar: similarRows(db, staged),
    missing: missingAccountsOf(db, staged, { mapping, headers: table.headers }),
    rejected: firstRejected(db, shownRejects),
    leftOut: end.leftOut,
    problems: [...end.problems, ...oddDays(columns), ...converted(columns), ...unknownWords(columns)],
    questions: [
      ...parts.questions,
      ...durationQuestions(columns),
      ...surveyKindQuestion(db, staged, columns),
      // Amounts of other kinds are in the currency of their account.
      ...(spec.owner ? [] : currencyQuestion(columns, samples)),
    ],
  };
};
