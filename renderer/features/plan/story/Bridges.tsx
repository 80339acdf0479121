import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { SinceReview } from '../../../../shared/domain/since.ts';
import { waterfall, type WaterfallStep } from '../../../../shared/figures/waterfall.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { useFigureBox } from '../use-figure-box.ts';

import styles from './Story.module.css';

const height = 190;

type Part = 'expansion' | 'contraction' | 'added' | 'grown' | 'shrunk' | 'won' | 'lost' | 'removed';
/** What takes away from the amount. */
const losses: ReadonlySet<Part> = new Set(['contraction', 'shrunk', 'won', 'lost', 'removed']);

type Bridge = { readonly start: number; readonly now: number } & Partial<Readonly<Record<Part, number>>>;

const useSteps = (bridge: Bridge, parts: readonly Part[]): WaterfallStep[] => {
  const { t } = useTranslation('since');
  return [
    { key: 'start', label: t('bridge.start'), amount: bridge.start, kind: 'total' },
    ...parts
      .filter((part) => (bridge[part] ?? 0) !== 0)
      .map((part): WaterfallStep => {
        const amount = bridge[part] ?? 0;
        return {
          key: part,
          label: t(`bridge.${part}`),
          amount: losses.has(part) ? -amount : amount,
          kind: 'change',
        };
      }),
    { key: 'now', label: t('bridge.now'), amount: bridge.now, kind: 'total' },
  ];
};

type BridgeProps = {
  readonly title: string;
  readonly bridge: Bridge;
  readonly parts: readonly Part[];
  readonly currency: string;
};

const BridgeFigure = ({ title, bridge, parts, currency }: BridgeProps) => {
  const [place, box] = useFigureBox(height);
  const steps = useSteps(bridge, parts);
  const figure = useMemo(
    () => box && waterfall({ title, steps, currency }, box),
    [title, steps, currency, box],
  );
  return (
    <div className={styles['bridge']}>
      <h3>{title}</h3>
      <div ref={place}>{figure ? <Figure figure={figure} /> : null}</div>
    </div>
  );
};

const arrParts = ['expansion', 'contraction'] as const;
const pipelineParts = ['added', 'grown', 'shrunk', 'won', 'lost', 'removed'] as const;

const moved = (bridge: Bridge | null, parts: readonly Part[]): bridge is Bridge =>
  bridge !== null && parts.some((part) => (bridge[part] ?? 0) !== 0);

/** How ARR and pipeline came from then to now; nothing of what did not move or cannot be compared. */
export const Bridges = ({ review }: { readonly review: SinceReview }) => {
  const { t } = useTranslation('since');
  const { arr, pipeline, currency } = review;
  return (
    <>
      {moved(arr, arrParts) ? (
        <BridgeFigure title={t('bridge.arr')} bridge={arr} parts={arrParts} currency={currency} />
      ) : null}
      {moved(pipeline, pipelineParts) ? (
        <BridgeFigure
          title={t('bridge.pipeline')}
          bridge={pipeline}
          parts={pipelineParts}
          currency={currency}
        />
      ) : null}
    </>
  );
};
