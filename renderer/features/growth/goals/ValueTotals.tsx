import { useTranslation } from 'react-i18next';

import type { Delivered, ValueLog } from '../../../../shared/domain/value-log.ts';
import * as format from '../../../ui/format.ts';

import styles from '../../../ui/Tiles.module.css';

type Props = { readonly log: ValueLog; readonly currency: string };

/** The delivered value in money: this contract year and ever (row 34). */
export const ValueTotals = ({ log, currency }: Props) => {
  const { t } = useTranslation('goals');
  const { year, ever, ahead } = log;
  const notesOf = ({ count, withoutAmount }: Delivered) => [
    t('log.count', { count }),
    withoutAmount > 0 ? t('log.withoutAmount', { count: withoutAmount }) : '',
  ];
  const amount = (minor: number) => (
    <p className={styles['value']} title={format.money(minor, currency)}>
      {format.moneyCompact(minor, currency)}
    </p>
  );
  return (
    <div className={styles['tiles']} data-wide>
      <div className={styles['tile']}>
        <p className={styles['label']}>{t('log.year')}</p>
        {year ? amount(year.amount) : <p className={styles['value']}>–</p>}
        <p className={styles['note']}>
          {year
            ? [t('log.yearSpan', { from: format.day(year.from), to: format.day(year.to) }), ...notesOf(year)]
                .filter(Boolean)
                .join(' · ')
            : t('log.yearUnknown')}
        </p>
      </div>
      <div className={styles['tile']}>
        <p className={styles['label']}>{t('log.ever')}</p>
        {amount(ever.amount)}
        <p className={styles['note']}>
          {[...notesOf(ever), ahead > 0 ? t('log.ahead', { count: ahead }) : ''].filter(Boolean).join(' · ')}
        </p>
      </div>
    </div>
  );
};
