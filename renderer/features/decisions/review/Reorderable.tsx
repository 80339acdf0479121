import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { focusField } from '../../../app/focus-record.ts';
import { holdFocus } from '../../../app/lost-focus.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { planStore } from '../../plan/use-plan.ts';
import { movedBy, placedBy } from './places.ts';

import styles from './Review.module.css';

type Ordered = { readonly id: string; readonly position: number | null };

type Props<R extends Ordered> = {
  readonly entity: 'agendaItem' | 'decisionRequest';
  readonly records: readonly R[];
  readonly nameOf: (record: R) => string;
  /** The grid; `move` is for its buttons. */
  readonly children: (move: (id: string, by: 1 | -1) => void) => ReactNode;
};

/** A grid whose rows are moved with Alt and the arrow keys, as one step of undo; the focus goes with the row. */
export const Reorderable = <R extends Ordered>({ entity, records, nameOf, children }: Props<R>) => {
  const { t } = useTranslation('review');
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  // The order with the moves under way: a key that is held moves on from there, not from what is drawn.
  const pending = useRef({ records, underWay: 0 });
  const move = (id: string, by: 1 | -1, field: string | null) => {
    const now = pending.current;
    const before = now.underWay > 0 ? now.records : records;
    const moved = movedBy(before, id, by);
    const record = before.find((one) => one.id === id);
    if (readOnly || !moved || !record || moved.edits.length === 0) return;
    const place = String(moved.place + 1);
    setSaid(t('moved', { name: nameOf(record), place, count: records.length }));
    now.records = placedBy(before, moved.edits);
    now.underWay += 1;
    const isFree = holdFocus();
    planStore
      .change('record.updateMany', { entity, edits: moved.edits })
      .then(
        // Its row was taken out and put in again, and with it the focus.
        () => focusField({ entity, id, field }, isFree),
        () => undefined,
      )
      .finally(() => {
        now.underWay -= 1;
      });
  };
  // One function for all drawings, so that rows that did not change are not drawn again.
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  const [moveByButton] = useState(() => (id: string, by: 1 | -1) => latest.current(id, by, 'order'));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null || !(event.target instanceof HTMLElement)) return;
    const { record, field } = event.target.dataset;
    if (record === undefined) return;
    event.preventDefault();
    move(record, by, field ?? null);
  };
  return (
    <div onKeyDown={onKeyDown} className={styles['ordered']}>
      {children(moveByButton)}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
};
