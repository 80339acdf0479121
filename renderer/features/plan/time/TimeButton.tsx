import { CalendarClock } from 'lucide-react';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../../shared/dates.ts';
import { useToday } from '../../../app/core-status.ts';
import { Button } from '../../../ui/Button.tsx';
import * as format from '../../../ui/format.ts';
import { Popover } from '../../../ui/Popover.tsx';
import { planStore, useAsOf } from '../use-plan.ts';
import { Calendar } from './Calendar.tsx';
import { firstDayOf, useMarkedDays } from './use-marked-days.ts';
import { useTimeKeys } from './use-time-keys.ts';

import styles from './Time.module.css';

type PanelProps = { readonly accountId: string; readonly today: Day; readonly onDone: () => void };

/** Choosing a day: typed, or from a calendar that shows where something happened. */
const Panel = ({ accountId, today, onDone }: PanelProps) => {
  const { t } = useTranslation('time');
  const shown = useAsOf() ?? today;
  const marks = useMarkedDays(accountId, true);
  /** Null until the days are read: then the core says whether there was such a plan. */
  const first = firstDayOf(marks);
  const [typed, setTyped] = useState<string>(shown);
  /** The day that could not be shown. */
  const [refused, setRefused] = useState<Day | null>(null);
  const isTooEarly = (day: Day): boolean => first !== null && day < first;
  const problem =
    refused === null
      ? null
      : first !== null && isTooEarly(refused)
        ? t('tooEarly', { day: format.day(first) })
        : t('failed');
  const go = (day: Day) => {
    if (isTooEarly(day)) setRefused(day);
    else planStore.travel(day).then(onDone, () => setRefused(day));
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (typed !== '') go(typed);
  };
  return (
    <div className={styles['panel']}>
      <h2>{t('title')}</h2>
      <form className={styles['form']} onSubmit={onSubmit}>
        <input
          type="date"
          className={styles['input']}
          aria-label={t('day')}
          aria-describedby={problem ? 'time-problem' : undefined}
          value={typed}
          max={today}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(null);
          }}
        />
        <Button type="submit">{t('show')}</Button>
      </form>
      {problem ? (
        <p id="time-problem" className={styles['problem']} role="alert">
          {problem}
        </p>
      ) : null}
      <Calendar value={shown} range={[first ?? today, today]} marks={marks} onChoose={go} />
      <p className={styles['legend']}>
        <span className={styles['dot']} aria-hidden /> {t('legend.changes')}
        <span className={styles['diamond']} aria-hidden /> {t('legend.reviews')}
      </p>
      {first === null ? null : <p className={styles['begins']}>{t('begins', { day: format.day(first) })}</p>}
    </div>
  );
};

/** The day whose plan is shown; opens the choice of another one (`T`). */
export const TimeButton = ({ accountId }: { readonly accountId: string }) => {
  const { t } = useTranslation('time');
  const asOf = useAsOf();
  const today = useToday();
  const [open, setOpen] = useState(false);
  useTimeKeys(() => setOpen(true));
  // Leaving the plan leads back to today.
  useEffect(() => () => void planStore.travel(null), []);
  if (today === null) return null;
  return (
    <Popover
      label={t('title')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button icon={<CalendarClock aria-hidden />} title={t('hint')}>
          {asOf === null ? t('button') : t('asOf', { day: format.day(asOf) })}
        </Button>
      }
    >
      <Panel accountId={accountId} today={today} onDone={() => setOpen(false)} />
    </Popover>
  );
};
