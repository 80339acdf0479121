import type { Kit, Laid, Node } from '../layout/node.ts';
import type { PlanFacts } from './facts.ts';

/** Makes the node of something once, however often a page asks for it. */
export type Keep = (of: object, make: () => Node) => Node;

/** What a page is made from that tries several versions of itself. */
export type KeptFacts = PlanFacts & { readonly keep: Keep };

/** A node that is laid once for a width. */
const once = (node: Node): Node => {
  let last: { readonly width: number; readonly kit: Kit; readonly laid: Laid } | undefined;
  return (width, kit) => {
    if (last?.width !== width || last.kit !== kit) last = { width, kit, laid: node(width, kit) };
    return last.laid;
  };
};

/** Keeps the nodes of one page: its versions differ in how many lines they show, not in the lines. */
export const keeping = (facts: PlanFacts): KeptFacts => {
  const nodes = new Map<object, Node>();
  return {
    ...facts,
    keep: (of, make) => {
      const known = nodes.get(of) ?? once(make());
      nodes.set(of, known);
      return known;
    },
  };
};
