import styles from './Map.module.css';

/** Key of the handle of a person: this and their id. */
export const handlePrefix = 'handle ';

type Props = {
  readonly disc: { readonly id: string; readonly cx: number; readonly cy: number; readonly r: number };
  readonly name: string;
};

/** What a line is dragged from; the keyboard has L for it. */
export const Handle = ({ disc: { id, cx, cy, r }, name }: Props) => {
  const [x, y] = [cx - r * 0.75, cy + r * 0.75];
  return (
    <g data-key={`${handlePrefix}${id}`} className={styles['handle']} aria-hidden>
      <title>{name}</title>
      <circle cx={x} cy={y} r={10} className={styles['grip']} />
      <circle cx={x} cy={y} r={5.5} />
      <path d={`M${x - 2.5},${y}h5M${x},${y - 2.5}v5`} />
    </g>
  );
};
