import { classNames } from './class-names.ts';

import styles from './StatusPill.module.css';

export type StatusTone = 'good' | 'watch' | 'bad' | 'neutral';

type Props = { readonly tone: StatusTone; readonly word: string; readonly quiet?: boolean };

/** The shape of each tone (pdf.md): status is never told by colour alone. */
const shapes: Record<StatusTone, string> = {
  good: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  watch: 'M8 2l6.5 12h-13Z',
  bad: 'M8 1l7 7-7 7-7-7Z',
  neutral: 'M3 3h10v10H3Z',
};

/** The shape alone, for a place where the word stands beside it. */
export const StatusShape = ({ tone }: { readonly tone: StatusTone }) => (
  <svg viewBox="0 0 16 16" className={classNames(styles['shape'], styles[`${tone}Ink`])} aria-hidden>
    <path d={shapes[tone]} />
  </svg>
);

/** Shape, word and colour; `quiet` leaves out the ground, for tables. */
export const StatusPill = ({ tone, word, quiet = false }: Props) => (
  <span className={classNames(styles['pill'], styles[`${tone}Ink`], !quiet && styles[tone])}>
    <StatusShape tone={tone} />
    {word}
  </span>
);
