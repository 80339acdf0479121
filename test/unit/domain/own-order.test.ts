import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { inOwnOrder, movedTo, placeEdits } from '../../../shared/domain/own-order.ts';

const records = fc.uniqueArray(fc.record({ id: fc.uuid(), position: fc.option(fc.nat(20)) }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
});

it('puts one item elsewhere and leaves the order of the others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.integer(), (items, at, to) => {
      const from = at % items.length;
      const moved = movedTo(items, from, to);
      const place = Math.max(0, Math.min(items.length - 1, to));
      expect(moved[place]).toBe(items[from]);
      expect(moved.filter((item) => item !== items[from])).toEqual(
        items.filter((_, index) => index !== from),
      );
    }),
  );
});

it('gives every record the place it has in a list, with edits only where it is another one', () => {
  fc.assert(
    fc.property(records, fc.nat(), fc.nat(), (all, from, to) => {
      const wanted = movedTo(inOwnOrder(all), from % all.length, to % all.length);
      const edits = new Map(placeEdits(wanted).map(({ id, changes }) => [id, changes.position]));
      const placed = all.map(({ id, position }) => ({ id, position: edits.get(id) ?? position }));
      expect(inOwnOrder(placed).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      expect(placeEdits(inOwnOrder(placed))).toEqual([]);
    }),
  );
});

it('puts records without a place last, as they were made', () => {
  const order = inOwnOrder([
    { id: 'b', position: null },
    { id: 'a', position: null },
    { id: 'c', position: 3 },
  ]);
  expect(order.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
