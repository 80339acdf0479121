import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { circleOf } from '../../../../shared/domain/org-chart.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { useNames } from '../names.ts';
import type { NewName } from '../surface/NameBox.tsx';
import type { Place } from './chart-keys.ts';

/** Who is being added, and where: beside somebody, or with no line when `id` is null. */
export type Adding = { readonly id: string | null; readonly place: Place };

/** What is done to the chart, with what is said about it: circles are refused with the reason (row 13). */
export const useChartEdit = (plan: OpenPlan, focus: (id: string) => void) => {
  const { t } = useTranslation('stakeholders');
  const nameOf = useNames(plan);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const { stakeholders, account } = plan.records;
  const tell = (text: string) => {
    setProblem(null);
    setSaid(text);
  };
  const bossOf = (id: string) => stakeholders.find((person) => person.id === id)?.reportsToId ?? null;

  const reportTo = (personId: string, bossId: string) => {
    setPicked(null);
    if (personId === bossId) {
      tell(t('chart.released'));
      return;
    }
    const circle = circleOf(stakeholders, personId, bossId);
    const [person, boss] = [nameOf(personId), nameOf(bossId)];
    if (circle) {
      setSaid('');
      setProblem(t('chart.circle', { person, boss, chain: circle.map(nameOf).join(' → ') }));
    } else {
      planStore.update('stakeholder', personId, { reportsToId: bossId });
      tell(t('chart.reports', { person, boss }));
    }
    focus(personId);
  };
  const detach = (personId: string) => {
    setPicked(null);
    if (bossOf(personId) === null) return;
    planStore.update('stakeholder', personId, { reportsToId: null });
    const told = t('chart.detached', { person: nameOf(personId) });
    tell(told);
    offerUndoOfLast(told);
    focus(personId);
  };
  const add = async ({ name, isPlaceholder }: NewName) => {
    if (!adding) return;
    const { id: beside, place } = adding;
    const boss = beside === null || place === 'report' ? beside : bossOf(beside);
    const values = { accountId: account.id, name, isPlaceholder, reportsToId: boss };
    const reportIds = place === 'boss' && beside !== null ? [beside] : [];
    const { id } = await planStore.change('stakeholder.add', { values, reportIds });
    setAdding(null);
    tell(t('add.added', { name }));
    offerUndoOfLast(t('add.added', { name }));
    focus(id);
  };
  return {
    said,
    problem,
    picked,
    adding,
    pick: (id: string) => {
      setPicked(id);
      tell(t('chart.picked', { person: nameOf(id) }));
    },
    release: () => {
      setPicked(null);
      tell(t('chart.released'));
    },
    startAdding: setAdding,
    stopAdding: () => {
      const origin = adding?.id ?? null;
      setAdding(null);
      if (origin !== null) focus(origin);
    },
    reportTo,
    detach,
    add,
  };
};
