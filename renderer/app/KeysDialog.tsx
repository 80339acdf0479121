import { useTranslation } from 'react-i18next';

import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';

import styles from './KeysDialog.module.css';

const anywhere = [
  ['palette', 'Mod+K'],
  ['undo', 'Mod+Z'],
  ['redo', 'Mod+Shift+Z'],
  ['goHome', 'G H'],
  ['goBook', 'G B'],
  ['goImports', 'G I'],
  ['goHistory', 'G Y'],
  ['help', '?'],
] as const;

const inBook = [
  ['search', '/'],
  ['move', 'J K'],
  ['open', 'Enter'],
  ['cells', 'Right Esc'],
  ['edit', 'F2'],
  ['select', 'X'],
  ['selectMore', 'Shift+Down'],
  ['selectAll', 'Mod+A'],
  ['paste', 'Mod+V'],
  ['fill', 'Mod+Enter'],
  ['clear', 'Delete'],
] as const;

type Props = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** What the keyboard does (`?`). */
export const KeysDialog = ({ open, onOpenChange }: Props) => {
  const { t } = useTranslation('app');
  const list = (keys: typeof anywhere | typeof inBook) => (
    <dl className={styles['list']}>
      {keys.map(([name, chord]) => (
        <div key={name} className={styles['line']}>
          <dt>{t(`keys.${name}`)}</dt>
          <dd>
            {chord.split(' ').map((part) => (
              <Kbd key={part} keys={part} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('keys.title')} width="wide">
      <div className={styles['columns']}>
        <section>
          <h3>{t('keys.anywhere')}</h3>
          {list(anywhere)}
        </section>
        <section>
          <h3>{t('keys.book')}</h3>
          {list(inBook)}
        </section>
      </div>
    </Dialog>
  );
};
