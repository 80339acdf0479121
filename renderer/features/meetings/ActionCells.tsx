import { useTranslation } from 'react-i18next';

import type { ActionSource } from '../../../shared/domain/action-source.ts';
import type { ActionLine } from '../../../shared/domain/work.ts';
import type { Action } from '../../../shared/records/meeting.ts';
import * as format from '../../ui/format.ts';

import styles from './Meetings.module.css';

/** Days until an action is due, as the grid hands them on; '' without a due date. */
export const Due = ({ action, dueIn }: { readonly action: Action; readonly dueIn: string }) => {
  const { t } = useTranslation('meetings');
  if (action.dueOn === null || dueIn === '') {
    return <span className={styles['muted']}>{t('actions.noDue')}</span>;
  }
  const days = Number(dueIn);
  const open = action.status === 'Open';
  const when = () => {
    if (!open) return '';
    if (days === 0) return t('actions.dueToday');
    return days < 0 ? t('actions.overdue', { count: -days }) : t('actions.dueIn', { count: days });
  };
  return (
    <>
      {format.day(action.dueOn)}
      <span className={styles['due']} data-overdue={open && days < 0}>
        {when()}
      </span>
    </>
  );
};

/** What a row shows beyond its action, as the grid hands it on: a row is drawn again when it changes. */
type Extra = {
  /** Days until it is due, '' without a due date. */
  readonly dueIn: string;
  readonly sources: readonly Pick<ActionSource, 'from' | 'title' | 'on'>[];
};

/** The extra of a row, for the grid. */
export const extraOf = ({ dueIn, sources }: ActionLine): string => {
  const extra: Extra = {
    dueIn: String(dueIn ?? ''),
    sources: sources.map(({ from, title, on }) => ({ from, title, on })),
  };
  return JSON.stringify(extra);
};

/** Of an action that has no line. */
export const noExtra = JSON.stringify({ dueIn: '', sources: [] } satisfies Extra);

/** The extra of a row, from the grid. */
export const readExtra = (extra: string): Extra => JSON.parse(extra) as Extra;

/** Where an action comes from. */
export const Sources = ({ sources }: Pick<Extra, 'sources'>) => {
  const { t } = useTranslation('meetings');
  if (sources.length === 0) return <span className={styles['muted']}>–</span>;
  return sources.map(({ from, title, on }) => (
    <span key={from} className={styles['source']} title={title}>
      {on === null
        ? t(`sources.${from}`, { title })
        : t('sources.meetingOn', { type: title, day: format.day(on) })}
    </span>
  ));
};
