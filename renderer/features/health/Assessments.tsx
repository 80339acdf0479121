import { useTranslation } from 'react-i18next';

import { displayHealth } from '../../../shared/domain/status.ts';
import { classNames } from '../../ui/class-names.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';
import { percentText } from './total-text.ts';

import styles from './Assessments.module.css';

/** Every assessment with its total, newest first (row 26). */
export const Assessments = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('health');
  const by = new Map(plan.records.assessments.map(({ id, assessedBy }) => [id, assessedBy]));
  const versioned = new Set(plan.derived.health.history.map(({ scorecardId }) => scorecardId)).size > 1;
  const newestFirst = [...plan.derived.health.history].reverse();
  return (
    <div className={styles['list']} role="region" aria-label={t('assessments')} tabIndex={0}>
      <ul>
        {newestFirst.map((point) => {
          const name = by.get(point.assessmentId);
          return (
            <li key={point.assessmentId} className={styles['line']} data-versioned={versioned}>
              <span>{format.day(point.assessedOn)}</span>
              {versioned ? (
                <span className={styles['sum']}>{t('version', { version: point.model.version })}</span>
              ) : null}
              <span className={styles['sum']}>
                {point.points} / {point.possible}
              </span>
              <span className={styles['percent']}>{percentText(point)}</span>
              <StatusPill quiet tone={displayHealth(point.status)} word={point.status} />
              {name ? (
                <span className={classNames(styles['sum'], styles['by'])} title={name}>
                  {name}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
