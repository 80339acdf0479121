import type { ReactNode } from 'react';

import { codecFor, type Codec } from '../../../ui/codec.ts';
import type { Choice } from '../../../ui/Select.tsx';
import type { PlanEntity, PlanRecord } from '../edits.ts';
import { fieldOf } from '../fields.ts';

/** One of a list, with what it means where that is not obvious. */
export type GridChoice = Choice & { readonly hint?: string };

export type GridColumn = {
  /** Field of the record, or a name of its own for a column that is worked out. */
  readonly field: string;
  readonly label: string;
  /** CSS width of the column. */
  readonly width: string;
  readonly align?: 'end';
  /** How the value is shown; as its field says when left out. `extra` is what the grid knows of the row. */
  readonly renderCell?: (record: PlanRecord, extra: string) => ReactNode;
  /** Worked out, not typed. */
  readonly readOnly?: boolean;
  /** What Space, Enter or a click on the cell does, for a box to tick. */
  readonly onToggle?: (record: PlanRecord) => void;
  /** What a reference can point at, or choices with their meaning. */
  readonly choices?: readonly GridChoice[];
};

/**
 * A column with what it takes to show and edit it; `codec` is null where nothing is typed, `locked` where nothing
 * may be.
 */
export type GridCells = GridColumn & { readonly codec: Codec | null; readonly locked: boolean };

type Context = Parameters<typeof codecFor>[1] & { readonly locked?: boolean };

export const withCodecs = (
  entity: PlanEntity,
  columns: readonly GridColumn[],
  context: Context,
): readonly GridCells[] =>
  columns.map((column) => {
    const field = column.readOnly ? undefined : fieldOf(entity, column.field);
    return { ...column, codec: field ? codecFor(field, context) : null, locked: context.locked ?? false };
  });

/** The choices of a column in order: "not recorded" first where it is allowed. */
export const choicesOf = (column: GridCells, empty: string): readonly GridChoice[] => {
  const listed = column.choices ?? column.codec?.choices?.map((choice) => ({ value: choice, label: choice }));
  if (!listed) return [];
  return column.codec?.required ? listed : [{ value: '', label: empty }, ...listed];
};

/** Whether something can be typed or chosen in the cells of a column. */
export const isEditable = ({ codec, locked }: GridCells): boolean => codec !== null && !locked;

export const isChoice = (column: GridCells): boolean =>
  column.codec !== null && (column.choices !== undefined || column.codec.choices !== null);

/**
 * The choice a letter means: the first one that starts with it, or the one after the present value when
 * that starts with it too, so that pressing N again goes from Neutral to Negative.
 */
export const choiceByLetter = (
  choices: readonly GridChoice[],
  present: unknown,
  letter: string,
): GridChoice | null => {
  const fitting = choices.filter(({ label }) => label.toLowerCase().startsWith(letter.toLowerCase()));
  const at = fitting.findIndex(({ value }) => value === present);
  return fitting[(at + 1) % Math.max(1, fitting.length)] ?? null;
};
