import { useTranslation } from 'react-i18next';

import type { PlaybookProposal } from '../../../shared/records/playbook.ts';
import { focusField } from '../../app/focus-record.ts';
import { addressOf } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { tryWrite, type OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

const tones = { Open: 'watch', Applied: 'good', Declined: 'neutral' } as const;

type Origin = OpenPlaybook['origins'][number];

/** The way to the retro that a lesson comes from. */
const ToRetro = ({ origin, text }: { readonly origin: Origin; readonly text: string }) => {
  const { t } = useTranslation('playbooks');
  const { accountId, lessonId, heldOn } = origin;
  const day = format.day(heldOn);
  return (
    <a
      href={addressOf({ page: 'account', accountId, tab: 'renewal' })}
      aria-label={t('lessons.toRetroOf', { day, text })}
      onClick={() => focusField({ entity: 'lesson', id: lessonId, field: 'text' })}
    >
      {t('lessons.toRetro', { day })}
    </a>
  );
};

type LessonProps = {
  readonly proposal: PlaybookProposal;
  /** The lesson of a retro that it was; null where that is gone. */
  readonly origin: Origin | null;
};

const Lesson = ({ proposal, origin }: LessonProps) => {
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
    <li className={styles['lesson']} data-record={id} tabIndex={-1}>
      <p>{text}</p>
      <p className={styles['quiet']}>
        {proposedBy === null ? t('lessons.from', from) : t('lessons.fromBy', from)}
        {origin ? ' · ' : null}
        {origin ? <ToRetro origin={origin} text={text} /> : null}
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
  const { proposals, origins } = open;
  if (proposals.length === 0) return <p className={styles['quiet']}>{t('lessons.empty')}</p>;
  const undecided = proposals.filter(({ status }) => status === 'Open');
  const decided = proposals.filter(({ status }) => status !== 'Open');
  return (
    <ul className={styles['list']}>
      {[...undecided, ...decided].map((proposal) => (
        <Lesson
          key={proposal.id}
          proposal={proposal}
          origin={origins.find(({ proposalId }) => proposalId === proposal.id) ?? null}
        />
      ))}
    </ul>
  );
};
