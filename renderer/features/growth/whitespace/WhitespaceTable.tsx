import { useCallback, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { WhitespaceGrid, WhitespacePlace, WhitespaceRow } from '../../../../shared/domain/whitespace.ts';
import { onLostFocus } from '../../../app/lost-focus.ts';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { useFigureBox } from '../../plan/use-figure-box.ts';
import { NameHead } from './NameHead.tsx';
import { PlaceCell, placeHeight } from './PlaceCell.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { statusByLetter } from './places.ts';
import { atOfTarget, movedAt, nameOfAt, useGridFocus, type At } from './use-grid-focus.ts';
import { usePlaceEdits } from './use-place-edits.ts';

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
  const { said, placeAt, nameOf, convert, setStatus, rename, removeAt } = usePlaceEdits(accountId, grid);
  const { rows, columns, currency, kind } = grid;
  const { table, active, focusAt, onFocus } = useGridFocus(rows.length, columns.length);
  const activeName = nameOfAt(active);
  const width = Math.max(
    leastWidth,
    Math.min(mostWidth, Math.floor(((box?.width ?? 0) - namesWidth - totalsWidth) / columns.length)),
  );
  const money = (minor: number) => (minor === 0 ? '–' : format.moneyCompact(minor, currency));
  const open = useCallback((at: string) => setOpened(at), []);

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
            onLostFocus(() => focusAt({ row, column }));
          }}
        />
      ) : null}
    </div>
  );
};
