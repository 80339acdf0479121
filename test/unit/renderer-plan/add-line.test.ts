import { expect, it } from 'vitest';

import { emptyLine, givenBack, takenOut } from '../../../renderer/features/plan/grid/add-line.ts';

it('gives a refused name back to an empty line', () => {
  expect(givenBack(emptyLine, 'Ann')).toEqual({ text: 'Ann', refused: [] });
  expect(takenOut({ text: 'Ann', refused: [] })).toEqual(emptyLine);
});

it('keeps a refused name until what is typed meanwhile is taken out', () => {
  const typing = givenBack(givenBack({ text: 'Cleo', refused: [] }, 'Ann'), 'Ben');
  expect(typing).toEqual({ text: 'Cleo', refused: ['Ann', 'Ben'] });
  expect(takenOut(typing)).toEqual({ text: 'Ann', refused: ['Ben'] });
  expect(takenOut(takenOut(typing))).toEqual({ text: 'Ben', refused: [] });
});

it('asks about a name once, however often it was refused', () => {
  const line = { text: 'Cleo', refused: ['Ann', 'Ben'] };
  expect(givenBack(line, 'Ann').refused).toEqual(['Ben', 'Ann']);
});
