import { useTranslation } from 'react-i18next';

import type { Retro } from '../../../shared/records/renewal.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { useKeptFocus } from '../plan/use-kept-focus.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Retros.module.css';

/** What earlier retros left open, for the newest one to take over (row 47). */
export const CarryFromEarlier = ({ plan, retro }: { readonly plan: OpenPlan; readonly retro: Retro }) => {
  const { t } = useTranslation('retros');
  const readOnly = useReadOnly();
  const [list, keep] = useKeptFocus<HTMLUListElement>({ entity: 'lesson', id: null, field: null });
  const earlier = plan.derived.retros.open.filter((line) => line.retro.id !== retro.id);
  if (earlier.length === 0 || readOnly) return null;
  const take = (lessonId: string) => {
    keep();
    planStore.change('lesson.carryOn', { lessonId, retroId: retro.id }).then(
      () => offerUndoOfLast(t('taken')),
      () => undefined,
    );
  };
  return (
    <section aria-label={t('carriedFrom')} className={styles['lessons']}>
      <h4>{t('carriedFrom')}</h4>
      <ul ref={list}>
        {earlier.map(({ lesson }) => (
          <li key={lesson.id} className={styles['earlier']}>
            <span>{lesson.text}</span>
            <Button
              look="quiet"
              aria-label={t('toRetroOf', { text: lesson.text })}
              onClick={() => take(lesson.id)}
            >
              {t('toRetro')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
