import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CoverageGap } from '../../../../shared/domain/coverage.ts';
import { Button } from '../../../ui/Button.tsx';
import { StatusPill } from '../../../ui/StatusPill.tsx';
import { levelKey } from './coverage-keys.ts';

import styles from './Coverage.module.css';

/** More gaps than these are one click away. */
const shownAtFirst = 4;

type Props = {
  readonly gaps: readonly CoverageGap[];
  readonly onGo: (stakeholderId: string, teamMemberId: string) => void;
};

/** Where a relationship is not yet what it should be: the most influential first, then the widest (row 16). */
export const CoverageGaps = ({ gaps, onGo }: Props) => {
  const { t } = useTranslation('stakeholders');
  const [all, setAll] = useState(false);
  if (gaps.length === 0) return null;
  const shown = all ? gaps : gaps.slice(0, shownAtFirst);
  return (
    <section className={styles['gaps']} aria-label={t('coverage.gaps')}>
      <h3>{t('coverage.gaps')}</h3>
      <ol>
        {shown.map((gap) => (
          <li key={`${gap.teamMemberId} ${gap.stakeholderId}`}>
            <button
              type="button"
              className={styles['gapLine']}
              onClick={() => onGo(gap.stakeholderId, gap.teamMemberId)}
            >
              <StatusPill
                quiet
                tone={gap.stakeholder.influence === 'High' ? 'bad' : 'watch'}
                word={t('coverage.gap', { gap: gap.gap })}
              />
              <span>
                <strong>{gap.stakeholder.name}</strong>{' '}
                <span className={styles['caption']}>
                  {t('coverage.gapOf', {
                    ours: gap.teamMember.name,
                    level: t(`coverage.level.${levelKey(gap.level)}`),
                    target: t(`coverage.level.${levelKey(gap.target)}`),
                    touched:
                      gap.daysSince === null
                        ? t('coverage.neverTouched')
                        : t('coverage.touched', { count: gap.daysSince }),
                  })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {gaps.length > shown.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('coverage.allGaps', { count: gaps.length })}
        </Button>
      ) : null}
    </section>
  );
};
