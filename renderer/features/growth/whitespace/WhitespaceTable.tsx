import { useCallback, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import {
  sameName,
  type WhitespaceGrid,
  type WhitespacePlace,
  type WhitespaceRow,
} from '../../../../shared/domain/whitespace.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { useFigureBox } from '../../plan/use-figure-box.ts';
import { planStore } from '../../plan/use-plan.ts';
import { NameHead } from './NameHead.tsx';
import { PlaceCell, placeHeight } from './PlaceCell.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { changePlace, goToOpportunity, statusByLetter, type PlaceName } from './places.ts';
import { atOfTarget, movedAt, nameOfAt, useGridFocus, type At } from './use-grid-focus.ts';

import styles from './Whitespace.module.css';

const namesWidth = 190;
const totalsWidth = 84;
const leastWidth = 112;
const mostWidth = 190;

type Props = { readonly accountId: string; readonly grid: WhitespaceGrid };

/** The grid with its keys: arrows move, letters set the status, Enter edits, A makes an opportunity (row 32). */
export const WhitespaceTable = ({ accountId, grid }: Props) => {
  const { t } = useTranslation('whitespace');
  const readOnly = useReadOnly();
  const [room, box] = useFigureBox(placeHeight);
  const [opened, setOpened] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { rows, columns, currency, kind } = grid;
  const { table, active, focusAt, onFocus } = useGridFocus(rows.length, columns.length);
  const activeName = nameOfAt(active);
  const width = Math.max(
    leastWidth,
    Math.min(mostWidth, Math.floor(((box?.width ?? 0) - namesWidth - totalsWidth) / columns.length)),
  );
  const money = (minor: number) => (minor === 0 ? '–' : format.moneyCompact(minor, currency));
  const open = useCallback((at: string) => setOpened(at), []);

  const placeAt = ({ row, column }: At): WhitespacePlace | null => rows[row - 1]?.places[column - 1] ?? null;
  const nameOf = ({ product, segment }: WhitespacePlace): PlaceName => ({
    accountId,
    segmentKind: kind,
    product,
    segment,
  });
  const convert = (place: WhitespacePlace) => {
    if (place.opportunity) {
      goToOpportunity(place);
      return;
    }
    const { product, segment } = place;
    const name = t('opportunityName', { product, segment }).slice(0, 200);
    planStore.change('whitespace.convert', { ...nameOf(place), name }).then(
      () => offerUndoOfLast(t('made', { name })),
      () => undefined,
    );
  };
  const setStatus = (place: WhitespacePlace, status: ReturnType<typeof statusByLetter>) => {
    changePlace(nameOf(place), place.cell, { status });
    setSaid(
      t('status_said', {
        place: t('place', { product: place.product, segment: place.segment }),
        status: status ?? t('notLooked'),
      }),
    );
  };
  const rename = (axis: 'Product' | typeof kind, from: string, to: string): boolean => {
    const names =
      axis === 'Product' ? rows.map(({ product }) => product) : columns.map(({ segment }) => segment);
    if (!sameName(from, to) && names.some((name) => sameName(name, to))) return false;
    planStore.change('whitespace.rename', { accountId, axis, from, to }).catch(() => undefined);
    return true;
  };
  const remove = (name: string, places: readonly WhitespacePlace[], owned: boolean) => {
    const ids = places.flatMap(({ cell }) => (cell ? [cell.id] : []));
    if (ids.length === 0) return;
    planStore.change('record.remove', { entity: 'whitespaceCell', ids }).then(
      () => offerUndoOfLast(t(owned ? 'cleared' : 'removed', { name })),
      () => undefined,
    );
  };
  const removeAt = ({ row, column }: At) => {
    const line = rows[row - 1];
    const head = columns[column - 1];
    if (column === 0 && line) remove(line.product, line.places, line.owned);
    else if (row === 0 && head)
      remove(
        head.segment,
        rows.flatMap(({ places }) => places[column - 1] ?? []),
        false,
      );
  };
  /** What a key does on a place; false for a key that does nothing there. */
  const actOn = (place: WhitespacePlace, at: At, key: string): boolean => {
    if (key === 'Enter' || key === ' ' || key === 'F2') {
      setOpened(nameOfAt(at));
      return true;
    }
    if (readOnly) return false;
    if (key === 'Delete' || key === 'Backspace') {
      setStatus(place, null);
      return true;
    }
    if (key === 'a' || key === 'A') {
      convert(place);
      return true;
    }
    const status = key.length === 1 ? statusByLetter(place.cell?.status ?? null, key) : null;
    if (status) setStatus(place, status);
    return status !== null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = atOfTarget(event.target);
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = movedAt(at, event.key, rows.length, columns.length);
    const place = placeAt(at);
    if (next) focusAt(next);
    else if (place) {
      if (!actOn(place, at, event.key)) return;
    } else if (readOnly) return;
    else if (event.key === 'Enter' || event.key === 'F2') setRenaming(nameOfAt(at));
    else if (event.key === 'Delete' && event.shiftKey) removeAt(at);
    else return;
    event.preventDefault();
  };
  const headOf = (at: At, name: string, open_: number, line: WhitespaceRow | null) => {
    const axis = line ? 'Product' : kind;
    return (
      <NameHead
        // A name that is being changed stays the same head.
        key={`head ${nameOfAt(at)}`}
        name={name}
        axis={line ? 'row' : 'column'}
        says={
          line
            ? t(line.owned ? 'rowSaysBought' : 'rowSays', { product: name, value: money(open_) })
            : t('columnSays', { segment: name, value: money(open_) })
        }
        at={nameOfAt(at)}
        active={nameOfAt(at) === activeName}
        owned={line?.owned ?? false}
        renaming={renaming === nameOfAt(at)}
        onRename={(to) => rename(axis, name, to)}
        onRenameStart={() => setRenaming(nameOfAt(at))}
        onRenameEnd={(refocus) => {
          setRenaming(null);
          if (refocus) requestAnimationFrame(() => focusAt(at));
        }}
        onRemove={() => removeAt(at)}
      />
    );
  };
  const openedAt = opened?.split(',').map(Number);
  const openedPlace = openedAt && placeAt({ row: openedAt[0] ?? 0, column: openedAt[1] ?? 0 });
  return (
    <div className={styles['scroll']}>
      <div ref={room}>
        {box ? (
          <table
            ref={table}
            role="grid"
            className={styles['table']}
            style={{ width: namesWidth + totalsWidth + width * columns.length }}
            aria-label={t(`grid.${kind}`)}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
          >
            <colgroup>
              <col style={{ width: namesWidth }} />
              {columns.map(({ segment }) => (
                <col key={segment} style={{ width }} />
              ))}
              <col style={{ width: totalsWidth }} />
            </colgroup>
            <thead>
              <tr>
                <td className={styles['corner']}>{t('product')}</td>
                {columns.map(({ segment, open: value }, index) =>
                  headOf({ row: 0, column: index + 1 }, segment, value, null),
                )}
                <td className={styles['column']}>{t('open')}</td>
              </tr>
            </thead>
            <tbody>
              {rows.map((line, index) => (
                <tr key={`row ${String(index)}`}>
                  {headOf({ row: index + 1, column: 0 }, line.product, line.open, line)}
                  {line.places.map((place, column) => {
                    const at = nameOfAt({ row: index + 1, column: column + 1 });
                    return (
                      <PlaceCell
                        key={at}
                        place={place}
                        currency={currency}
                        width={width}
                        at={at}
                        active={at === activeName}
                        onOpen={open}
                      />
                    );
                  })}
                  <td className={styles['sum']} title={format.money(line.open, currency)}>
                    {money(line.open)}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" className={styles['name']}>
                  {t('open')}
                </th>
                {columns.map(({ segment, open: value }) => (
                  <td key={segment} className={styles['sum']} title={format.money(value, currency)}>
                    {money(value)}
                  </td>
                ))}
                <td className={styles['sum']} title={format.money(grid.open, currency)}>
                  {money(grid.open)}
                </td>
              </tr>
            </tfoot>
          </table>
        ) : null}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {openedPlace && openedAt ? (
        <PlaceDialog
          name={nameOf(openedPlace)}
          place={openedPlace}
          onConvert={() => convert(openedPlace)}
          onClose={() => {
            setOpened(null);
            const [row = 0, column = 0] = openedAt;
            setTimeout(() => focusAt({ row, column }), 50);
          }}
        />
      ) : null}
    </div>
  );
};
