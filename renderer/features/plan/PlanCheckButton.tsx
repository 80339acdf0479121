import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Finding } from '../../../shared/domain/finding.ts';
import { foldedFindings } from '../../../shared/domain/folded-findings.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useSay, type OpenPlan } from './use-plan.ts';

import styles from './PlanCheckButton.module.css';

const keyOf = ({ rule, jump }: Finding): string => `${rule} ${jump.id ?? ''} ${jump.field ?? ''}`;

type RowProps = { readonly finding: Finding; readonly onJump: (finding: Finding) => void };

const Row = ({ finding, onJump }: RowProps) => {
  const { t } = useTranslation('plan');
  const say = useSay();
  return (
    <button
      type="button"
      className={styles['finding']}
      data-finding={finding.rule}
      onClick={() => onJump(finding)}
    >
      <StatusPill
        quiet
        tone={finding.severity === 'fix' ? 'bad' : 'watch'}
        word={t(`check.${finding.severity}`)}
      />
      <span className={styles['says']}>{say(finding.says)}</span>
      <span className={styles['why']}>{say(finding.why)}</span>
      <span className={styles['tab']}>{t(`tabs.${finding.jump.tab}`)}</span>
    </button>
  );
};

/** The known mistakes found in the plan and why they matter (row 50); each leads to its field. */
export const PlanCheckButton = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('plan');
  const [open, setOpen] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
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
        <ul>
          {foldedFindings(findings, unfolded).map(({ finding, more }) => (
            <li key={keyOf(finding)}>
              {more === 0 ? (
                <Row finding={finding} onJump={jump} />
              ) : (
                <button
                  type="button"
                  className={styles['more']}
                  onClick={() => setUnfolded(new Set([...unfolded, finding.says.code]))}
                >
                  {t('check.more', { count: more })}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
};
