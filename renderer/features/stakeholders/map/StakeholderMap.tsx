import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { cellKey } from '../../../../shared/figures/map-axes.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { Panel } from '../../plan/Panel.tsx';
import { useFigureBox } from '../../plan/use-figure-box.ts';
import type { OpenPlan } from '../../plan/use-plan.ts';
import { useNames } from '../names.ts';
import { NameBox, nameBoxSize } from '../surface/NameBox.tsx';
import { Surface } from '../surface/Surface.tsx';
import { Handle, handlePrefix } from './Handle.tsx';
import { LineDialog } from './LineDialog.tsx';
import { quietlyReporting, type LineKind } from './lines.ts';
import { LineSwitches } from './LineSwitches.tsx';
import { mapKeys } from './map-keys.ts';
import { MapKey } from './MapKey.tsx';
import { useMapEdit } from './use-map-edit.ts';
import { useMapFigure } from './use-map-figure.ts';

import styles from './Map.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** Height of the map, pixels: a crowd gets more room, up to what still fits a window at full size. */
const heightFor = (people: number): number => Math.min(860, 440 + Math.max(0, people - 40) * 1.6);

const initialKinds = (people: number): ReadonlySet<LineKind> =>
  new Set(people > quietlyReporting ? ['Influence', 'Conflict'] : ['Reporting', 'Influence', 'Conflict']);

const within = (wanted: number, size: number, room: number): number =>
  Math.max(0, Math.min(wanted, room - size));

/**
 * Influence against sentiment (rows 14, 15): dragging somebody, or the arrow keys, re-rates them; lines are
 * drawn from a handle or with L; a double click, or Enter on a cell, adds somebody there.
 */
export const StakeholderMap = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const readOnly = useReadOnly();
  const count = plan.derived.contacts.length;
  const [place, box] = useFigureBox(heightFor(count));
  const [focus, setFocus] = useState<{ readonly key: string } | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [kinds, setKinds] = useState(() => initialKinds(count));
  const nameOf = useNames(plan);
  const { figure, stops } = useMapFigure(plan, box, kinds);
  const go = (key: string) => setFocus({ key });
  const edit = useMapEdit(plan, figure, go);
  const { lineFrom, addingTo, draft } = edit;

  const isPerson = (key: string) => figure?.discs.some(({ id }) => id === key) ?? false;
  const openLine = (key: string) => {
    const personId = edit.openLine(key);
    if (personId !== null) onOpen(personId);
  };
  const onKey = mapKeys({
    people: (figure?.discs ?? []).map(({ id, cx, cy }) => ({ id, x: cx, y: cy })),
    cells: (figure?.cells ?? []).map((cell) => ({
      id: cellKey(cell),
      x: cell.x + cell.width / 2,
      y: cell.y + cell.height / 2,
    })),
    lineFrom,
    readOnly,
    focus: go,
    rate: edit.step,
    open: onOpen,
    add: edit.startAdding,
    addBeside: edit.startAddingBeside,
    beginLine: edit.beginLine,
    endLine: edit.endLine,
    cancelLine: edit.cancelLine,
    openLine,
    removeLine: edit.removeLine,
  });
  const states = useMemo(
    () =>
      new Map([
        ...(lineFrom === null ? [] : [[lineFrom, 'picked'] as const]),
        ...(target === null ? [] : [[target, 'target'] as const]),
      ]),
    [lineFrom, target],
  );
  const handled = figure?.discs.find(({ id }) => id === hovered || `${handlePrefix}${id}` === hovered);
  return (
    <Panel title={t('map.title')} actions={<LineSwitches kinds={kinds} onChange={setKinds} />}>
      <div ref={place} className={styles['map']}>
        {figure ? (
          <Surface
            figure={figure}
            stops={stops}
            focus={focus}
            states={states}
            canDrag={(key) => !readOnly && (key.startsWith(handlePrefix) || isPerson(key))}
            lineFrom={(key) => {
              const disc = figure.discs.find(({ id }) => `${handlePrefix}${id}` === key);
              return disc ? { x: disc.cx, y: disc.cy } : null;
            }}
            onDrag={(drag) => setTarget(edit.targetOf(drag))}
            onDrop={edit.drop}
            onClick={(key) => {
              if (isPerson(key)) (lineFrom === null ? onOpen : edit.endLine)(key);
              else if (/^(?:line|path) /u.test(key)) openLine(key);
            }}
            onDoubleClick={(key) => {
              if (key.startsWith('cell ')) edit.startAdding(key);
            }}
            onKey={onKey}
            onHover={setHovered}
          >
            {handled && !readOnly ? <Handle disc={handled} name={nameOf(handled.id)} /> : null}
            {addingTo ? (
              <NameBox
                key={cellKey(addingTo)}
                x={within(addingTo.x + 4, nameBoxSize.width, figure.width)}
                y={within(addingTo.y + 4, nameBoxSize.height, figure.height)}
                label={t('add.inCell', {
                  influence: addingTo.influence ?? '–',
                  sentiment: addingTo.sentiment,
                })}
                onAdd={edit.add}
                onCancel={edit.stopAdding}
              />
            ) : null}
          </Surface>
        ) : null}
      </div>
      {figure ? <MapKey figure={figure} nameOf={nameOf} /> : null}
      <p className={styles['keys']}>{t(lineFrom === null ? 'map.keys' : 'line.keys')}</p>
      <p className="visually-hidden" role="status">
        {edit.said}
      </p>
      {draft ? <LineDialog plan={plan} draft={draft} onClose={edit.closeLine} /> : null}
    </Panel>
  );
};
