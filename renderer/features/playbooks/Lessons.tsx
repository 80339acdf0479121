import { useTranslation } from 'react-i18next';

import type { PlaybookProposal } from '../../../shared/records/playbook.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { tryWrite, type OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

const tones = { Open: 'watch', Applied: 'good', Declined: 'neutral' } as const;

const Lesson = ({ proposal }: { readonly proposal: PlaybookProposal }) => {
  const { t } = useTranslation('playbooks');
  const { id, text, status, accountName, proposedOn, proposedBy, decidedOn, decidedBy } = proposal;
  const from = {
    account: accountName ?? t('lessons.noAccount'),
    day: format.day(proposedOn),
    by: proposedBy ?? '',
  };
  const settle = async (verdict: 'Applied' | 'Declined', asStep: boolean, said: string) => {
    const settled = await tryWrite('playbook.settle', { proposalId: id, verdict, asStep });
    if (settled) offerUndoOfLast(said);
  };
  return (
    <li className={styles['lesson']} data-record={id}>
      <p>{text}</p>
      <p className={styles['quiet']}>
        {proposedBy === null ? t('lessons.from', from) : t('lessons.fromBy', from)}
      </p>
      <div className={styles['tools']}>
        <StatusPill quiet tone={tones[status]} word={t(`lessons.${status}`)} />
        {decidedOn === null ? null : (
          <span className={styles['quiet']}>
            {decidedBy === null
              ? t('lessons.decided', { day: format.day(decidedOn) })
              : t('lessons.decidedBy', { day: format.day(decidedOn), by: decidedBy })}
          </span>
        )}
        {status === 'Open' ? (
          <>
            <Button
              aria-label={t('lessons.applyAsStepOf', { text })}
              onClick={() => void settle('Applied', true, t('lessons.appliedStep'))}
            >
              {t('lessons.applyAsStep')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('lessons.applyOf', { text })}
              onClick={() => void settle('Applied', false, t('lessons.applied'))}
            >
              {t('lessons.apply')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('lessons.declineOf', { text })}
              onClick={() => void settle('Declined', false, t('lessons.declined'))}
            >
              {t('lessons.decline')}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
};

/** Lessons of retros that were proposed to a playbook, to be applied or declined (row 47). */
export const Lessons = ({ open }: { readonly open: OpenPlaybook }) => {
  const { t } = useTranslation('playbooks');
  const { proposals } = open;
  if (proposals.length === 0) return <p className={styles['quiet']}>{t('lessons.empty')}</p>;
  const undecided = proposals.filter(({ status }) => status === 'Open');
  const decided = proposals.filter(({ status }) => status !== 'Open');
  return (
    <ul className={styles['list']}>
      {[...undecided, ...decided].map((proposal) => (
        <Lesson key={proposal.id} proposal={proposal} />
      ))}
    </ul>
  );
};
