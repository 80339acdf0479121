import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { circleOf } from '../../../../shared/domain/org-chart.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { PlanDialog } from '../../plan/PlanDialog.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { useNames } from '../names.ts';
import type { LineKind } from './lines.ts';

import field from '../../../ui/Field.module.css';
import styles from './Map.module.css';

/** A line that is drawn, or one that is there already. */
export type LineDraft = {
  readonly fromId: string;
  readonly toId: string;
  /** The relation behind it; null for a new line. */
  readonly relationId: string | null;
};

type Props = {
  readonly plan: OpenPlan;
  readonly draft: LineDraft;
  /** Called with what is to be said aloud. */
  readonly onClose: (said: string | null) => void;
};

const kinds: readonly LineKind[] = ['Reporting', 'Influence', 'Conflict'];

/** What a line between two people means: its kind and a few words (row 15). */
export const LineDialog = ({ plan, draft, onClose }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { relations, stakeholders, account } = plan.records;
  const nameOf = useNames(plan);
  const existing = relations.find(({ id }) => id === draft.relationId) ?? null;
  const [label, setLabel] = useState(existing?.label ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [from, to] = [nameOf(draft.fromId), nameOf(draft.toId)];
  const said = (kind: LineKind) => t(`line.said.${kind}`, { from, to });

  const reportTo = () => {
    const circle = circleOf(stakeholders, draft.fromId, draft.toId);
    if (circle) {
      setProblem(t('chart.circle', { person: from, boss: to, chain: circle.map(nameOf).join(' → ') }));
      return;
    }
    planStore.update('stakeholder', draft.fromId, { reportsToId: draft.toId });
    onClose(said('Reporting'));
  };
  const relate = async (kind: 'Influence' | 'Conflict') => {
    const values = { kind, label: label.trim() || null };
    if (existing) planStore.update('relation', existing.id, values);
    else {
      const { fromId, toId } = draft;
      await planStore.change('record.create', {
        entity: 'relation',
        values: { accountId: account.id, fromId, toId, ...values },
      });
    }
    onClose(said(kind));
  };
  const choose = (kind: LineKind) => {
    if (kind === 'Reporting') reportTo();
    // A refusal stands above the page; the dialog stays as it is.
    else relate(kind).catch(() => undefined);
  };
  const remove = async () => {
    if (!existing) return;
    try {
      await planStore.change('record.remove', { entity: 'relation', ids: [existing.id] });
      offerUndoOfLast(t('line.removed', { from, to }));
      onClose(null);
    } catch {
      // The refusal stands above the page.
    }
  };
  const offered = existing ? kinds.filter((kind) => kind !== 'Reporting') : kinds;
  return (
    <PlanDialog
      open
      title={t('line.title', { from, to })}
      onOpenChange={(open) => {
        if (!open) onClose(null);
      }}
      actions={existing ? <Button onClick={() => void remove()}>{t('line.remove')}</Button> : null}
    >
      <form
        className={styles['line']}
        onSubmit={(event) => {
          event.preventDefault();
          choose(existing?.kind ?? 'Influence');
        }}
      >
        <label className={field['labelled']}>
          {t('line.label')}
          <input
            className={field['control']}
            value={label}
            maxLength={100}
            placeholder={t('line.labelHint')}
            onChange={(event) => setLabel(event.target.value)}
          />
        </label>
        <div className={styles['kinds']}>
          {offered.map((kind) => (
            <Button
              key={kind}
              look={existing?.kind === kind || (!existing && kind === 'Influence') ? 'primary' : 'secondary'}
              onClick={() => choose(kind)}
            >
              {t(`line.choose.${kind}`, { from, to })}
            </Button>
          ))}
        </div>
        {problem ? (
          <p className={styles['problem']} role="alert">
            {problem}
          </p>
        ) : null}
      </form>
    </PlanDialog>
  );
};
