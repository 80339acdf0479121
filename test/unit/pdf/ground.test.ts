import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import type { Shape } from '../../../electron/features/export/pdf/engine/content.ts';
import { createGround } from '../../../electron/features/export/pdf/engine/ground.ts';

const box = record({
  x: integer({ min: 0, max: 60 }),
  y: integer({ min: 0, max: 60 }),
  width: integer({ min: 0, max: 30 }),
  height: integer({ min: 0, max: 30 }),
});
const shapes = array(record({ box, fill: constantFrom('ink', 'surface', 'hairline') }), { maxLength: 12 });

/** The shapes in the order in which the ground draws them. */
const drawn = (given: readonly Shape[]): Shape[] => {
  const order: Shape[] = [];
  const ground = createGround({
    add: () => undefined,
    setFill: () => undefined,
    setFont: () => undefined,
    shape: (shape) => order.push(shape),
    written: () => '',
  });
  for (const shape of given) ground.takes(shape);
  ground.written();
  return order;
};

const touch = ({ box: one }: Shape, { box: other }: Shape): boolean =>
  one.x <= other.x + other.width &&
  other.x <= one.x + one.width &&
  one.y <= other.y + other.height &&
  other.y <= one.y + one.height;

test('shapes that touch are drawn in the order they came in', () => {
  assert(
    property(shapes, (made) => {
      const given = made.map((one, index) => ({ ...one, path: String(index) }));
      const order = drawn(given);
      expect(order).toHaveLength(given.length);
      for (const [index, one] of given.entries())
        for (const other of given.slice(index + 1))
          if (touch(one, other)) expect(order.indexOf(one)).toBeLessThan(order.indexOf(other));
    }),
  );
});

test('shapes of one colour that lie apart follow one another', () => {
  const fills = ['ink', 'surface', 'ink', 'surface'] as const;
  const given = fills.map((fill, index): Shape => ({
    path: '',
    fill,
    box: { x: index * 20, y: 0, width: 10, height: 10 },
  }));
  expect(drawn(given).map(({ fill }) => fill)).toEqual(['ink', 'ink', 'surface', 'surface']);
});
