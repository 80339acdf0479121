import { useTranslation } from 'react-i18next';

import type { Growth } from '../../../shared/domain/growth.ts';
import * as format from '../../ui/format.ts';

import styles from '../../ui/Tiles.module.css';

/** More addends than this are not written out. */
const addendsShown = 6;

/** The pipeline as a sum anybody can check, and its weighted total with the weights (row 30). */
export const GrowthTotals = ({ growth }: { readonly growth: Growth }) => {
  const { t } = useTranslation('growth');
  const { currency, open, pipeline, shareOfArr, weighted, withoutValue } = growth;
  const short = (minor: number) => format.moneyCompact(minor, currency);
  const values = open.flatMap(({ value }) => (value === null ? [] : [short(value)]));
  const notes = [
    values.length > 1 && values.length <= addendsShown
      ? t('total.sum', { values: values.join(' + '), total: short(pipeline) })
      : '',
    shareOfArr && pipeline > 0
      ? t('total.share', {
          part: short(shareOfArr.part),
          whole: short(shareOfArr.whole),
          percent: format.percent(shareOfArr.percent / 100, 1),
        })
      : '',
    values.length === 0 ? t('total.none') : '',
    withoutValue > 0 ? t('total.withoutValue', { count: withoutValue }) : '',
  ];
  const { High, Medium, Low } = weighted.weights;
  const weights = [
    t('total.weights', { high: High, medium: Medium, low: Low }),
    weighted.withoutConfidence > 0 ? t('total.unrated', { count: weighted.withoutConfidence }) : '',
  ];
  return (
    <div className={styles['tiles']} data-wide>
      <div className={styles['tile']}>
        <p className={styles['label']}>{t('total.label')}</p>
        <p className={styles['value']} title={format.money(pipeline, currency)}>
          {short(pipeline)}
        </p>
        {notes.filter(Boolean).map((note) => (
          <p key={note} className={styles['note']}>
            {note}
          </p>
        ))}
      </div>
      <div className={styles['tile']}>
        <p className={styles['label']}>{t('total.weighted')}</p>
        <p className={styles['value']} title={format.money(weighted.total, currency)}>
          {short(weighted.total)}
        </p>
        {weights.filter(Boolean).map((note) => (
          <p key={note} className={styles['note']}>
            {note}
          </p>
        ))}
      </div>
    </div>
  );
};
