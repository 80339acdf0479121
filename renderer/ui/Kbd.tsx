import styles from './Kbd.module.css';

const isMac = (): boolean => navigator.platform.startsWith('Mac');

const signs: Readonly<Record<string, string>> = { Mod: 'Ctrl', Up: '↑', Down: '↓', Left: '←', Right: '→' };
const macSigns: Readonly<Record<string, string>> = { ...signs, Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** A key or a chord: `Mod+K` is Ctrl+K, or ⌘K on a Mac. */
export const Kbd = ({ keys }: { readonly keys: string }) => (
  <span className={styles['chord']}>
    {keys.split('+').map((key) => (
      <kbd key={key} className={styles['key']}>
        {(isMac() ? macSigns : signs)[key] ?? key}
      </kbd>
    ))}
  </span>
);
