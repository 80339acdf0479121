import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { mapColumns } from '../../../shared/figures/map-grid.ts';
import { mapPeople, stakeholderMap } from '../../../shared/figures/stakeholder-map.ts';
import { influences, type Influence, type Sentiment } from '../../../shared/records/stakeholder.ts';
import { Figure, type Direction } from '../../ui/Figure.tsx';
import { holds, stepAlong } from '../plan/figure-cells.ts';
import { Panel } from '../plan/Panel.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Stakeholders.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };
type Rating = { readonly influence: Influence | null; readonly sentiment: Sentiment };

/** One step on the map; "influence not set" is its lowest row and can only be left. */
const stepped = ({ influence, sentiment }: Rating, direction: Direction): Rating => {
  const by = direction === 'down' || direction === 'right' ? 1 : -1;
  if (direction === 'left' || direction === 'right')
    return { influence, sentiment: stepAlong(mapColumns, sentiment, by) };
  const rows: readonly (Influence | null)[] = influence === null ? [...influences, null] : influences;
  return { influence: stepAlong(rows, influence, by), sentiment };
};

/** Height of the map, pixels: a crowd gets more room, up to what still fits a window at full size. */
const heightFor = (people: number): number => Math.min(860, 420 + Math.max(0, people - 40) * 1.6);

/** Influence against sentiment; dragging somebody, or the arrow keys, re-rates them (row 14). */
export const StakeholderMap = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const [place, box] = useFigureBox(heightFor(plan.derived.contacts.length));
  const [said, setSaid] = useState('');
  const { contacts } = useDeferredValue(plan).derived;
  const people = useMemo(() => mapPeople(contacts), [contacts]);
  const figure = useMemo(() => box && stakeholderMap(people, box), [people, box]);
  const person = (key: string) => plan.records.stakeholders.find(({ id }) => id === key);
  const rate = (key: string, rating: Rating) => {
    const found = person(key);
    if (!found) return;
    planStore.update('stakeholder', key, rating);
    setSaid(
      t('map.moved', {
        name: found.name,
        influence: rating.influence ?? '–',
        sentiment: rating.sentiment,
      }),
    );
  };
  return (
    <Panel title={t('map.title')}>
      <div ref={place}>
        {figure ? (
          <Figure
            figure={figure}
            movable={(key) => person(key) !== undefined}
            reachable={(key) => person(key) !== undefined}
            onActivate={(key) => {
              if (person(key)) onOpen(key);
            }}
            onArrow={(key, direction) => {
              const found = person(key);
              if (found) rate(key, stepped(found, direction));
            }}
            onMove={(key, to) => {
              const cell = figure.cells.find((one) => holds(one, to));
              if (cell) rate(key, { influence: cell.influence, sentiment: cell.sentiment });
            }}
          />
        ) : null}
      </div>
      {figure && figure.key.length > 0 ? (
        <ol className={styles['key']}>
          {figure.key.map(({ number, id, label }) => (
            <li key={id} title={label}>
              {number} {person(id)?.name ?? label}
            </li>
          ))}
        </ol>
      ) : null}
      <p className={styles['keys']}>{t('map.keys')}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Panel>
  );
};
