import { describe, expect, it } from 'vitest';

import {
  countsOf,
  crmIdGivenUp,
  fieldsTaken,
  preferredChoice,
} from '../../../renderer/features/imports/duplicates/choice.ts';
import { confidenceOf, mappingProblems } from '../../../renderer/features/imports/mapping.ts';
import type { ComparedField } from '../../../shared/contract-duplicates.ts';
import type { MappingProposal } from '../../../shared/imports.ts';

describe('a mapping', () => {
  const fields = [
    { field: 'name', label: 'Name', required: true, filledBy: ['firstName'], group: 'own' as const },
    { field: 'arr', label: 'ARR', required: false, filledBy: [], group: 'own' as const },
  ];
  it('needs its required fields once, and no field twice', () => {
    expect(mappingProblems({ A: 'name', B: 'arr', C: null }, fields)).toEqual([]);
    expect(mappingProblems({ A: 'firstName', B: 'arr' }, fields)).toEqual([]);
    expect(mappingProblems({ A: null, B: 'arr' }, fields)).toEqual([{ problem: 'missing', label: 'Name' }]);
    expect(mappingProblems({ A: 'name', B: 'arr', C: 'arr' }, fields)).toEqual([
      { problem: 'twice', label: 'ARR' },
    ]);
  });

  it('says whether a column was recognised, is to be checked, or was chosen', () => {
    const proposal: MappingProposal = { header: 'A', field: 'arr', confidence: 'check', samples: [] };
    expect(confidenceOf(proposal, { A: 'arr' })).toBe('chosen');
    expect(confidenceOf(proposal, { A: 'name' })).toBe('chosen');
    expect(confidenceOf(proposal, { A: null })).toBe('check');
    expect(confidenceOf(proposal, {})).toBe('check');
    expect(confidenceOf(proposal, { A: null, B: 'arr' })).toBe('none');
  });
});

describe('two records that become one', () => {
  const differing = (first: string | null, second: string | null): ComparedField[] => [
    { field: 'name', label: null, first: 'Acme', second: 'Acme Ltd', differs: true, preferred: 'second' },
    { field: 'crmId', label: null, first, second, differs: true, preferred: 'second' },
  ];

  it('takes from the one that goes what it is preferred for, whichever stays', () => {
    const fields = differing('A-1', 'A-2');
    const choice = { ...preferredChoice(fields), picks: { name: 'first', crmId: 'second' } } as const;
    expect(fieldsTaken(fields, choice)).toEqual(['crmId']);
    expect(fieldsTaken(fields, { ...choice, stays: 'second' })).toEqual(['name']);
    expect(countsOf(fields, choice)).toEqual({ first: 1, second: 1 });
  });

  it('names the CRM ID that nobody has any more, and none where only one had it', () => {
    const fields = differing('A-1', 'A-2');
    expect(crmIdGivenUp(fields, preferredChoice(fields))).toBe('A-1');
    expect(crmIdGivenUp(fields, { stays: 'second', picks: { crmId: 'first' } })).toBe('A-2');
    for (const one of [differing('A-1', null), differing(null, 'A-2'), []])
      expect(crmIdGivenUp(one, preferredChoice(one))).toBeNull();
  });
});
