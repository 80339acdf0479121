import { useTranslation } from 'react-i18next';

import type { LessonLine } from '../../../../shared/domain/retro.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { useKeptFocus } from '../../plan/use-kept-focus.ts';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { nextPlace } from './places.ts';

import styles from './Review.module.css';

type LineProps = {
  readonly plan: OpenPlan;
  readonly line: LessonLine;
  /** Called before the line goes away. */
  readonly onGone: () => void;
};

const Line = ({ plan, line: { lesson, retro }, onGone }: LineProps) => {
  const { t } = useTranslation('review');
  const readOnly = useReadOnly();
  const { id, text } = lesson;
  const { agenda, next } = plan.derived.review;
  const after = (said: string) => [() => offerUndoOfLast(said), () => undefined] as const;
  const toAction = () => {
    onGone();
    void planStore
      .change('lesson.carryOn', { lessonId: id, retroId: null })
      .then(...after(t('lessons.madeAction')));
  };
  const toAgenda = () =>
    planStore
      .change('record.create', {
        entity: 'agendaItem',
        values: {
          accountId: plan.records.account.id,
          meetingId: next?.id ?? null,
          title: text.slice(0, 300),
          position: nextPlace(agenda),
        },
      })
      .then(...after(t('lessons.onAgenda', { text })));
  const drop = () => {
    onGone();
    void planStore
      .change('record.update', {
        entity: 'lesson',
        id,
        changes: { status: 'Dropped' },
        expected: { status: 'Open' },
      })
      .then(...after(t('lessons.dropped')));
  };
  return (
    <li className={styles['line']}>
      <span>
        {text} <span className={styles['muted']}>{t('lessons.from', { day: format.day(retro.heldOn) })}</span>
      </span>
      {readOnly ? null : (
        <span className={styles['buttons']}>
          <Button look="quiet" aria-label={t('lessons.toActionOf', { text })} onClick={toAction}>
            {t('lessons.toAction')}
          </Button>
          <Button look="quiet" aria-label={t('lessons.toAgendaOf', { text })} onClick={() => void toAgenda()}>
            {t('lessons.toAgenda')}
          </Button>
          <Button look="quiet" aria-label={t('lessons.dropOf', { text })} onClick={drop}>
            {t('lessons.drop')}
          </Button>
        </span>
      )}
    </li>
  );
};

/** What earlier retros taught and nobody has acted on yet, where the next review is prepared (row 47). */
export const OpenLessons = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('review');
  const [list, keep] = useKeptFocus<HTMLUListElement>({ entity: 'agendaItem', id: null, field: null });
  const { lessons } = plan.derived.review;
  if (lessons.length === 0) return null;
  return (
    <section aria-label={t('lessons.title')} className={styles['part']}>
      <header className={styles['head']}>
        <h3>{t('lessons.title')}</h3>
      </header>
      <ul ref={list}>
        {lessons.map((line) => (
          <Line key={line.lesson.id} plan={plan} line={line} onGone={keep} />
        ))}
      </ul>
    </section>
  );
};
