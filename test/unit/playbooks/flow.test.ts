import { describe, expect, it } from 'vitest';

import { playbookFindings } from '../../../shared/domain/playbook-findings.ts';
import { flowOf } from '../../../shared/domain/playbook-flow.ts';
import { reviewStateOf } from '../../../shared/domain/playbook-review.ts';
import type { PlaybookBranch, PlaybookStep } from '../../../shared/records/playbook.ts';
import { speaker } from '../../../shared/text/say.ts';
import { recordWith } from '../domain/plan-fixture.ts';

const step = (id: string, position: number, values: Partial<PlaybookStep> = {}) =>
  recordWith('playbookStep', { id, position, title: id, lane: 'CSM', kind: 'Step', ...values });
const branch = (stepId: string, label: string | null, toStepId: string | null): PlaybookBranch =>
  recordWith('playbookBranch', { id: `${stepId} ${label}`, stepId, label, toStepId });

const sound = {
  steps: [
    step('start', 0, { kind: 'Start' }),
    step('ask', 1, { kind: 'Decision', lane: ' csm ' }),
    step('mend', 2, { lane: 'Support Lead', nextStepId: 'ask' }),
    step('end', 3, { kind: 'End' }),
  ],
  branches: [branch('ask', 'Yes', 'end'), branch('ask', 'No', 'mend')],
};

const said = (records: Parameters<typeof playbookFindings>[0]) =>
  playbookFindings(records).map(({ says }) => speaker()(says));

describe('the flow of a playbook', () => {
  it('goes on at the step it names, else the following one; a decision by its branches, an end nowhere', () => {
    const { edges, lanes } = flowOf(sound);
    expect(edges.map(({ from, to, label, handOff }) => [from, to, label, handOff])).toEqual([
      ['start', 'ask', null, false],
      ['ask', 'end', 'Yes', false],
      ['ask', 'mend', 'No', true],
      ['mend', 'ask', null, true],
    ]);
    // One role however it is spelled.
    expect(lanes).toEqual(['CSM', 'Support Lead']);
  });

  it('has nothing to mend when every way is defined', () => {
    expect(playbookFindings(sound)).toEqual([]);
    expect(playbookFindings({ steps: [], branches: [] })).toEqual([]);
  });

  it('says which branch leads nowhere, which has no name, and which decision decides nothing', () => {
    const branches = [branch('ask', 'Yes', null), branch('ask', null, 'end')];
    expect(said({ ...sound, branches })).toEqual([
      'Decision 2, “ask”: “Yes” leads nowhere.',
      'Decision 2, “ask”: a branch has no name.',
      'Step 3, “mend”, is never reached.',
    ]);
    expect(said({ ...sound, branches: [branch('ask', 'Yes', 'end')] })).toContain(
      'Decision 2, “ask”, has 1 branch: a decision needs two.',
    );
  });

  it('says where a lane, a start or an end is missing, at the field that mends it', () => {
    const steps = [step('a', 0, { lane: null }), step('b', 1, { lane: ' ' })];
    const found = playbookFindings({ steps, branches: [] });
    expect(found.map(({ id, field }) => [id, field])).toEqual([
      ['a', 'kind'],
      ['a', 'lane'],
      ['b', 'lane'],
      ['b', 'nextStepId'],
    ]);
    expect(said({ steps: [...sound.steps, step('again', 4, { kind: 'Start' })], branches: [] })).toContain(
      '2 steps are a start: there is one way in.',
    );
  });

  it('is due for a review from the day after its day on', () => {
    expect(reviewStateOf({ reviewOn: '2026-03-05' }, '2026-03-05')).toMatchObject({ state: 'soon', days: 0 });
    expect(reviewStateOf({ reviewOn: '2026-03-04' }, '2026-03-05')).toMatchObject({
      state: 'overdue',
      days: -1,
    });
    expect(reviewStateOf({ reviewOn: '2026-03-20' }, '2026-03-05').state).toBe('later');
    expect(reviewStateOf({ reviewOn: null }, '2026-03-05').state).toBe('none');
  });
});
