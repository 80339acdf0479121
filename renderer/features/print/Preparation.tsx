import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { printPanels } from '../plan/page-panels.ts';
import type { OpenPlan } from '../plan/use-plan.ts';

import styles from './Print.module.css';

/** What the next review is about, entered where it is printed: folded away until it is wanted (row 38). */
export const Preparation = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('print');
  const [open, setOpen] = useState(false);
  const { agenda, requests } = plan.derived.review;
  const holds = [t('points', { count: agenda.length }), t('requests', { count: requests.length })].join(', ');
  return (
    <details
      className={styles['preparation']}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t('preparation')}
        <span>{holds}</span>
      </summary>
      {open ? printPanels.map(({ id, panel: Part }) => <Part key={id} plan={plan} />) : null}
    </details>
  );
};
