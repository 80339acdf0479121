import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Check } from '../../../shared/records/stakeholder.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { planStore } from '../plan/use-plan.ts';

import field from '../../ui/Field.module.css';
import styles from './Stakeholders.module.css';

type Props = { readonly accountId: string; readonly check: Check; readonly title: string };

/** Answers a check by hand; the reason is what the next owner reads (row 17). */
export const AnswerForm = ({ accountId, check, title }: Props) => {
  const { t } = useTranslation('stakeholders');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const once = useOneAtATime();
  const answer = async (verdict: 'pass' | 'fail') => {
    if (reason.trim() === '') {
      setAsked(true);
      return;
    }
    try {
      await planStore.change('relationship.answer', { accountId, check, verdict, reason: reason.trim() });
      setReason('');
      setOpen(false);
    } catch {
      // The refusal stands above the page; the reason stays here.
    }
  };
  const label = t('checks.answerFor', { check: title });
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" aria-label={label}>
          {t('checks.answer')}
        </Button>
      }
    >
      <div className={styles['form']}>
        <label className={field['labelled']}>
          {t('checks.reason')}
          <textarea
            className={field['control']}
            rows={2}
            maxLength={500}
            value={reason}
            aria-invalid={asked && reason.trim() === ''}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {asked && reason.trim() === '' ? (
          <p className={styles['problem']} role="alert">
            {t('checks.reasonNeeded')}
          </p>
        ) : null}
        <div className={styles['row']}>
          <Button look="primary" onClick={() => once(() => answer('pass'))}>
            {t('checks.yes')}
          </Button>
          <Button onClick={() => once(() => answer('fail'))}>{t('checks.no')}</Button>
        </div>
      </div>
    </Popover>
  );
};
