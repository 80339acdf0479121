import styles from './RowName.module.css';

type Props = { readonly name: string; readonly href: string };

/** The name of a row of a grid, which a click opens; the keyboard stays in the grid and opens it with Enter. */
export const RowName = ({ name, href }: Props) => (
  <a className={styles['name']} href={href} tabIndex={-1}>
    {name}
  </a>
);
