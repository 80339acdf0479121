import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { renewalRunway } from '../../../shared/figures/renewal-runway.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/Figure.tsx';
import * as format from '../../ui/format.ts';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import type { OpenPlan } from '../plan/use-plan.ts';

import styles from './Renewal.module.css';

type Props = { readonly plan: OpenPlan };

const useDaysText = ({ derived }: OpenPlan): string => {
  const { t } = useTranslation('renewal');
  const { daysToNotice, daysToRenewal } = derived.renewal;
  const parts = [
    ...(daysToNotice === null
      ? []
      : [
          daysToNotice >= 0
            ? t('runway.notice', { count: daysToNotice })
            : t('runway.noticePast', { count: -daysToNotice }),
        ]),
    ...(daysToRenewal === null
      ? []
      : [
          daysToRenewal >= 0
            ? t('runway.renewal', { count: daysToRenewal })
            : t('runway.renewalPast', { count: -daysToRenewal }),
        ]),
  ];
  return parts.join(', ');
};

/** The time left until the notice date and the renewal, as it is printed (row 42). */
export const Runway = ({ plan }: Props) => {
  const { t } = useTranslation('renewal');
  const [place, box] = useFigureBox(0);
  const { renewal, renewalPlan, asOf } = useDeferredValue(plan).derived;
  const figure = useMemo(
    () => box && renewalRunway({ renewal, renewalPlan, asOf }, box),
    [renewal, renewalPlan, asOf, box],
  );
  const daysText = useDaysText(plan);
  const gates = new Set(renewalPlan.gates.map(({ gate }) => gate.id));
  const { approval, settled, past } = renewalPlan;
  if (renewal.renewalDate === null) {
    const { id } = plan.records.account;
    const record = () => {
      navigate({ page: 'account', accountId: id, tab: 'overview' });
      focusField({ entity: 'account', id, field: 'renewalDate' });
    };
    return (
      <Panel title={t('runway.title')} flush>
        <PanelHint title={t('runway.none')} body={t('runway.noneBody')} />
        <p className={styles['lead']}>
          <Button onClick={record}>{t('runway.record')}</Button>
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={t('runway.title')} aside={daysText}>
      <div ref={place}>
        {figure ? (
          <Figure
            figure={figure}
            reachable={(key) => gates.has(key)}
            onActivate={(key) => focusField({ entity: 'renewalGate', id: key, field: 'title' })}
          />
        ) : null}
      </div>
      {gates.size > 0 ? <p className={styles['keys']}>{t('runway.keys')}</p> : null}
      {approval ? (
        <p className={styles['keys']}>
          {t('runway.approved', { day: format.day(approval.decidedOn), name: approval.approvedBy })}
        </p>
      ) : null}
      {settled && past[0] ? (
        <p className={styles['keys']}>{t('runway.settled', { day: format.day(past[0].renewalDate) })}</p>
      ) : null}
    </Panel>
  );
};
