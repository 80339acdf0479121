import type { Laid, Node } from '../layout/node.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { seeAlso } from './see-also.ts';

/** "and 3 more: page 18", or that they are in the program where the document does not have that page. */
export const moreOn = ({ words }: PlanFacts, count: number, anchor: string): Node => {
  const on = seeAlso(words('more', { count }), anchor, words);
  const inProgram = text(words('more.inProgram', { count }), { style: 'caption', tone: 'muted' });
  return (width, kit): Laid => {
    const [linked, plain] = [on(width, kit), inProgram(width, kit)];
    return {
      height: linked.height,
      draw: (canvas, x, y) => (canvas.pageOf(anchor) === undefined ? plain : linked).draw(canvas, x, y),
    };
  };
};

/** The first `most` of a list, and where the others are. */
export const withMore = <T>(
  facts: PlanFacts,
  all: readonly T[],
  most: number,
  anchor: string,
  draw: (one: T, index: number) => Node,
): Node[] => [
  ...all.slice(0, most).map(draw),
  ...(all.length > most ? [moreOn(facts, all.length - most, anchor)] : []),
];
