import { useTranslation } from 'react-i18next';

import type { Renewal } from '../../../shared/domain/renewal.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';

import styles from './Facts.module.css';

const useDaysText = ({ daysToRenewal }: Renewal): string => {
  const { t } = useTranslation('overview');
  if (daysToRenewal === null) return '';
  if (daysToRenewal === 0) return t('renewal.today');
  return daysToRenewal > 0
    ? t('renewal.daysLeft', { count: daysToRenewal })
    : t('renewal.passed', { count: -daysToRenewal });
};

/** How long the contract still runs, when notice is due, and the marks that have passed (rows 5, 42). */
export const RenewalFacts = ({ renewal }: { readonly renewal: Renewal }) => {
  const { t } = useTranslation('overview');
  const { renewalDate, noticeDate, marks, trap } = renewal;
  const daysText = useDaysText(renewal);
  const trapDay = noticeDate ? format.day(noticeDate) : '';
  if (renewalDate === null) {
    return (
      <Panel title={t('renewal.title')}>
        <p className={styles['muted']}>{t('renewal.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('renewal.title')} aside={daysText}>
      <dl className={styles['facts']}>
        {marks.map(({ days, on, passed }) => (
          <div key={days} className={styles['fact']} data-passed={passed}>
            <dt>{t('renewal.mark', { count: days })}</dt>
            <dd>
              {format.day(on)}
              {passed ? <span className={styles['muted']}> {t('renewal.markPassed')}</span> : null}
            </dd>
          </div>
        ))}
        <div className={styles['fact']} data-strong>
          <dt>{t('renewal.notice')}</dt>
          <dd>{noticeDate ? format.day(noticeDate) : t('renewal.noticeNone')}</dd>
        </div>
        <div className={styles['fact']} data-strong>
          <dt>{t('renewal.title')}</dt>
          <dd>{format.day(renewalDate)}</dd>
        </div>
      </dl>
      {trap === 'none' ? null : (
        <div className={styles['trap']}>
          <StatusPill
            tone={trap === 'passed' ? 'bad' : 'watch'}
            word={t(trap === 'passed' ? 'renewal.markPassed' : 'renewal.notice')}
            quiet
          />
          <p>{t(`renewal.trap.${trap}`, { day: trapDay })}</p>
        </div>
      )}
    </Panel>
  );
};
