import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Finding } from '../../../shared/domain/finding.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useSay, type OpenPlan } from './use-plan.ts';

import styles from './PlanCheckButton.module.css';

const keyOf = ({ rule, jump }: Finding): string => `${rule} ${jump.id ?? ''} ${jump.field ?? ''}`;

/** The known mistakes found in the plan (row 50); each leads to its field. */
export const PlanCheckButton = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('plan');
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { findings, completeness } = plan.derived.planCheck;
  const accountId = plan.records.account.id;
  const jump = ({ jump: { tab, entity, id, field } }: Finding) => {
    setOpen(false);
    navigate({ page: 'account', accountId, tab });
    focusField({ entity, id, field });
  };
  const count = findings.length;
  const label = count === 0 ? t('check.clean') : t('check.button', { count });
  return (
    <Popover
      label={t('check.title')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={<ListChecks aria-hidden />}>{label}</Button>}
    >
      <div className={styles['panel']}>
        <h2>{t('check.title')}</h2>
        <p className={styles['complete']}>
          {t('check.complete', { percent: `${completeness.percent}%` })} ·{' '}
          {t('check.parts', { filled: completeness.filled, of: completeness.of })}
        </p>
        {count === 0 ? <p>{t('check.none')}</p> : null}
        <ul className={styles['findings']}>
          {findings.map((finding) => (
            <li key={keyOf(finding)}>
              <button type="button" className={styles['finding']} onClick={() => jump(finding)}>
                <StatusPill
                  quiet
                  tone={finding.severity === 'fix' ? 'bad' : 'watch'}
                  word={t(`check.${finding.severity}`)}
                />
                <span className={styles['says']}>{say(finding.says)}</span>
                <span className={styles['why']}>{say(finding.why)}</span>
                <span className={styles['tab']}>{t(`tabs.${finding.jump.tab}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
};
