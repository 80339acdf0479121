import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { cellKey } from '../../../../shared/figures/map-axes.ts';
import type { Cell } from '../../../../shared/figures/map-grid.ts';
import type { StakeholderMap } from '../../../../shared/figures/stakeholder-map.ts';
import type { Relation } from '../../../../shared/records/team.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import type { Direction } from '../../../ui/Figure.tsx';
import { useReadOnly } from '../../../ui/read-only.ts';
import { holds } from '../../plan/figure-cells.ts';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { useNames } from '../names.ts';
import type { NewName } from '../surface/NameBox.tsx';
import type { Drag, Point } from '../surface/use-drag.ts';
import { handlePrefix } from './Handle.tsx';
import type { LineDraft } from './LineDialog.tsx';
import { stepped, type Rating } from './map-keys.ts';

/** How near to a disc the end of a line must be let go. */
const reach = 6;

/** The person a point is on, but not `except`. */
const personAt = (figure: StakeholderMap | null, at: Point, except: string): string | null =>
  figure?.discs.find(({ id, cx, cy, r }) => id !== except && Math.hypot(at.x - cx, at.y - cy) <= r + reach)
    ?.id ?? null;

/** What is done to the map, with what is said about it. */
export const useMapEdit = (plan: OpenPlan, figure: StakeholderMap | null, focus: (key: string) => void) => {
  const { t } = useTranslation('stakeholders');
  const readOnly = useReadOnly();
  const nameOf = useNames(plan);
  const [said, setSaid] = useState('');
  const [addingTo, setAddingTo] = useState<string | null>(null);
  const [lineFrom, setLineFrom] = useState<string | null>(null);
  const [draft, setDraft] = useState<LineDraft | null>(null);
  const { stakeholders, relations, account } = plan.records;
  const person = (id: string) => stakeholders.find((one) => one.id === id);
  const cellOf = (key: string | null): Cell | undefined =>
    figure?.cells.find((cell) => cellKey(cell) === key);
  const removeLine = async ({ id, fromId }: Relation, names: { from: string; to: string }) => {
    try {
      await planStore.change('record.remove', { entity: 'relation', ids: [id] });
      offerUndoOfLast(t('line.removed', names));
      focus(fromId);
    } catch {
      // The refusal stands above the page.
    }
  };

  const cellAt = (at: Point): Cell | undefined => figure?.cells.find((cell) => holds(cell, at));

  const rate = (id: string, rating: Rating) => {
    const found = person(id);
    if (!found || readOnly) return;
    planStore.update('stakeholder', id, rating);
    const { influence, sentiment } = rating;
    setSaid(t('map.moved', { name: found.name, influence: influence ?? '–', sentiment }));
  };
  return {
    said,
    addingTo: cellOf(addingTo),
    lineFrom,
    draft,
    step: (id: string, direction: Direction) => {
      const found = person(id);
      if (found) rate(id, stepped(found, direction));
    },
    startAdding: (key: string) => {
      if (!readOnly) setAddingTo(key);
    },
    startAddingBeside: (id: string) => {
      const found = person(id);
      if (found && !readOnly) setAddingTo(cellKey(found));
    },
    stopAdding: () => {
      if (addingTo !== null) focus(addingTo);
      setAddingTo(null);
    },
    add: async ({ name }: NewName) => {
      const cell = cellOf(addingTo);
      if (!cell) return;
      const { influence, sentiment } = cell;
      const values = { accountId: account.id, name, influence, sentiment };
      const { id } = await planStore.change('record.create', { entity: 'stakeholder', values });
      setAddingTo(null);
      focus(id);
      setSaid(t('add.added', { name }));
    },
    beginLine: (id: string) => {
      if (readOnly) return;
      setLineFrom(id);
      setSaid(t('line.begun', { name: nameOf(id) }));
    },
    endLine: (toId: string) => {
      if (lineFrom !== null && lineFrom !== toId) setDraft({ fromId: lineFrom, toId, relationId: null });
      setLineFrom(null);
    },
    cancelLine: () => {
      setLineFrom(null);
      setSaid(t('line.cancelled'));
    },
    /** Opens the line of a group `line ID` or `path ID`. @returns the person to open for a reporting line */
    openLine: (key: string): string | null => {
      const id = key.replace(/^(?:line|path) /u, '');
      const relation = relations.find((one) => one.id === id);
      if (relation && !readOnly) setDraft({ ...relation, relationId: id });
      return id.startsWith('report ') ? id.slice('report '.length) : null;
    },
    /** Takes a line away; undo brings it back. */
    removeLine: (key: string) => {
      const id = key.replace(/^line /u, '');
      const relation = relations.find((one) => one.id === id);
      const reporting = person(id.replace(/^report /u, ''));
      if (readOnly) return;
      if (relation) void removeLine(relation, { from: nameOf(relation.fromId), to: nameOf(relation.toId) });
      else if (reporting) {
        planStore.update('stakeholder', reporting.id, { reportsToId: null });
        offerUndoOfLast(t('chart.detached', { person: reporting.name }));
        focus(reporting.id);
      }
    },
    closeLine: (told: string | null) => {
      if (draft) focus(draft.fromId);
      setDraft(null);
      if (told !== null) setSaid(told);
    },
    /** What something that is being dragged would land on: whom a line would end at, or somebody's new cell. */
    targetOf: (drag: Drag | null): string | null => {
      if (!drag) return null;
      if (drag.key.startsWith(handlePrefix))
        return personAt(figure, drag.at, drag.key.slice(handlePrefix.length));
      const cell = cellAt(drag.at);
      return cell ? cellKey(cell) : null;
    },
    drop: ({ key, at }: Drag) => {
      if (key.startsWith(handlePrefix)) {
        const fromId = key.slice(handlePrefix.length);
        const toId = personAt(figure, at, fromId);
        if (toId) setDraft({ fromId, toId, relationId: null });
        return;
      }
      const cell = cellAt(at);
      if (cell) rate(key, { influence: cell.influence, sentiment: cell.sentiment });
    },
  };
};
