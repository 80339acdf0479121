import type { KeyboardEvent } from 'react';

import type { OrgNode } from '../../../../shared/figures/org-chart.ts';

/** Where somebody new stands to somebody on the chart. */
export type Place = 'report' | 'peer' | 'boss';

type ChartKeys = {
  /** Cards in the order they are read. */
  readonly nodes: readonly OrgNode[];
  /** Who is picked up; null while nobody is. */
  readonly picked: string | null;
  readonly readOnly: boolean;
  readonly focus: (id: string) => void;
  readonly open: (id: string) => void;
  readonly pick: (id: string) => void;
  readonly drop: (onId: string) => void;
  readonly release: () => void;
  readonly detach: (id: string) => void;
  readonly add: (id: string, place: Place) => void;
  readonly fold: (id: string) => void;
  readonly unfold: (id: string, goTo: boolean) => void;
};

/** The cards beside one another under the same boss, in the order they are drawn. */
const siblingsOf = (nodes: readonly OrgNode[], node: OrgNode): readonly OrgNode[] =>
  nodes.filter(({ bossId }) => bossId === node.bossId);

const walked = (keys: ChartKeys, node: OrgNode, key: string): string | null => {
  const { nodes } = keys;
  const beside = siblingsOf(nodes, node);
  const at = beside.findIndex(({ id }) => id === node.id);
  switch (key) {
    case 'ArrowUp':
      return node.bossId;
    case 'ArrowDown':
      return nodes.find(({ bossId }) => bossId === node.id)?.id ?? null;
    case 'ArrowLeft':
      return beside[at - 1]?.id ?? null;
    case 'ArrowRight':
      return beside[at + 1]?.id ?? null;
    case 'Home':
      return nodes[0]?.id ?? null;
    case 'End':
      return nodes.at(-1)?.id ?? null;
    default:
      return null;
  }
};

const walks = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
const places: Readonly<Record<string, Place>> = { a: 'report', p: 'peer', b: 'boss' };

const change = (keys: ChartKeys, node: OrgNode, key: string): boolean => {
  const { id } = node;
  const place = places[key];
  if (place) keys.add(id, place);
  else if (key === ' ') {
    if (keys.picked === null) keys.pick(id);
    else keys.drop(id);
  } else if (key === 'Delete' || key === 'Backspace') keys.detach(keys.picked ?? id);
  else return false;
  return true;
};

const look = (keys: ChartKeys, node: OrgNode, key: string): boolean => {
  const { id, hidden, reports } = node;
  if (walks.has(key)) {
    if (key === 'ArrowDown' && hidden > 0) keys.unfold(id, true);
    else {
      const next = walked(keys, node, key);
      if (next !== null) keys.focus(next);
    }
  } else if (key === 'Enter') {
    if (keys.picked === null) keys.open(id);
    else keys.drop(id);
  } else if (key === '-' && reports > 0) keys.fold(id);
  else if ((key === '+' || key === '=') && hidden > 0) keys.unfold(id, false);
  else if (key === 'Escape' && keys.picked !== null) keys.release();
  else return false;
  return true;
};

/**
 * Keys on the org chart: arrows walk it, Enter opens, - and + fold and unfold, Space picks somebody up and
 * puts them down on their new boss, Delete takes them out of the line, A, P and B add a report, a peer, a boss.
 */
export const chartKeys =
  (keys: ChartKeys) =>
  (key: string, event: KeyboardEvent): void => {
    const foldedId = key.startsWith('fold ') ? key.slice('fold '.length) : null;
    if (foldedId !== null) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      keys.unfold(foldedId, true);
      event.preventDefault();
      return;
    }
    const node = keys.nodes.find(({ id }) => id === key);
    if (!node) return;
    if (look(keys, node, event.key) || (!keys.readOnly && change(keys, node, event.key)))
      event.preventDefault();
  };
