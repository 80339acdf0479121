import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { CoverageMatrix as Matrix } from '../../../../shared/domain/coverage.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { editOf, movedTo, type CellPlace } from './coverage-keys.ts';
import { CoverageRow } from './CoverageRow.tsx';
import { writeCoverage } from './write-coverage.ts';

import styles from './Coverage.module.css';

type Props = {
  readonly matrix: Matrix;
  readonly accountId: string;
  readonly onOpen: (id: string) => void;
};

const placeOf = (target: EventTarget): CellPlace | null => {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row-index]') : null;
  const { rowIndex, columnIndex } = cell?.dataset ?? {};
  return rowIndex === undefined || columnIndex === undefined
    ? null
    : { row: Number(rowIndex), column: Number(columnIndex) };
};

/** Our team against their people, edited with the keys 0 to 4 (row 16). */
export const CoverageMatrix = ({ matrix, accountId, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const readOnly = useReadOnly();
  const { team, rows } = matrix;
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<CellPlace>({ row: 0, column: 0 });
  const moving = useRef(false);
  const active = {
    row: Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, team.length - 1),
  };
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-row-index="${active.row}"][data-column-index="${active.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.row, active.column]);

  const write = ({ row, column }: CellPlace, event: KeyboardEvent): boolean => {
    const edit = editOf(event);
    const cell = rows[row]?.cells[column];
    if (!edit || !cell || readOnly) return false;
    const { teamMemberId, stakeholderId } = cell;
    const levels = edit.field === 'clear' ? { level: null, target: null } : { [edit.field]: edit.value };
    writeCoverage({ accountId, teamMemberId, stakeholderId }, levels);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at) return;
    const next = event.ctrlKey || event.metaKey ? null : movedTo(at, event.key, rows.length, team.length);
    if (next) {
      moving.current = true;
      setWanted(next);
    } else if (event.key === 'Enter') onOpen(rows[at.row]?.stakeholder.id ?? '');
    else if (!write(at, event)) return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => {
    const at = placeOf(event.target);
    if (at && (at.row !== active.row || at.column !== active.column)) setWanted(at);
  };
  return (
    <div className={styles['scroll']} data-scroller>
      <table
        ref={table}
        role="grid"
        className={styles['matrix']}
        aria-label={t('coverage.title')}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              {t('coverage.theirs')}
            </th>
            {team.map(({ id, name, role }) => (
              <th
                key={id}
                scope="col"
                className={styles['member']}
                title={role === null ? name : `${name}, ${role}`}
              >
                <span className={styles['memberName']}>{name}</span>
                {role === null ? null : <span className={styles['caption']}>{role}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <CoverageRow
              key={row.stakeholder.id}
              row={row}
              team={team}
              index={index}
              active={index === active.row ? active.column : null}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};
