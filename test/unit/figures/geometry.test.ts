import { describe, expect, it } from 'vitest';

import type { Figure, Mark } from '../../../shared/figures/marks.ts';
import { outside, overlappingGroups, overlappingTexts } from './geometry.ts';

const text = (value: string, x: number, y: number): Mark => ({
  type: 'text',
  text: value,
  x,
  y,
  size: 10,
  weight: 400,
  anchor: 'start',
  fill: 'ink',
});
const group = (key: string, ...marks: Mark[]): Mark => ({ type: 'group', key, label: key, marks });
const figure = (...marks: Mark[]): Figure => ({
  width: 100,
  height: 50,
  title: 'Any',
  description: 'Any',
  marks,
});

/** The checks of the other figure tests must be able to fail. */
describe('the geometry checks', () => {
  it('see a text that leaves the figure on any side, and a number that is none', () => {
    expect(outside(figure(text('inside', 5, 20)))).toEqual([]);
    expect(outside(figure(text('much too long for a figure this small', 5, 20)))).toHaveLength(1);
    expect(outside(figure(text('up', 5, 3)))).toHaveLength(1);
    expect(outside(figure(text('down', 5, 51)))).toHaveLength(1);
    expect(outside(figure({ type: 'circle', cx: 3, cy: 20, r: 4, fill: 'ink' }))).toHaveLength(1);
    expect(outside(figure({ type: 'path', d: 'M10,10L101,10', stroke: 'ink' }))).toHaveLength(1);
    expect(outside(figure(text('nowhere', Number.NaN, 20)))).toHaveLength(1);
  });

  it('see texts and groups that overlap, and not those that only stand close', () => {
    expect(overlappingTexts(figure(text('one', 5, 20), text('two', 10, 22)))).toHaveLength(1);
    expect(overlappingTexts(figure(text('one', 5, 20), text('two', 5, 30)))).toEqual([]);
    const disc: Mark = { type: 'circle', cx: 20, cy: 20, r: 8, fill: 'accent' };
    expect(overlappingGroups(figure(group('a', disc), group('b', text('name', 25, 22))))).toHaveLength(1);
    expect(overlappingGroups(figure(group('a', disc, text('20', 15, 22))))).toEqual([]);
  });
});
