import { expect, it } from 'vitest';

import { finding, type Finding } from '../../../shared/domain/finding.ts';
import { foldedFindings } from '../../../shared/domain/folded-findings.ts';

const never = (index: number): Finding =>
  finding(
    'watch',
    'contactOverdue',
    ['stakeholders', 'stakeholder', `person-${index}`],
    'find.contactOverdue',
    {
      name: `Person ${index}`,
    },
  );
const owner = finding('fix', 'ownerMissing', ['overview', 'account', 'account-1'], 'find.ownerMissing');
const many = (count: number): Finding[] => [
  owner,
  ...Array.from({ length: count }, (_, index) => never(index)),
];
const shape = (findings: readonly Finding[], unfolded?: ReadonlySet<string>) =>
  foldedFindings(findings, unfolded).map(({ finding: { jump }, more }) => (more === 0 ? jump.id : more));

it('shows three findings of a kind and counts the others', () => {
  expect(shape(many(44))).toEqual(['account-1', 'person-0', 'person-1', 'person-2', 41]);
});

it('shows a single one more instead of counting it', () => {
  expect(shape(many(4))).toHaveLength(5);
  expect(shape(many(5))).toEqual(['account-1', 'person-0', 'person-1', 'person-2', 2]);
});

it('shows a kind whole when asked to', () => {
  expect(shape(many(44), new Set(['find.contactOverdue']))).toHaveLength(45);
});

it('leaves out nothing: what is shown and what is counted are all', () => {
  for (const count of [0, 1, 3, 4, 5, 90]) {
    const lines = foldedFindings(many(count));
    const all = lines.reduce((sum, { more }) => sum + Math.max(1, more), 0);
    expect(all).toBe(count + 1);
  }
});

it('keeps a kind together, so that it is plain what is counted', () => {
  const person = (index: number) => ['stakeholders', 'stakeholder', `person-${index}`] as const;
  const mixed = Array.from({ length: 6 }, (_, index) => [
    never(index),
    finding('watch', 'contactLapsing', person(index), 'find.contactLapsing'),
  ]).flat();
  const three = ['person-0', 'person-1', 'person-2'];
  expect(shape(mixed)).toEqual([...three, 3, ...three, 3]);
});
