import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { CoverageCell, CoverageRow as Row } from '../../../../shared/domain/coverage.ts';
import type { TeamMember } from '../../../../shared/records/team.ts';
import * as format from '../../../ui/format.ts';
import { useSeen } from '../../plan/use-seen.ts';
import { cellField } from './coverage-keys.ts';

import styles from './Coverage.module.css';

/** Rows drawn before anything is scrolled. */
const drawnAtOnce = 30;

type Props = {
  readonly row: Row;
  readonly team: readonly TeamMember[];
  readonly index: number;
  /** The column of the cell that Tab reaches; null in the other rows. */
  readonly active: number | null;
  readonly onOpen: (id: string) => void;
};

const sameCell = (a: CoverageCell, b: CoverageCell | undefined): boolean =>
  a.coverage === b?.coverage && a.lastTouch === b.lastTouch && a.teamMemberId === b.teamMemberId;

/** Only the row that changed is drawn again. */
const same = (before: Props, now: Props): boolean =>
  before.row.stakeholder === now.row.stakeholder &&
  before.team === now.team &&
  before.index === now.index &&
  before.active === now.active &&
  before.onOpen === now.onOpen &&
  before.row.cells.length === now.row.cells.length &&
  before.row.cells.every((cell, at) => sameCell(cell, now.row.cells[at]));

const levels = [1, 2, 3, 4] as const;

/** A level as four steps, the target as an outline around those that are missing. */
const Steps = ({ level, target }: { readonly level: number | null; readonly target: number | null }) => (
  <svg viewBox="0 0 46 12" className={styles['steps']} aria-hidden>
    {levels.map((step) => (
      <rect
        key={step}
        x={1 + (step - 1) * 11.5}
        y={1}
        width={9}
        height={10}
        rx={2}
        data-filled={(level ?? 0) >= step}
        data-wanted={(level ?? 0) < step && (target ?? 0) >= step}
      />
    ))}
  </svg>
);

const Cell = ({ cell }: { readonly cell: CoverageCell }) => {
  const { t } = useTranslation('stakeholders');
  const { coverage, lastTouch, gap } = cell;
  const level = coverage?.level ?? null;
  const target = coverage?.target ?? null;
  const said = t('coverage.said', {
    level: level ?? t('coverage.none'),
    target: target ?? t('coverage.none'),
  });
  const touched = lastTouch === null ? null : format.day(lastTouch);
  return (
    <>
      <span className="visually-hidden">
        {touched === null ? said : `${said}, ${t('coverage.touchedOn', { day: touched })}`}
      </span>
      {level === null && target === null && touched === null ? (
        <span className={styles['blank']} aria-hidden>
          {t('coverage.blank')}
        </span>
      ) : (
        <span aria-hidden>
          <span className={styles['levels']}>
            <Steps level={level} target={target} />
            <span className={styles['number']}>
              {level ?? t('coverage.blank')}
              {target === null ? '' : ` → ${target}`}
            </span>
            {gap > 0 ? <span className={styles['gap']}>{t('coverage.gap', { gap })}</span> : null}
          </span>
          {touched === null ? null : <span className={styles['touch']}>{touched}</span>}
        </span>
      )}
    </>
  );
};

/** One of theirs and how each of ours stands to them. */
export const CoverageRow = memo(({ row, team, index, active, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const [place, seen] = useSeen<HTMLTableRowElement>(index < drawnAtOnce);
  const { stakeholder, cells } = row;
  const about = [stakeholder.influence ?? t('coverage.influenceNotSet'), stakeholder.title]
    .filter((part) => part !== null)
    .join(' · ');
  if (!seen && active === null)
    return (
      <tr ref={place} data-row={stakeholder.id} className={styles['unseen']}>
        <td colSpan={team.length + 1} />
      </tr>
    );
  return (
    <tr data-row={stakeholder.id} aria-rowindex={index + 2}>
      <th scope="row" className={styles['person']}>
        <button
          type="button"
          className={styles['name']}
          title={stakeholder.name}
          onClick={() => onOpen(stakeholder.id)}
        >
          {stakeholder.name}
        </button>
        <span className={styles['caption']} title={about}>
          {about}
        </span>
      </th>
      {cells.map((cell, column) => (
        <td
          key={cell.teamMemberId}
          role="gridcell"
          className={styles['cell']}
          tabIndex={active === column ? 0 : -1}
          data-record={stakeholder.id}
          data-field={cellField(team, cell.teamMemberId)}
          data-row-index={index}
          data-column-index={column}
          data-gap={cell.gap > 0}
        >
          <Cell cell={cell} />
        </td>
      ))}
    </tr>
  );
}, same);
