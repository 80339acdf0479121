import { rule } from '../layout/box.ts';
import { row } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import type { PlanFacts } from './facts.ts';
import { cell, recorded } from './parts.ts';

/** Names and values under each other, a hairline between them; a gap says that it is one. */
export const definitions = (
  facts: PlanFacts,
  all: readonly (readonly [name: string, value: string | null])[],
  nameWidth = 96,
): Node =>
  stack(
    all.flatMap(([name, value]) => [
      row(
        [
          { width: nameWidth, node: cell(name, { tone: 'muted' }) },
          { node: recorded(facts, value, { style: 'cellStrong' }) },
        ],
        8,
      ),
      rule(),
    ]),
    3.5,
  );
