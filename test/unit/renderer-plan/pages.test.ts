import { describe, expect, it } from 'vitest';

import { changeForKey } from '../../../renderer/features/health/signal-keys.ts';
import {
  draftOf,
  emptyAction,
  meetingInput,
  offeredAttendees,
  withAttendee,
  type DraftAttendee,
} from '../../../renderer/features/meetings/meeting-draft.ts';
import { cellAt, stepAlong } from '../../../renderer/features/plan/figure-cells.ts';
import { fintechCorp } from '../../support/plan-fixture.ts';

describe('keys on a signal', () => {
  const line = { suggestedTrend: 'Up' } as const;

  it('score, clear, set and accept the trend', () => {
    expect(changeForKey('5', line)).toEqual({ score: 5 });
    expect(changeForKey('0', line)).toEqual({ score: null });
    expect(changeForKey('D', line)).toEqual({ trend: 'Down' });
    expect(changeForKey('a', line)).toEqual({ trend: 'Up' });
    expect(changeForKey('a', { suggestedTrend: null })).toBeNull();
    for (const key of ['6', 'x', 'Tab', '15']) expect(changeForKey(key, line)).toBeNull();
  });
});

describe('a meeting while it is typed', () => {
  const people = [{ id: 's1', name: 'James Lin' }];

  it('takes somebody on the map by name, whatever the case, and nobody twice', () => {
    const once = withAttendee([], ' james LIN ', people);
    expect(once).toEqual([{ stakeholderId: 's1', name: 'James Lin' }]);
    expect(withAttendee(once, 'James Lin', people)).toBe(once);
    expect(withAttendee(once, '  ', people)).toBe(once);
    expect(withAttendee(once, 'Omar Haddad', people)[1]).toEqual({
      stakeholderId: null,
      name: 'Omar Haddad',
    });
  });

  it('offers whoever had not left by the day of the meeting, the one met last first', () => {
    const map = fintechCorp()
      .stakeholders.slice(0, 3)
      .map((person, index) => ({
        ...person,
        leftOn: [null, '2026-03-10', '2026-02-01'][index] ?? null,
        lastContact: [null, '2026-03-01', '2026-01-20'][index] ?? null,
      }));
    const [stays, leaves, left] = map.map(({ id }) => id);
    const offered = (heldOn: string, attendees: readonly DraftAttendee[] = []) =>
      offeredAttendees(map, attendees, heldOn).map(({ id }) => id);
    expect(offered('2026-03-05')).toEqual([leaves, stays]);
    expect(offered('2026-03-10')).toEqual([stays]);
    expect(offered('2026-01-15')).toEqual([leaves, left, stays]);
    expect(offered('2026-13-')).toEqual([leaves, left, stays]);
    expect(offered('2026-03-05', [{ stakeholderId: leaves ?? null, name: 'Who leaves' }])).toEqual([stays]);
  });

  it('records blanks as nothing and leaves empty actions out', () => {
    const draft = {
      ...draftOf(null, '2026-03-05'),
      title: ' ',
      actions: [{ ...emptyAction, title: ' Send it ', owner: ' ' }, emptyAction],
    };
    expect(meetingInput(draft, 'a1', null)).toEqual({
      accountId: 'a1',
      heldOn: '2026-03-05',
      type: 'Check-in',
      channel: 'Video',
      title: null,
      discussion: null,
      attendees: [],
      actions: [{ title: 'Send it', owner: null, side: 'Ours', dueOn: null }],
    });
    expect(meetingInput(draft, 'a1', 'm1')).toMatchObject({ meetingId: 'm1' });
  });
});

describe('cells of a figure', () => {
  const rect = (x: number) => ({ type: 'rect' as const, x, y: 0, width: 10, height: 10 });
  const figure = {
    marks: [
      { type: 'group' as const, key: 'cell High Low', label: '', marks: [rect(0)] },
      { type: 'group' as const, key: 'risk', label: '', marks: [rect(20)] },
      rect(30),
    ],
  };

  it('finds the cell a point lies in, and only cells', () => {
    expect(cellAt(figure, { x: 5, y: 5 })).toBe('cell High Low');
    expect(cellAt(figure, { x: 25, y: 5 })).toBeNull();
    expect(cellAt(figure, { x: 35, y: 5 })).toBeNull();
  });

  it('steps along a scale and stays at its ends', () => {
    const scale = ['High', 'Medium', 'Low'];
    expect(stepAlong(scale, 'High', 1)).toBe('Medium');
    expect(stepAlong(scale, 'High', -1)).toBe('High');
    expect(stepAlong(scale, 'Low', 1)).toBe('Low');
  });
});
