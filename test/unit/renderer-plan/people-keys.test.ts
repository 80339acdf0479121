import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { editOf, movedTo } from '../../../renderer/features/stakeholders/coverage/coverage-keys.ts';
import { linesOf } from '../../../renderer/features/stakeholders/map/lines.ts';
import { stepped } from '../../../renderer/features/stakeholders/map/map-keys.ts';
import { viewOf } from '../../../renderer/features/stakeholders/people-view.ts';
import { nearestIn } from '../../../renderer/features/stakeholders/surface/nearest.ts';
import { sameMark } from '../../../renderer/features/stakeholders/surface/same-mark.ts';
import { inOrder, orders } from '../../../renderer/features/stakeholders/table/order.ts';
import type { Mark } from '../../../shared/figures/marks.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import { stakeholderMap } from '../../../shared/figures/stakeholder-map.ts';
import { influences, sentiments } from '../../../shared/records/stakeholder.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from '../domain/plan-fixture.ts';

describe('nearestIn', () => {
  const places = [
    { id: 'middle', x: 50, y: 50 },
    { id: 'right', x: 90, y: 55 },
    { id: 'farRight', x: 150, y: 50 },
    { id: 'above', x: 55, y: 10 },
    { id: 'aside', x: 60, y: 200 },
  ];

  it('goes to the nearest place ahead, and stays at the edge', () => {
    expect(nearestIn(places, 'middle', 'right')).toBe('right');
    expect(nearestIn(places, 'middle', 'up')).toBe('above');
    expect(nearestIn(places, 'right', 'right')).toBe('farRight');
    expect(nearestIn(places, 'farRight', 'right')).toBeNull();
    expect(nearestIn(places, 'nobody', 'up')).toBeNull();
  });

  it('leads to somebody ahead whenever there is one, on any map', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) });
    const spread = fc.uniqueArray(place, {
      maxLength: 12,
      minLength: 1,
      selector: ({ x, y }) => `${x} ${y}`,
    });
    const ahead = {
      up: (_: number, dy: number) => dy < 0,
      down: (_: number, dy: number) => dy > 0,
      left: (dx: number) => dx < 0,
      right: (dx: number) => dx > 0,
    } as const;
    fc.assert(
      fc.property(spread, fc.constantFrom('up', 'down', 'left', 'right'), (points, direction) => {
        const all = points.map((point, index) => ({ id: String(index), ...point }));
        const [from] = all;
        const isAhead = (to: { x: number; y: number }) =>
          from !== undefined && ahead[direction](to.x - from.x, to.y - from.y);
        const next = all.find(({ id }) => id === nearestIn(all, '0', direction));
        expect(next === undefined ? all.some(isAhead) : !isAhead(next)).toBe(false);
      }),
    );
  });
});

describe('keys of the coverage matrix', () => {
  const press = (key: string, code: string, shiftKey = false) =>
    editOf({ key, code, shiftKey, ctrlKey: false, metaKey: false, altKey: false });

  it('take digits as level, with Shift as target, wherever the keyboard puts its signs', () => {
    expect(press('3', 'Digit3')).toEqual({ field: 'level', value: 3 });
    expect(press('$', 'Digit4', true)).toEqual({ field: 'target', value: 4 });
    expect(press('2', 'Numpad2')).toEqual({ field: 'level', value: 2 });
    // French keyboards need Shift for a digit: its place counts.
    expect(press('"', 'Digit3')).toEqual({ field: 'level', value: 3 });
    expect(press('5', 'Digit5')).toBeNull();
    expect(press('Delete', 'Delete')).toEqual({ field: 'clear' });
  });

  it('never leave the matrix', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageDown',
      'j',
    );
    fc.assert(
      fc.property(fc.array(keys), (pressed) => {
        let at = { row: 0, column: 0 };
        for (const key of pressed) at = movedTo(at, key, 7, 3) ?? at;
        expect(at.row >= 0 && at.row < 7 && at.column >= 0 && at.column < 3).toBe(true);
      }),
    );
    expect(movedTo({ row: 0, column: 0 }, 'x', 7, 3)).toBeNull();
  });
});

describe('a step on the map', () => {
  it('can leave "influence not set", and never enters it again', () => {
    expect(stepped({ influence: null, sentiment: 'Neutral' }, 'up')).toEqual({
      influence: 'Low',
      sentiment: 'Neutral',
    });
    expect(stepped({ influence: 'Low', sentiment: 'Neutral' }, 'down').influence).toBe('Low');
  });
});

describe('linesOf', () => {
  it('draws reporting lines from who reports to whom, and the relations asked for', () => {
    const boss = person({ name: 'Boss' });
    const report = person({ name: 'Report', reportsToId: boss.id });
    const relation = recordWith('relation', { fromId: report.id, toId: boss.id, kind: 'Conflict' });
    const plan = planWith({ stakeholders: [boss, report], relations: [relation] });
    expect(linesOf(plan, new Set(['Reporting']))).toEqual([
      { id: `report ${report.id}`, kind: 'Reporting', fromId: report.id, toId: boss.id, label: null },
    ]);
    expect(linesOf(plan, new Set(['Conflict'])).map(({ id }) => id)).toEqual([relation.id]);
    expect(linesOf(plan, new Set(['Influence']))).toEqual([]);
  });
});

describe('the order of the table', () => {
  it('keeps everybody, and puts who left last', () => {
    const someone = fc
      .record({
        name: fc.constantFrom('Ann', 'Bo', 'Cy'),
        influence: fc.constantFrom(null, ...influences),
        sentiment: fc.constantFrom(...sentiments),
        lastContact: fc.constantFrom(null, '2026-01-01', '2026-02-01'),
        leftOn: fc.constantFrom(null, '2026-01-01', '2026-04-01'),
      })
      .map((values) => person(values));
    fc.assert(
      fc.property(fc.array(someone), fc.constantFrom(...orders), (people, order) => {
        const ordered = inOrder(people, order, '2026-03-05');
        expect([...ordered].map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
        if (order === 'added') return;
        const left = ordered.map(({ leftOn }) => leftOn !== null && leftOn <= '2026-03-05');
        expect(left).toEqual([...left].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe('sameMark', () => {
  it('is true for a figure drawn twice, and false for every mark that changed', () => {
    const people = [person({ name: 'Ada King', influence: 'High' }), person({ name: 'Bo Li' })].map(
      (one) => ({
        ...one,
        inTime: true,
      }),
    );
    const draw = () => stakeholderMap(people, { width: 600, height: 300, measure: measureInter }).marks;
    const [once, again] = [draw(), draw()];
    once.forEach((mark, index) => {
      const other = again[index];
      expect(other !== undefined && sameMark(mark, other)).toBe(true);
    });
    const line: Mark = { type: 'line', x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'ink' };
    expect(sameMark(line, { ...line, x2: 2 })).toBe(false);
    expect(sameMark(line, { ...line, dash: [1, 2] })).toBe(false);
  });
});

describe('viewOf', () => {
  it('leads to the view that shows what is looked for', () => {
    expect(viewOf('stakeholder', 'lastContact')).toBe('table');
    expect(viewOf('stakeholder', 'reportsToId')).toBe('chart');
    expect(viewOf('coverage', 'level')).toBe('coverage');
    expect(viewOf('relation', null)).toBe('map');
    expect(viewOf('checkAnswer', 'buyerContacted')).toBeNull();
  });
});
