import { describe, expect, it } from 'vitest';

import { confidenceOf, mappingProblems } from '../../../renderer/features/imports/mapping.ts';
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
