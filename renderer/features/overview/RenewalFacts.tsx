import { useTranslation } from 'react-i18next';

import type { Renewal } from '../../../shared/domain/renewal.ts';
import * as format from '../../ui/format.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';
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
  const { renewalDate, noticeDate, daysToNotice, daysToRenewal, marks, trap } = renewal;
  const daysText = useDaysText(renewal);
  const trapDay = noticeDate ? format.day(noticeDate) : '';
  if (renewalDate === null) {
    return (
      <Panel title={t('renewal.title')}>
        <p className={styles['muted']}>{t('renewal.none')}</p>
      </Panel>
    );
  }
  const lines = [
    ...marks.map(({ days, on, passed }) => ({
      label: t('renewal.mark', { count: days }),
      on,
      passed,
      strong: false,
    })),
    ...(noticeDate
      ? [{ label: t('renewal.notice'), on: noticeDate, passed: (daysToNotice ?? 0) < 0, strong: true }]
      : []),
    { label: t('renewal.title'), on: renewalDate, passed: (daysToRenewal ?? 0) < 0, strong: true },
  ].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <Panel title={t('renewal.title')} aside={daysText}>
      <dl className={styles['facts']}>
        {lines.map(({ label, on, passed, strong }) => (
          <div key={label} className={styles['fact']} data-passed={passed} data-strong={strong}>
            <dt>{label}</dt>
            <dd>
              {format.day(on)}
              {passed ? <span className={styles['muted']}> {t('renewal.markPassed')}</span> : null}
            </dd>
          </div>
        ))}
        {noticeDate ? null : (
          <div className={styles['fact']}>
            <dt>{t('renewal.notice')}</dt>
            <dd className={styles['muted']}>{t('renewal.noticeNone')}</dd>
          </div>
        )}
      </dl>
      {trap === 'none' ? null : (
        <p className={styles['trap']} data-tone={trap === 'passed' ? 'bad' : 'watch'}>
          <StatusShape tone={trap === 'passed' ? 'bad' : 'watch'} />
          {t(`renewal.trap.${trap}`, { day: trapDay })}
        </p>
      )}
    </Panel>
  );
};
