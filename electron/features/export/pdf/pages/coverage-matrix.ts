import { coverageAt, type CoverageMatrix, type CoverageRow } from '../../../../../shared/domain/coverage.ts';
import type { Influence } from '../../../../../shared/records/stakeholder.ts';
import type { PdfText } from '../../../../../shared/text/en/pdf.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, recorded, twoLines } from './parts.ts';

/** Members of our team side by side in one table; more take another table. */
const mostMembers = 6;

const levelCell = ({ words, day }: PlanFacts, one: CoverageRow['cells'][number] | undefined): Node => {
  if (!one?.coverage) return cell('–', { tone: 'muted', align: 'right' });
  const { level, target } = one.coverage;
  const now = words('coverage.level', { level: level ?? 0 });
  const says = target === null ? now : words('coverage.levelAndTarget', { level: level ?? 0, target });
  const touched = one.lastTouch === null ? null : day(one.lastTouch);
  return stack([
    cell(says, {
      align: 'right',
      style: one.gap > 0 ? 'cellStrong' : 'cell',
      tone: one.gap > 0 ? 'bad' : 'ink',
    }),
    ...(touched === null
      ? []
      : [text(touched, { style: 'caption', tone: 'muted', align: 'right', role: null })]),
  ]);
};

const nameOf = ({ stakeholder }: CoverageRow): string => stakeholder.name;
const isKnown = ({ coverage }: CoverageRow['cells'][number]): boolean => coverage !== null;

/** @param isRegister Whether those with nothing on record are left out of the tables, to be named below. */
const matrixTables = (facts: PlanFacts, { team, rows }: CoverageMatrix, isRegister: boolean): Node[] => {
  const { words } = facts;
  const starts = Array.from(
    { length: Math.ceil(team.length / mostMembers) },
    (_, index) => index * mostMembers,
  );
  return starts.flatMap((from) => {
    const members = team.slice(from, from + mostMembers);
    const shown = isRegister
      ? rows.filter(({ cells }) => cells.slice(from, from + mostMembers).some(isKnown))
      : rows;
    if (shown.length === 0) return [];
    const made = table({
      summary: words('coverage.matrix'),
      columns: [
        { head: words('coverage.person'), share: 30, rowHeader: true },
        { head: words('stakeholders.influence'), share: 12 },
        ...members.map(({ name }) => ({ head: name, share: 16, align: 'right' as const })),
      ],
      rows: shown.map(({ stakeholder, cells }) => [
        twoLines(stakeholder.name, stakeholder.title),
        recorded(facts, stakeholder.influence),
        ...members.map((_member, index) => levelCell(facts, cells[from + index])),
      ]),
    });
    return [made];
  });
};

/** Those of theirs and of ours of whom a register shows no line or column: nothing is on record about them. */
const unknownLines = ({ words, list }: PlanFacts, { team, rows }: CoverageMatrix): Node[] => {
  const people = rows.filter(({ cells }) => !cells.some(isKnown));
  const members = team.filter((_member, index) => !rows.some(({ cells }) => cells[index]?.coverage));
  const line = (key: PdfText, names: readonly string[]) =>
    names.length === 0
      ? []
      : [text([{ text: `${words(key)} `, weight: 600 }, { text: list(names) }], { style: 'cell' })];
  const of = (...levels: readonly (Influence | null)[]) =>
    people.filter(({ stakeholder }) => levels.includes(stakeholder.influence)).map(nameOf);
  return [
    ...line('coverage.unknown.high', of('High')),
    ...line('coverage.unknown.others', of('Medium', 'Low', null)),
    ...line(
      'coverage.unknown.ours',
      members.map(({ name }) => name),
    ),
  ];
};

/** Who of ours knows whom of theirs, with what the levels mean. */
export const coverageMatrix = (facts: PlanFacts, matrix: CoverageMatrix, isRegister: boolean): Node =>
  stack(
    [
      ...matrixTables(facts, matrix, isRegister),
      ...(isRegister ? unknownLines(facts, matrix) : []),
      text(facts.words('coverage.levels'), { style: 'caption', tone: 'muted' }),
    ],
    10,
  );

/** The matrix of many people: those with a relationship on record line by line, the others by name. */
export const coverageRegister = (facts: PlanFacts): Node =>
  coverageMatrix(facts, coverageAt(facts.records, facts.asOf), true);
