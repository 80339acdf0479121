import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../../shared/dates.ts';
import * as format from '../../../ui/format.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { dayByKey, monthOf, monthsLater, weekFrom, weeksOf } from './month.ts';
import type { MarkedDay } from './use-marked-days.ts';

import styles from './Time.module.css';

type Props = {
  /** The day that is shown. */
  readonly value: Day;
  /** The days that can be chosen, both included. */
  readonly range: readonly [first: Day, last: Day];
  readonly marks: readonly MarkedDay[];
  readonly onChoose: (day: Day) => void;
};

/** A month of days with marks on those with changes and reviews; arrow keys move, Enter chooses. */
export const Calendar = ({ value, range, marks, onChoose }: Props) => {
  const { t } = useTranslation('time');
  const [first, last] = range;
  const [current, setCurrent] = useState(value);
  const moved = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  const marked = useMemo(() => new Map(marks.map((mark) => [mark.day, mark])), [marks]);
  const month = monthOf(current);
  const weekday = format.firstWeekday();
  useEffect(() => {
    if (moved.current) table.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
    moved.current = false;
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = dayByKey(current, event.key, range);
    if (to === null) return;
    event.preventDefault();
    moved.current = true;
    setCurrent(to);
  };
  const turn = (by: number) => {
    const to = monthsLater(current, by);
    setCurrent(to < first ? first : to > last ? last : to);
  };
  const nameOf = (day: Day): string => {
    const mark = marked.get(day);
    return [
      format.day(day),
      ...(day === last ? [t('today')] : []),
      ...(mark && mark.steps > 0 ? [t('changes', { count: mark.steps })] : []),
      ...(mark?.review ? [mark.review] : []),
    ].join(', ');
  };
  return (
    <div>
      <div className={styles['month']}>
        <IconButton
          label={t('previousMonth')}
          icon={<ChevronLeft aria-hidden />}
          disabled={month <= monthOf(first)}
          onClick={() => turn(-1)}
        />
        <h3 aria-live="polite">{format.month(current)}</h3>
        <IconButton
          label={t('nextMonth')}
          icon={<ChevronRight aria-hidden />}
          disabled={month >= monthOf(last)}
          onClick={() => turn(1)}
        />
      </div>
      <table
        ref={table}
        role="grid"
        className={styles['calendar']}
        aria-label={format.month(current)}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {weekFrom(weekday).map((day) => (
              <th key={day} scope="col" abbr={format.weekday(day, 'long')}>
                {format.weekday(day, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, weekday).map((week, index) => (
            <tr key={`${month} ${index}`}>
              {week.map((day, at) =>
                day === null ? (
                  <td key={`blank ${at}`} />
                ) : (
                  <td key={day} role="gridcell" aria-selected={day === value}>
                    <button
                      type="button"
                      data-day={day}
                      className={styles['day']}
                      aria-label={nameOf(day)}
                      aria-current={day === last ? 'date' : undefined}
                      disabled={day < first || day > last}
                      tabIndex={day === current ? 0 : -1}
                      title={marked.get(day)?.review ?? undefined}
                      onClick={() => onChoose(day)}
                    >
                      {Number(day.slice(8))}
                      <span className={styles['marks']} aria-hidden>
                        {(marked.get(day)?.steps ?? 0) > 0 ? <span className={styles['dot']} /> : null}
                        {marked.get(day)?.review ? <span className={styles['diamond']} /> : null}
                      </span>
                    </button>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
