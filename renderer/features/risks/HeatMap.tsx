import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { riskHeatMap } from '../../../shared/figures/risk-heat-map.ts';
import { levels, type Level } from '../../../shared/records/risk.ts';
import { focusField } from '../../app/focus-record.ts';
import { Figure, type Direction } from '../../ui/Figure.tsx';
import { cellAt, stepAlong } from '../plan/figure-cells.ts';
import { Panel } from '../plan/Panel.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import type { usePreviousRatings } from '../plan/use-previous-plan.ts';
import { MovedRisks } from './MovedRisks.tsx';

import styles from './Risks.module.css';

type Props = {
  readonly plan: OpenPlan;
  /** Where the risks stood at the last review; null for the first plan on record. */
  readonly previous: ReturnType<typeof usePreviousRatings>;
  readonly onOpen: (id: string) => void;
};
type Rating = { readonly severity: Level; readonly likelihood: Level };

/** Severity falls from top to bottom, likelihood rises from left to right, as the figure is drawn. */
const stepped = (rating: Rating, direction: Direction): Rating => {
  const by = direction === 'down' || direction === 'left' ? 1 : -1;
  return direction === 'up' || direction === 'down'
    ? { ...rating, severity: stepAlong(levels, rating.severity, by) }
    : { ...rating, likelihood: stepAlong(levels, rating.likelihood, by) };
};

const ratingOfCell = (cell: string | null): Rating | null => {
  for (const severity of levels) {
    for (const likelihood of levels) {
      if (cell === `cell ${severity} ${likelihood}`) return { severity, likelihood };
    }
  }
  return null;
};

/** The open risks by severity and likelihood; dragging one, or the arrow keys, re-rates it (row 36). */
export const HeatMap = ({ plan, previous, onOpen }: Props) => {
  const { t } = useTranslation('risks');
  const [place, box] = useFigureBox(340);
  const [said, setSaid] = useState('');
  /** The risk that was moved last: among many it would go where it is only counted, and the focus with it. */
  const [held, setHeld] = useState<string | null>(null);
  const { cells } = useDeferredValue(plan).derived.risks;
  const before = previous?.ratings.risks;
  const figure = useMemo(() => box && riskHeatMap(cells, box, before, held), [cells, box, before, held]);
  const drawn = new Set(figure?.marks.flatMap((mark) => (mark.type === 'group' ? [mark.key] : [])));
  /** The first risk that is only counted in the disc of this key. */
  const firstOfMore = (key: string) =>
    cells
      .find(({ severity, likelihood }) => key === `more ${severity} ${likelihood}`)
      ?.risks.find(({ risk: one }) => !drawn.has(one.id))?.risk;
  const risk = (key: string) => plan.records.risks.find(({ id }) => id === key);
  const rate = (key: string, rating: Rating) => {
    planStore.update('risk', key, rating);
    setHeld(key);
    setSaid(t('map.moved', { title: risk(key)?.title ?? '', ...rating }));
  };
  return (
    <Panel title={t('map.title')}>
      <div ref={place}>
        {figure ? (
          <Figure
            figure={figure}
            movable={(key) => risk(key) !== undefined}
            reachable={(key) => risk(key) !== undefined || firstOfMore(key) !== undefined}
            onActivate={(key) => {
              const more = firstOfMore(key);
              if (more) focusField({ entity: 'risk', id: more.id, field: 'title' });
              else if (risk(key)) onOpen(key);
            }}
            onArrow={(key, direction) => {
              const found = risk(key);
              if (found) rate(key, stepped(found, direction));
            }}
            onMove={(key, to) => {
              const rating = ratingOfCell(cellAt(figure, to));
              if (rating) rate(key, rating);
            }}
          />
        ) : null}
      </div>
      <p className={styles['keys']}>{t('map.keys')}</p>
      {previous ? <MovedRisks cells={cells} previous={previous} onOpen={onOpen} /> : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Panel>
  );
};
