import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { signalHistories } from '../../../shared/domain/health-histories.ts';
import { healthSignals, healthSignalsHeight } from '../../../shared/figures/health-signals.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { AssessmentTable } from './AssessmentTable.tsx';

import styles from './AssessmentTable.module.css';

/** Every signal over all assessments: small charts, or every number in a table (row 26). */
export const SignalHistory = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('health');
  const [asTable, setAsTable] = useState(false);
  const [place, box] = useFigureBox(1);
  const histories = signalHistories(plan.records, plan.today);
  const height = box ? healthSignalsHeight(histories.length, box) : 0;
  return (
    <Panel
      title={t('signals')}
      flush={asTable}
      actions={
        <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'asCharts' : 'asTable')}
        </Button>
      }
    >
      {asTable ? (
        <AssessmentTable plan={plan} histories={histories} />
      ) : (
        <>
          <div ref={place}>
            {box ? <Figure figure={healthSignals(histories, { ...box, height })} /> : null}
          </div>
          <p className={styles['hint']}>{t('signalsHint')}</p>
        </>
      )}
    </Panel>
  );
};
