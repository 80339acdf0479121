import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { stakeholderMap } from '../../../shared/figures/stakeholder-map.ts';
import {
  influences,
  sentiments,
  type Influence,
  type Sentiment,
} from '../../../shared/records/stakeholder.ts';
import { Figure, type Direction } from '../../ui/Figure.tsx';
import { cellAt, stepAlong } from '../plan/figure-cells.ts';
import { Panel } from '../plan/Panel.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Stakeholders.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };
type Rating = { readonly influence: Influence | null; readonly sentiment: Sentiment };

/** The map's axes as they are drawn: influence from top to bottom, sentiment from left to right. */
const influenceDown: readonly (Influence | null)[] = influences;
const sentimentAcross: readonly Sentiment[] = [
  'Unknown',
  'Negative',
  'Mixed',
  'Neutral',
  'Positive',
  'Very Positive',
];

const stepped = (rating: Rating, direction: Direction): Rating => {
  const by = direction === 'down' || direction === 'right' ? 1 : -1;
  return direction === 'up' || direction === 'down'
    ? { ...rating, influence: stepAlong(influenceDown, rating.influence, by) }
    : { ...rating, sentiment: stepAlong(sentimentAcross, rating.sentiment, by) };
};

const ratingOfCell = (cell: string | null): Rating | null => {
  for (const influence of influences) {
    for (const sentiment of sentiments) {
      if (cell === `cell ${influence} ${sentiment}`) return { influence, sentiment };
    }
  }
  return null;
};

/** Influence against sentiment; dragging somebody, or the arrow keys, re-rates them (row 14). */
export const StakeholderMap = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const [place, box] = useFigureBox(420);
  const [said, setSaid] = useState('');
  const lines = plan.derived.contacts.filter(({ inRole }) => inRole);
  const people = lines.map(({ stakeholder, state }) => ({ ...stakeholder, inTime: state === 'inTime' }));
  const figure = box && stakeholderMap(people, box);
  const person = (key: string) => people.find(({ id }) => id === key);
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
  const unplaced = people.filter(({ influence }) => influence === null).length;
  return (
    <Panel title={t('map.title')}>
      <div ref={place}>
        {figure ? (
          <Figure
            figure={figure}
            movable={(key) => person(key) !== undefined}
            onActivate={(key) => {
              if (person(key)) onOpen(key);
            }}
            onArrow={(key, direction) => {
              const found = person(key);
              if (found) rate(key, stepped(found, direction));
            }}
            onMove={(key, to) => {
              const rating = ratingOfCell(cellAt(figure, to));
              if (rating) rate(key, rating);
            }}
          />
        ) : null}
      </div>
      {figure && figure.key.length > 0 ? (
        <ol className={styles['key']}>
          {figure.key.map(({ number, id, label }) => (
            <li key={id}>
              {number} {label}
            </li>
          ))}
        </ol>
      ) : null}
      {unplaced > 0 ? <p className={styles['keys']}>{t('map.unplaced', { count: unplaced })}</p> : null}
      <p className={styles['keys']}>{t('map.keys')}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Panel>
  );
};
