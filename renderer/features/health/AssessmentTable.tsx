import { useTranslation } from 'react-i18next';

import type { SignalHistory, SignalPoint } from '../../../shared/domain/health-histories.ts';
import { displayHealth, displayScore } from '../../../shared/domain/status.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';
import { percentText } from './total-text.ts';

import styles from './AssessmentTable.module.css';

const Cell = ({ point }: { readonly point: SignalPoint | undefined }) => {
  const { t } = useTranslation('health');
  const score = point?.score ?? null;
  if (score === null) return <td className={styles['none']}>–</td>;
  const carried = point?.given === false;
  return (
    <td
      className={styles['cell']}
      data-tone={displayScore(score)}
      data-carried={carried}
      title={carried ? t('carried', { score: String(score) }) : undefined}
    >
      {score}
    </td>
  );
};

type Props = { readonly plan: OpenPlan; readonly histories: readonly SignalHistory[] };

/** Every assessment with its total and every score, newest first: the numbers behind the charts. */
export const AssessmentTable = ({ plan, histories }: Props) => {
  const { t } = useTranslation('health');
  const by = new Map(plan.records.assessments.map(({ id, assessedBy }) => [id, assessedBy]));
  const rows = plan.derived.health.history.map((point, index) => ({ point, index })).reverse();
  return (
    <div className={styles['scroll']} role="region" aria-label={t('signals')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('assessedOn')}</th>
            <th scope="col">{t('assessedBy')}</th>
            <th scope="col">{t('total')}</th>
            <th scope="col">{t('status')}</th>
            {histories.map(({ signal, label }) => (
              <th key={signal} scope="col" className={styles['signal']} title={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ point, index }) => (
            <tr key={point.assessmentId}>
              <th scope="row">
                {format.day(point.assessedOn)}{' '}
                <span className={styles['version']}>{t('version', { version: point.model.version })}</span>
              </th>
              <td className={styles['by']} title={by.get(point.assessmentId) ?? undefined}>
                {by.get(point.assessmentId) ?? '–'}
              </td>
              <td>
                {point.points} / {point.possible} = {percentText(point)}
              </td>
              <td>
                <StatusPill quiet tone={displayHealth(point.status)} word={point.status} />
              </td>
              {histories.map(({ signal, points }) => (
                <Cell key={signal} point={points[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
