import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanEdition } from '../../../shared/editions.ts';
import { carriesPlan, mayCarryPlan } from '../../../shared/plan-data.ts';
import type { EditionSetting } from '../../../shared/records/print.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';

import styles from './Print.module.css';

type Props = {
  readonly edition: PlanEdition;
  readonly setting: EditionSetting | null;
  readonly onChange: (changes: Pick<EditionSetting, 'omitsPlanData'>) => void;
};

/** Whether the PDF carries its plan, from which Carryon opens it again; nothing where it never does. */
export const CarriedPlan = ({ edition, setting, onChange }: Props) => {
  const { t } = useTranslation('print');
  const id = useId();
  if (!mayCarryPlan(edition)) return null;
  return (
    <div className={styles['carried']}>
      <Checkbox
        labelledBy={id}
        checked={carriesPlan(edition, setting)}
        onChange={(carried) => onChange({ omitsPlanData: !carried })}
      />
      <span id={id}>{t('carried')}</span>
    </div>
  );
};
