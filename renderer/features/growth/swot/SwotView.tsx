import { useTranslation } from 'react-i18next';

import { swotOf, type SwotLine } from '../../../../shared/domain/swot.ts';
import { quadrants, type Quadrant } from '../../../../shared/records/goal.ts';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { AddRow } from '../../plan/grid/AddRow.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { SwotCard } from './SwotCard.tsx';

import styles from './Swot.module.css';

type Props = {
  readonly accountId: string;
  readonly quadrant: Quadrant;
  readonly lines: readonly SwotLine[];
};

const QuadrantPanel = ({ accountId, quadrant, lines }: Props) => {
  const { t } = useTranslation('swot');
  const readOnly = useReadOnly();
  const title = t(`quadrant.${quadrant}`);
  const add = async (text: string) => {
    const values = { accountId, quadrant, text };
    await planStore.change('record.create', { entity: 'swotNote', values });
  };
  return (
    <section className={styles['quadrant']} aria-label={title}>
      <header className={styles['head']}>
        <span className={styles['letter']} aria-hidden>
          {title.slice(0, 1)}
        </span>
        <h2>{title}</h2>
        <p>{t(`hint.${quadrant}`)}</p>
        {lines.length > 0 ? <span className={styles['count']}>{format.number(lines.length)}</span> : null}
      </header>
      <ul className={styles['notes']} data-scroller>
        {lines.map((line) => (
          <SwotCard key={line.note.id} line={line} />
        ))}
      </ul>
      {readOnly ? null : <AddRow label={t(`add.${quadrant}`)} entity="swotNote" onAdd={add} />}
    </section>
  );
};

/** Notes in four quadrants; each can become a risk, an opportunity or an action in one step (row 34). */
export const SwotView = ({ plan }: { readonly plan: OpenPlan }) => {
  const swot = swotOf(plan.records);
  return (
    <div className={styles['grid']}>
      {quadrants.map((quadrant) => (
        <QuadrantPanel
          key={quadrant}
          accountId={plan.records.account.id}
          quadrant={quadrant}
          lines={swot[quadrant]}
        />
      ))}
    </div>
  );
};
