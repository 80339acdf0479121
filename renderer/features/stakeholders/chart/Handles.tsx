import type { OrgNode } from '../../../../shared/figures/org-chart.ts';

import styles from './Chart.module.css';

const addPrefix = 'add ';
const foldPrefix = 'close ';

/** Whose handle a key is, and what it does; null for every other key. */
export const handleOf = (
  key: string | null,
): { readonly does: 'add' | 'fold'; readonly id: string } | null => {
  if (key?.startsWith(addPrefix)) return { does: 'add', id: key.slice(addPrefix.length) };
  return key?.startsWith(foldPrefix) ? { does: 'fold', id: key.slice(foldPrefix.length) } : null;
};

type Props = {
  readonly node: OrgNode;
  readonly addLabel: string;
  readonly foldLabel: string;
};

const radius = 9;

/** What a pointer adds a report with, or folds a line away; the keyboard has A and - for it. */
export const Handles = ({ node, addLabel, foldLabel }: Props) => {
  const y = node.y + node.height;
  const addX = node.x + node.width - 16;
  const foldX = addX - 2.6 * radius;
  return (
    <g className={styles['handles']} aria-hidden>
      <g data-key={`${addPrefix}${node.id}`}>
        <title>{addLabel}</title>
        <circle cx={addX} cy={y} r={radius} />
        <path d={`M${addX - 4},${y}h8M${addX},${y - 4}v8`} />
      </g>
      {node.reports > 0 && node.hidden === 0 ? (
        <g data-key={`${foldPrefix}${node.id}`}>
          <title>{foldLabel}</title>
          <circle cx={foldX} cy={y} r={radius} />
          <path d={`M${foldX - 4},${y}h8`} />
        </g>
      ) : null}
    </g>
  );
};
