import { useTranslation } from 'react-i18next';

import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { useOpened } from '../plan/use-opened.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { Checklist } from './Checklist.tsx';
import { StakeholderDetails } from './StakeholderDetails.tsx';
import { StakeholderGrid } from './StakeholderGrid.tsx';
import { StakeholderMap } from './StakeholderMap.tsx';
import { ThreadWarning } from './ThreadWarning.tsx';

import grid from '../plan/PageGrid.module.css';

/** Who matters at the customer: the table, the map and the five checks (rows 11 to 18). */
export const StakeholdersPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('stakeholders');
  const { opened, open, close } = useOpened();
  const { stakeholders } = plan.records;
  const person = stakeholders.find(({ id }) => id === opened) ?? null;
  return (
    <div className={grid['page']}>
      <ThreadWarning plan={plan} />
      <Panel title={t('table')} flush>
        {stakeholders.length === 0 ? <PanelHint title={t('empty.title')} body={t('empty.body')} /> : null}
        <StakeholderGrid plan={plan} onOpen={open} />
      </Panel>
      {stakeholders.length > 0 ? <StakeholderMap plan={plan} onOpen={open} /> : null}
      <Checklist plan={plan} />
      {person ? <StakeholderDetails plan={plan} person={person} onClose={close} /> : null}
    </div>
  );
};
