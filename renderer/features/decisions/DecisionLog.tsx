import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DecisionLine } from '../../../shared/domain/decision-log.ts';
import { decisionKinds, type Decision } from '../../../shared/records/goal.ts';
import { useSought } from '../../app/focus-record.ts';
import { onLostFocus } from '../../app/lost-focus.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Select } from '../../ui/Select.tsx';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';
import type { DecisionTask } from './decision-draft.ts';
import { DecisionForm } from './DecisionForm.tsx';

import styles from './Decisions.module.css';

/** Lines shown before more are asked for. */
const shownAtFirst = 20;
/** The filter begins to help from this many on. */
const filterFrom = 4;

type LineProps = { readonly line: DecisionLine; readonly onCorrect: (decision: Decision) => void };

const Line = ({ line: { decision, corrects, correctedBy }, onCorrect }: LineProps) => {
  const { t } = useTranslation('decisions');
  const readOnly = useReadOnly();
  const { id, decidedOn, kind, title, approvedBy, reason } = decision;
  return (
    <li
      className={styles['decision']}
      data-record={id}
      data-field="title"
      data-corrected={correctedBy !== null}
      tabIndex={-1}
    >
      <div className={styles['when']}>
        <span className={styles['day']}>{format.day(decidedOn)}</span>
        <span className={styles['muted']}>{kind}</span>
      </div>
      <div className={styles['what']}>
        <p className={styles['title']}>{title}</p>
        <p className={styles['muted']}>
          {t('approvedBy', { name: approvedBy })}
          {reason ? ` · ${reason}` : ''}
        </p>
        {corrects ? (
          <p className={styles['muted']}>
            {t('corrects', { day: format.day(corrects.decidedOn), title: corrects.title })}
          </p>
        ) : null}
        {correctedBy ? (
          <p className={styles['corrected']}>
            {t('correctedBy', { day: format.day(correctedBy.decidedOn) })}
          </p>
        ) : null}
      </div>
      {readOnly || correctedBy ? null : (
        <Button look="quiet" aria-label={t('correctNamed', { title })} onClick={() => onCorrect(decision)}>
          {t('correct')}
        </Button>
      )}
    </li>
  );
};

type Filter = Decision['kind'] | 'All';

/** Findings and notices ask for one kind of decision, that on the renewal: `kind` is the field they name. */
const useAskedFor = (open: (task: DecisionTask) => void) => {
  const place = useSought((state) => state.place);
  const asked = place?.entity === 'decision' && place.id === null;
  const opens = asked && place.field === 'kind';
  const [about, setAbout] = useState<Decision['kind']>();
  if (asked && !opens && about === undefined) setAbout('Renewal approval');
  useEffect(() => {
    if (!opens) return;
    useSought.setState({ place: null });
    open({ kind: 'new', about: 'Renewal approval' });
  }, [opens, open]);
  return { about, forget: () => setAbout(undefined) };
};

/** Who approved what, when: it only grows (row 41). */
export const DecisionLog = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('decisions');
  const readOnly = useReadOnly();
  const [task, setTask] = useState<DecisionTask | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { about, forget } = useAskedFor(setTask);
  const [filter, setFilter] = useState<Filter>('All');
  const [all, setAll] = useState(false);
  const close = () => {
    setTask(null);
    // What asked for the decision is gone once there is one, and with it the focus.
    onLostFocus(() => add.current?.focus());
  };
  const lines = plan.derived.decisionLog;
  const fitting = lines.filter(({ decision }) => filter === 'All' || decision.kind === filter);
  const shown = all ? fitting : fitting.slice(0, shownAtFirst);
  const more = fitting.length - shown.length;
  const kinds = [
    { value: 'All' as const, label: t('all') },
    ...decisionKinds.map((kind) => ({ value: kind, label: kind })),
  ];
  return (
    <Panel
      title={t('title')}
      aside={lines.length > 0 ? t('count', { count: lines.length }) : undefined}
      flush
      actions={
        <>
          {lines.length >= filterFrom ? (
            <div className={styles['filter']}>
              <Select<Filter>
                label={t('filter')}
                value={filter}
                choices={kinds}
                placeholder=""
                onChange={(kind) => setFilter(kind ?? 'All')}
              />
            </div>
          ) : null}
          {readOnly ? null : (
            <Button
              ref={add}
              data-add="decision"
              icon={<Plus aria-hidden />}
              onClick={() => setTask(about ? { kind: 'new', about } : { kind: 'new' })}
              onBlur={forget}
            >
              {t('record')}
            </Button>
          )}
        </>
      }
    >
      {lines.length === 0 ? <PanelHint title={t('empty.title')} body={t('empty.body')} /> : null}
      {lines.length > 0 && fitting.length === 0 ? <p className={styles['note']}>{t('none')}</p> : null}
      <ul>
        {shown.map((line) => (
          <Line
            key={line.decision.id}
            line={line}
            onCorrect={(decision) => setTask({ kind: 'correct', decision })}
          />
        ))}
      </ul>
      {more > 0 ? (
        <div className={styles['note']}>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('more', { count: more })}
          </Button>
        </div>
      ) : null}
      {lines.length > 0 && more === 0 ? <p className={styles['note']}>{t('hint')}</p> : null}
      {task ? <DecisionForm plan={plan} task={task} onClose={close} /> : null}
    </Panel>
  );
};
