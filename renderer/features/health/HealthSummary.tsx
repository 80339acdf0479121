import { useTranslation } from 'react-i18next';

import type { Health } from '../../../shared/domain/health.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import { healthScale } from '../../../shared/figures/health-scale.ts';
import { Figure } from '../../ui/Figure.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import { useSay } from '../plan/use-plan.ts';
import { Freshness } from './Freshness.tsx';
import { ToHealthy } from './ToHealthy.tsx';
import { percentText } from './total-text.ts';
import { WhatMoved } from './WhatMoved.tsx';

import styles from './HealthSummary.module.css';

/** The overall score as a sum anybody can check, where it lies, and what would change it (rows 23, 27, 29). */
export const HealthSummary = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  const say = useSay();
  const [scale, box] = useFigureBox(72);
  return (
    <section className={styles['summary']} aria-label={t('overall')}>
      <div className={styles['total']}>
        <div>
          <h2 className={styles['label']}>{t('overall')}</h2>
          <p className={styles['figure']}>
            <span>{percentText(health)}</span>
            <StatusPill tone={displayHealth(health.status)} word={health.status} />
          </p>
          <p className={styles['arithmetic']}>{say(health.arithmetic)}</p>
          {health.working ? <p className={styles['working']}>{say(health.working)}</p> : null}
        </div>
        <div className={styles['scale']}>
          <div ref={scale}>{box ? <Figure figure={healthScale(health, box)} /> : null}</div>
          <Freshness health={health} />
        </div>
      </div>
      <div className={styles['why']}>
        <div className={styles['explain']}>
          <h3 className={styles['label']}>{t('change.title')}</h3>
          <WhatMoved health={health} />
        </div>
        <div className={styles['explain']}>
          <h3 className={styles['label']}>{t('toHealthy.title')}</h3>
          <ToHealthy health={health} />
        </div>
      </div>
    </section>
  );
};
