import type { KeyboardEvent } from 'react';

import { mapColumns } from '../../../../shared/figures/map-grid.ts';
import { influences, type Influence, type Sentiment } from '../../../../shared/records/stakeholder.ts';
import type { Direction } from '../../../ui/Figure.tsx';
import { stepAlong } from '../../plan/figure-cells.ts';
import { directionOf, nearestIn } from '../surface/nearest.ts';
import type { Point } from '../surface/use-drag.ts';

export type Rating = { readonly influence: Influence | null; readonly sentiment: Sentiment };

/** One step on the map; "influence not set" is its lowest row and can only be left. */
export const stepped = ({ influence, sentiment }: Rating, direction: Direction): Rating => {
  const by = direction === 'down' || direction === 'right' ? 1 : -1;
  if (direction === 'left' || direction === 'right')
    return { influence, sentiment: stepAlong(mapColumns, sentiment, by) };
  const rows: readonly (Influence | null)[] = influence === null ? [...influences, null] : influences;
  return { influence: stepAlong(rows, influence, by), sentiment };
};

type Place = { readonly id: string } & Point;

type MapKeys = {
  /** Everybody with a disc, where it stands. */
  readonly people: readonly Place[];
  /** The cells by key, where their middles are. */
  readonly cells: readonly Place[];
  /** Who the line being drawn begins at; null while none is. */
  readonly lineFrom: string | null;
  readonly readOnly: boolean;
  readonly focus: (key: string) => void;
  readonly rate: (id: string, direction: Direction) => void;
  readonly open: (id: string) => void;
  readonly add: (cellKey: string) => void;
  readonly addBeside: (id: string) => void;
  readonly beginLine: (id: string) => void;
  readonly endLine: (toId: string) => void;
  readonly cancelLine: () => void;
  readonly openLine: (key: string) => void;
  readonly removeLine: (key: string) => void;
};

const neighbours = (people: readonly Place[], id: string, by: 1 | -1): string | undefined => {
  const at = people.findIndex((person) => person.id === id);
  return people[at + by]?.id;
};

const onPerson = (keys: MapKeys, id: string, event: KeyboardEvent): boolean => {
  const direction = directionOf(event.key);
  const walks = keys.lineFrom !== null || event.shiftKey || keys.readOnly;
  if (direction) {
    const next = walks ? nearestIn(keys.people, id, direction) : null;
    if (next) keys.focus(next);
    else if (!walks) keys.rate(id, direction);
    return true;
  }
  switch (event.key) {
    case 'j':
    case 'k': {
      const next = neighbours(keys.people, id, event.key === 'j' ? 1 : -1);
      if (next !== undefined) keys.focus(next);
      return true;
    }
    case 'Enter':
    case ' ':
      if (keys.lineFrom === null) keys.open(id);
      else keys.endLine(id);
      return true;
    case 'Escape':
      if (keys.lineFrom === null) return false;
      keys.cancelLine();
      return true;
    case 'l':
      if (!keys.readOnly) keys.beginLine(id);
      return true;
    case 'a':
      if (!keys.readOnly) keys.addBeside(id);
      return true;
    default:
      return false;
  }
};

const onCell = (keys: MapKeys, key: string, event: KeyboardEvent): boolean => {
  const direction = directionOf(event.key);
  if (direction) {
    const next = nearestIn(keys.cells, key, direction);
    if (next) keys.focus(next);
    return true;
  }
  if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'a') return false;
  if (!keys.readOnly) keys.add(key);
  return true;
};

const onLine = (keys: MapKeys, key: string, event: KeyboardEvent): boolean => {
  if (event.key === 'Enter' || event.key === ' ') keys.openLine(key);
  else if (event.key !== 'Delete' && event.key !== 'Backspace') return false;
  else if (!keys.readOnly) keys.removeLine(key);
  return true;
};

/**
 * Keys on the map: arrows re-rate, with Shift they go to the next person that way, as J and K do in order;
 * L draws a line, A adds somebody to the same cell, Enter opens. On a cell arrows move and Enter adds; on a
 * line Enter opens it and Delete takes it away.
 */
export const mapKeys =
  (keys: MapKeys) =>
  (key: string, event: KeyboardEvent): void => {
    const taken = () => {
      if (key.startsWith('cell ')) return onCell(keys, key, event);
      if (!key.startsWith('line ')) return onPerson(keys, key, event);
      return onLine(keys, key, event);
    };
    if (taken()) event.preventDefault();
  };
