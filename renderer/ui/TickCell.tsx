import styles from './TickCell.module.css';

type Props = { readonly label: string; readonly checked: boolean };

/** Yes or no in the cell of a grid; the cell has the focus and takes the key or the click. */
export const TickCell = ({ label, checked }: Props) => (
  <span role="checkbox" aria-checked={checked} aria-label={label} className={styles['box']} />
);
