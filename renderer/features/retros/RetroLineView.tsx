import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { RetroLine } from '../../../shared/domain/retro.ts';
import { focusField } from '../../app/focus-record.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import * as format from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { AddRow } from '../plan/grid/AddRow.tsx';
import { PlanField } from '../plan/PlanField.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { CarryFromEarlier } from './CarryFromEarlier.tsx';
import { LessonView } from './LessonView.tsx';

import styles from './Retros.module.css';

type Props = {
  readonly plan: OpenPlan;
  readonly line: RetroLine;
  readonly open: boolean;
  readonly onToggle: () => void;
};

const Unfolded = ({ plan, line }: Pick<Props, 'plan' | 'line'>) => {
  const { t } = useTranslation('retros');
  const { t: name } = useTranslation('fields');
  const readOnly = useReadOnly();
  const { retro, lessons } = line;
  const newest = plan.derived.retros.lines[0]?.retro ?? null;
  const add = async (text: string) => {
    const values = { accountId: plan.records.account.id, retroId: retro.id, text };
    const { id } = await planStore.change('record.create', { entity: 'lesson', values });
    return { entity: 'lesson', id, field: 'text' };
  };
  return (
    <div className={styles['unfolded']}>
      <div className={styles['fields']}>
        {(['heldOn', 'subject'] as const).map((field) => (
          <PlanField key={field} entity="retro" record={retro} field={field} label={name(`retro.${field}`)} />
        ))}
      </div>
      <div className={styles['notes']}>
        {(['wentWell', 'delayed', 'churnRisk'] as const).map((field) => (
          <PlanField
            key={field}
            entity="retro"
            record={retro}
            field={field}
            label={name(`retro.${field}`)}
            lines
          />
        ))}
      </div>
      <section aria-label={t('lessons')} className={styles['lessons']}>
        <h4>{t('lessons')}</h4>
        {lessons.length === 0 ? <p className={styles['muted']}>{t('noLessons')}</p> : null}
        <ul>
          {lessons.map((lesson) => (
            <LessonView
              key={lesson.lesson.id}
              line={lesson}
              later={newest !== null && newest.id !== retro.id ? newest : null}
            />
          ))}
        </ul>
        {readOnly ? null : <AddRow label={t('addLesson')} entity="lesson" onAdd={add} />}
      </section>
      {newest?.id === retro.id ? <CarryFromEarlier plan={plan} retro={retro} /> : null}
    </div>
  );
};

/** A look back, folded to a line: when, after what, what it taught (row 47). */
export const RetroLineView = ({ plan, line, open, onToggle }: Props) => {
  const { t } = useTranslation('retros');
  const readOnly = useReadOnly();
  const id = useId();
  const { retro, meeting, lessons } = line;
  const day = format.day(retro.heldOn);
  const openLessons = lessons.filter(({ lesson }) => lesson.status === 'Open').length;
  const remove = async () => {
    try {
      await planStore.change('record.remove', { entity: 'retro', ids: [retro.id] });
      offerUndoOfLast(t('removed', { day }));
      focusField({ entity: 'retro', id: null, field: null });
    } catch {
      // The refusal stands above the page.
    }
  };
  const subject = meeting
    ? t('ofMeeting', { day: format.day(meeting.heldOn) })
    : t(`subject.${retro.subject}`);
  const gist = retro.churnRisk ?? retro.delayed ?? retro.wentWell ?? '';
  return (
    <li className={styles['retro']} data-record={retro.id}>
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          {open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          <strong>{day}</strong>
          <span className={styles['muted']}>{subject}</span>
          {openLessons > 0 ? (
            <span className={styles['count']}>{t('open', { count: openLessons })}</span>
          ) : null}
        </button>
        {readOnly ? null : (
          <IconButton
            label={t('remove', { day })}
            icon={<Trash2 aria-hidden />}
            onClick={() => void remove()}
          />
        )}
      </div>
      {open ? (
        <div id={id}>
          <Unfolded plan={plan} line={line} />
        </div>
      ) : gist === '' ? null : (
        <p className={styles['gist']}>{gist}</p>
      )}
    </li>
  );
};
