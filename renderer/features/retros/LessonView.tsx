import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { LessonLine } from '../../../shared/domain/retro.ts';
import type { Retro } from '../../../shared/records/renewal.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { PlanField } from '../plan/PlanField.tsx';
import { ProposeLesson } from '../plan/ProposeLesson.tsx';
import { useKeptFocus } from '../plan/use-kept-focus.ts';
import { planStore } from '../plan/use-plan.ts';
import { ProposedTo } from './ProposedTo.tsx';

import styles from './Retros.module.css';

const tones = { Open: 'watch', 'Carried on': 'good', Dropped: 'neutral' } as const;

type Props = {
  readonly line: LessonLine;
  /** A later retro that the lesson can be taken to, or null. */
  readonly later: Retro | null;
};

/** A lesson and what becomes of it: an action, a point of a later retro, or nothing (row 47). */
export const LessonView = ({ line, later }: Props) => {
  const { t } = useTranslation('retros');
  const { t: name } = useTranslation('fields');
  const readOnly = useReadOnly();
  const [tools, keep] = useKeptFocus<HTMLDivElement>({ entity: 'lesson', id: line.lesson.id, field: 'text' });
  const { lesson, action } = line;
  const { id, text, status, accountId } = lesson;
  const carry = (retroId: string | null, said: string) => {
    keep();
    planStore.change('lesson.carryOn', { lessonId: id, retroId }).then(
      () => offerUndoOfLast(said),
      () => undefined,
    );
  };
  const mark = (next: 'Open' | 'Dropped') => {
    keep();
    planStore.update('lesson', id, { status: next });
  };
  const goAction = () => {
    if (!action) return;
    navigate({ page: 'account', accountId, tab: 'meetings' });
    focusField({ entity: 'action', id: action.id, field: 'title' });
  };
  return (
    <li className={styles['lesson']} data-record={id}>
      <PlanField entity="lesson" record={lesson} field="text" label={name('lesson.text')} hideLabel lines />
      <div ref={tools} className={styles['lessonTools']}>
        <StatusPill quiet tone={tones[status]} word={t(`status.${status}`)} />
        {action ? (
          <Button
            look="quiet"
            icon={<ArrowRight aria-hidden />}
            aria-label={t('goAction', { title: action.title })}
            onClick={goAction}
          >
            <span className={styles['actionTitle']}>{action.title}</span>
          </Button>
        ) : null}
        {status === 'Carried on' ? <ProposedTo lesson={lesson} /> : null}
        {status === 'Open' && !readOnly ? (
          <>
            <Button
              look="quiet"
              aria-label={t('toActionOf', { text })}
              onClick={() => carry(null, t('madeAction'))}
            >
              {t('toAction')}
            </Button>
            {later ? (
              <Button
                look="quiet"
                aria-label={t('toRetroOf', { text })}
                onClick={() => carry(later.id, t('taken'))}
              >
                {t('toRetro')}
              </Button>
            ) : null}
            <ProposeLesson lessonId={id} text={text} onPropose={keep} />
            <Button look="quiet" aria-label={t('dropOf', { text })} onClick={() => mark('Dropped')}>
              {t('drop')}
            </Button>
          </>
        ) : null}
        {status === 'Dropped' && !readOnly ? (
          <Button look="quiet" aria-label={t('reopenOf', { text })} onClick={() => mark('Open')}>
            {t('reopen')}
          </Button>
        ) : null}
      </div>
    </li>
  );
};
