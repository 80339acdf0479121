import { useEffect, useMemo, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { offerUndoOfLast } from '../../../app/undo.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { valuesOf, type PlanEntity, type PlanRecord } from '../edits.ts';
import { planStore, useCurrency } from '../use-plan.ts';
import { AddRow } from './AddRow.tsx';
import { withCodecs, type GridColumn } from './columns.ts';
import { createGridStore } from './grid-store.ts';
import { GridRow } from './GridRow.tsx';
import { pastedAt } from './paste.ts';
import { gridKeys, moveActive } from './use-grid-keys.ts';

import styles from './RecordGrid.module.css';

type Props = {
  readonly label: string;
  readonly entity: PlanEntity;
  readonly records: readonly PlanRecord[];
  /** Kept between drawings. */
  readonly columns: readonly GridColumn[];
  /** The field that names a record. */
  readonly nameField: string;
  readonly addLabel?: string;
  /** Makes a record of this name; resolves with its id. */
  readonly onAdd?: (name: string) => Promise<string>;
  readonly onOpen?: (id: string) => void;
  readonly isDimmed?: (record: PlanRecord) => boolean;
  /** What a row shows beyond its record, worked out from the whole plan; a row is drawn again when it changes. */
  readonly extraOf?: (record: PlanRecord) => string;
  /** Totals under the rows. */
  readonly footer?: ReactNode;
  /** Rows above this height scroll inside the grid. */
  readonly tall?: boolean;
  /** More columns than a small window has room for: they scroll sideways before their words are cut. */
  readonly wide?: boolean;
};

const nameOf = (record: PlanRecord, field: string): string => {
  const name = record[field];
  return typeof name === 'string' ? name : '';
};

/** Records of one kind as a grid that is edited by keyboard: every change saves itself and can be undone. */
export const RecordGrid = (props: Props) => {
  const {
    label,
    entity,
    records,
    columns,
    nameField,
    addLabel,
    onAdd,
    onOpen,
    isDimmed,
    extraOf,
    footer,
    tall,
    wide,
  } = props;
  const { t } = useTranslation('plan');
  const { t: word } = useTranslation('common');
  const currency = useCurrency();
  const locked = useReadOnly();
  const [store] = useState(createGridStore);
  const [problem, setProblem] = useState<string | null>(null);
  const cells = useMemo(
    () => withCodecs(entity, columns, { currency, words: { yes: word('yes'), no: word('no') }, locked }),
    [entity, columns, currency, word, locked],
  );

  const save = (id: string, field: string, value: unknown, expected: unknown) =>
    planStore.update(entity, id, { [field]: value }, { [field]: expected });
  const end = (move: Parameters<typeof moveActive>[1] | null) => {
    if (move) moveActive({ store, records, columns: cells }, move);
    else store.setState({ editing: null });
  };
  const remove = (record: PlanRecord) => {
    moveActive({ store, records, columns: cells }, records.at(-1)?.id === record.id ? 'up' : 'down');
    planStore.change('record.remove', { entity, ids: [record.id] }).then(
      () => offerUndoOfLast(t('grid.removed', { name: nameOf(record, nameField) })),
      () => undefined,
    );
  };
  const paste = (text: string) => {
    const { active } = store.getState();
    if (!active) return;
    const { edits, unfit } = pastedAt(text, active, records, cells);
    const [first] = unfit;
    setProblem(first === undefined ? null : word('grid.pasteProblem', { count: unfit.length, first }));
    if (first !== undefined || edits.length === 0) return;
    // A cell that somebody changed since it was drawn is not pasted over.
    const expecting = edits.map(({ id, changes }) => {
      const record = records.find((one) => one.id === id);
      return { id, changes, ...(record ? { expected: valuesOf(record, changes) } : {}) };
    });
    planStore.change('record.updateMany', { entity, edits: expecting }).catch(() => undefined);
  };
  // One object for all drawings, so that rows that did not change are not drawn again.
  const latest = useRef({ save, end, remove });
  useEffect(() => {
    latest.current = { save, end, remove };
  });
  const [actions] = useState(() => ({
    save: (id: string, field: string, value: unknown, expected: unknown) =>
      latest.current.save(id, field, value, expected),
    end: (move: Parameters<typeof end>[0]) => latest.current.end(move),
    remove: (record: PlanRecord) => latest.current.remove(record),
  }));

  // A box to tick may stand before the first column that is typed into.
  const firstCell = (cells.find(({ codec }) => codec) ?? cells[0])?.field ?? '';
  const active = store.getState().active;
  if (!records.some(({ id }) => id === active?.id) && records[0])
    store.setState({ active: { id: records[0].id, field: firstCell }, editing: null });
  const add = async (name: string) => {
    const id = await onAdd?.(name);
    const next = cells[cells.findIndex(({ field }) => field === nameField) + 1]?.field;
    return id && next ? { id, field: next } : undefined;
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) store.setState({ focused: false });
  };
  const keys = gridKeys({ store, records, columns: cells, save, remove, open: onOpen, paste });
  return (
    <div>
      {records.length > 0 ? (
        <div className={classNames(styles['scroll'], tall && styles['tall'])} data-scroller>
          <table
            role="grid"
            className={styles['table']}
            data-wide={wide ?? false}
            aria-label={label}
            aria-rowcount={records.length + 1}
            onBlur={onBlur}
            {...keys}
          >
            <colgroup>
              {cells.map(({ field, width }) => (
                <col key={field} style={{ width }} />
              ))}
              <col className={styles['toolsColumn']} />
            </colgroup>
            <thead>
              <tr>
                {cells.map(({ field, label: text, align }) => (
                  <th key={field} scope="col" className={styles['head']} data-align={align}>
                    {text}
                  </th>
                ))}
                <td className={styles['head']} />
              </tr>
            </thead>
            <tbody>
              {records.map((record, index) => (
                <GridRow
                  key={record.id}
                  store={store}
                  record={record}
                  name={nameOf(record, nameField)}
                  columns={cells}
                  headerField={nameField}
                  dimmed={isDimmed?.(record) ?? false}
                  extra={extraOf?.(record) ?? ''}
                  index={index}
                  actions={actions}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
            {footer ? <tfoot>{footer}</tfoot> : null}
          </table>
        </div>
      ) : null}
      {problem ? (
        <p className={styles['note']} role="alert">
          {problem}
        </p>
      ) : null}
      {onAdd && addLabel && !locked ? <AddRow label={addLabel} entity={entity} onAdd={add} /> : null}
    </div>
  );
};
