import { describe, expect, it } from 'vitest';

import { guessKind } from '../../../renderer/features/imports/guess-kind.ts';
import { confidenceOf, mappingProblems } from '../../../renderer/features/imports/mapping.ts';
import type { MappingProposal } from '../../../shared/imports.ts';

describe('what the rows seem to be', () => {
  it('is people where columns are about a person', () => {
    expect(guessKind(['Contact ID', 'First Name', 'Last Name', 'Title', 'Account Name'])).toBe(
      'stakeholders',
    );
    expect(guessKind(['Vorname', 'Nachname', 'Firma', 'Job title'])).toBe('stakeholders');
  });
  it('is accounts otherwise', () => {
    expect(guessKind(['Account ID', 'Account Owner', 'Account Name', 'Annual Revenue'])).toBe('accounts');
    expect(guessKind(['Name', 'Email', 'Phone', 'Title'])).toBe('accounts');
    expect(guessKind([])).toBe('accounts');
  });
});

describe('a mapping', () => {
  const fields = [
    { field: 'name', label: 'Name', required: true },
    { field: 'arr', label: 'ARR', required: false },
  ];
  it('needs its required fields once, and no field twice', () => {
    expect(mappingProblems({ A: 'name', B: 'arr', C: null }, fields)).toEqual([]);
    expect(mappingProblems({ A: null, B: 'arr' }, fields)).toEqual([{ problem: 'missing', label: 'Name' }]);
    expect(mappingProblems({ A: 'name', B: 'arr', C: 'arr' }, fields)).toEqual([
      { problem: 'twice', label: 'ARR' },
    ]);
  });

  it('says whether a column was recognised, is to be checked, or was chosen', () => {
    const proposal: MappingProposal = { header: 'A', field: 'arr', confidence: 'check', samples: [] };
    expect(confidenceOf(proposal, { A: 'arr' })).toBe('check');
    expect(confidenceOf(proposal, { A: 'name' })).toBe('chosen');
    expect(confidenceOf(proposal, { A: null })).toBe('none');
    expect(confidenceOf(proposal, {})).toBe('none');
  });
});
