import { Maximize2, Minus, Plus, UserPlus } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orgPeopleAt } from '../../../../shared/domain/org-chart.ts';
import { foldedToFit } from '../../../../shared/figures/org-chart-forest.ts';
import { orgChart, type OrgNode } from '../../../../shared/figures/org-chart.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useReadOnly } from '../../../ui/read-only.ts';
import { holds } from '../../plan/figure-cells.ts';
import { Panel } from '../../plan/Panel.tsx';
import { useFigureBox } from '../../plan/use-figure-box.ts';
import type { OpenPlan } from '../../plan/use-plan.ts';
import { useNames } from '../names.ts';
import { NameBox, nameBoxSize } from '../surface/NameBox.tsx';
import { Surface } from '../surface/Surface.tsx';
import type { Point } from '../surface/use-drag.ts';
import { chartKeys } from './chart-keys.ts';
import { handleOf, Handles } from './Handles.tsx';
import { useChartEdit, type Adding } from './use-chart-edit.ts';
import { usePan } from './use-pan.ts';
import { cardField, useSoughtCard } from './use-sought-card.ts';
import { useZoom } from './use-zoom.ts';

import styles from './Chart.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** At first at most about this many cards show; the rest are folded with their count. */
const shownAtFirst = 40;
/** Drawn smaller than this, cards say name and title only. */
const smallZoom = 0.8;

/** Where the name of somebody new is typed: beside the card they are added to. */
const besideCard = (node: OrgNode | undefined, { place }: Adding, width: number, height: number): Point => {
  if (!node) return { x: 4, y: 4 };
  const y =
    place === 'report' ? node.y + node.height + 4 : place === 'boss' ? node.y - nameBoxSize.height : node.y;
  const x = place === 'peer' ? node.x + node.width + 4 : node.x;
  return {
    x: Math.max(0, Math.min(x, width - nameBoxSize.width)),
    y: Math.max(0, Math.min(y, height - nameBoxSize.height)),
  };
};

/** Who reports to whom, edited by dragging somebody onto their boss, or with the keyboard (row 13). */
export const OrgChart = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const readOnly = useReadOnly();
  const nameOf = useNames(plan);
  const scroller = useRef<HTMLDivElement>(null);
  const { zoom, zoomIn, zoomOut, reset } = useZoom(scroller);
  const pan = usePan(scroller);
  const [place, box] = useFigureBox(0);
  const [focus, setFocus] = useState<{ readonly key: string } | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);

  const { records, today } = useDeferredValue(plan);
  const { stakeholders } = records;
  const people = useMemo(() => orgPeopleAt({ stakeholders }, today), [stakeholders, today]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => foldedToFit(people, shownAtFirst));
  const above = useSoughtCard(people);
  if (above.some((id) => folded.has(id))) setFolded(new Set([...folded].filter((id) => !above.includes(id))));
  // Buttons answer at once; unfolding hundreds of people takes a moment longer.
  const shown = useDeferredValue(folded);
  const figure = useMemo(() => {
    if (!box) return null;
    const room = { ...box, width: box.width / zoom };
    return orgChart(people, room, { folded: shown, detail: zoom < smallZoom ? 'title' : 'full' });
  }, [box, people, shown, zoom]);
  const stops = useMemo(() => [(figure?.nodes ?? []).map(({ id }) => id)], [figure]);

  const go = (id: string) => setFocus({ key: id });
  const edit = useChartEdit(plan, go);
  const fold = (id: string) => {
    setFolded(new Set([...folded, id]));
    go(id);
  };
  const unfold = (id: string, goTo: boolean) => {
    setFolded(new Set([...folded].filter((one) => one !== id)));
    const first = goTo ? people.find(({ reportsToId }) => reportsToId === id) : undefined;
    go(first?.id ?? id);
  };
  const nodeAt = (at: Point, except: string | null) =>
    figure?.nodes.find((node) => node.id !== except && holds(node, at)) ?? null;
  const onKey = chartKeys({
    nodes: figure?.nodes ?? [],
    picked: edit.picked,
    readOnly,
    focus: go,
    open: onOpen,
    pick: edit.pick,
    drop: (onId) => {
      if (edit.picked !== null) edit.reportTo(edit.picked, onId);
    },
    release: edit.release,
    detach: edit.detach,
    add: (id, where) => edit.startAdding({ id, place: where }),
    fold,
    unfold,
  });
  const states = useMemo(
    () =>
      new Map([
        ...(edit.picked === null ? [] : [[edit.picked, 'picked'] as const]),
        ...(target === null ? [] : [[target, 'target'] as const]),
      ]),
    [edit.picked, target],
  );
  const { adding } = edit;
  const handled = figure?.nodes.find(({ id }) => id === (handleOf(hovered)?.id ?? hovered));
  const at =
    figure && adding
      ? besideCard(
          figure.nodes.find(({ id }) => id === adding.id),
          adding,
          figure.width,
          Math.max(figure.height, nameBoxSize.height),
        )
      : null;
  return (
    <Panel
      title={t('chart.title')}
      actions={
        <>
          <IconButton label={t('chart.zoomOut')} icon={<Minus aria-hidden />} onClick={zoomOut} />
          <span className={styles['zoom']}>{`${Math.round(zoom * 100)}%`}</span>
          <IconButton label={t('chart.zoomIn')} icon={<Plus aria-hidden />} onClick={zoomIn} />
          <IconButton label={t('chart.zoomReset')} icon={<Maximize2 aria-hidden />} onClick={reset} />
          <Button look="quiet" disabled={folded.size === 0} onClick={() => setFolded(new Set())}>
            {t('chart.unfoldAll')}
          </Button>
          <Button
            look="quiet"
            disabled={people.length <= 1}
            onClick={() => setFolded(foldedToFit(people, Math.min(shownAtFirst, people.length / 3)))}
          >
            {t('chart.foldAll')}
          </Button>
          <Button
            icon={<UserPlus aria-hidden />}
            disabled={readOnly}
            onClick={() => edit.startAdding({ id: null, place: 'peer' })}
          >
            {t('chart.add')}
          </Button>
        </>
      }
    >
      {edit.problem ? (
        <p className={styles['problem']} role="alert">
          {edit.problem}
        </p>
      ) : null}
      <div ref={scroller} className={styles['viewport']} data-scroller {...pan}>
        <div ref={place}>
          {figure ? (
            <Surface
              figure={figure}
              zoom={zoom}
              stops={stops}
              focus={focus}
              states={states}
              field={cardField}
              canDrag={(key) => !readOnly && figure.nodes.some(({ id }) => id === key)}
              onDrag={(drag) => setTarget(drag && (nodeAt(drag.at, drag.key)?.id ?? null))}
              onDrop={({ key, at: point }) => {
                const onto = nodeAt(point, null);
                if (onto) edit.reportTo(key, onto.id);
                else edit.detach(key);
              }}
              onHover={setHovered}
              onClick={(key) => {
                const handle = handleOf(key);
                if (handle?.does === 'add') edit.startAdding({ id: handle.id, place: 'report' });
                else if (handle) fold(handle.id);
                else if (key.startsWith('fold ')) unfold(key.slice('fold '.length), false);
                else if (edit.picked === null) onOpen(key);
                else edit.reportTo(edit.picked, key);
              }}
              onKey={onKey}
            >
              {handled && !adding && !readOnly ? (
                <Handles
                  node={handled}
                  addLabel={t('add.report', { name: nameOf(handled.id) })}
                  foldLabel={t('chart.foldLine', { name: nameOf(handled.id) })}
                />
              ) : null}
              {at && adding ? (
                <NameBox
                  key={`${adding.id ?? ''} ${adding.place}`}
                  x={at.x}
                  y={at.y}
                  withPlaceholder
                  label={
                    adding.id === null
                      ? t('add.alone')
                      : t(`add.${adding.place}`, { name: nameOf(adding.id) })
                  }
                  onAdd={edit.add}
                  onCancel={edit.stopAdding}
                />
              ) : null}
            </Surface>
          ) : null}
        </div>
      </div>
      <p className={styles['keys']}>{t(edit.picked === null ? 'chart.keys' : 'chart.pickedKeys')}</p>
      <p className="visually-hidden" role="status">
        {edit.said}
      </p>
    </Panel>
  );
};
