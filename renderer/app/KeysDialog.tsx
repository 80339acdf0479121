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
  ['goHealth', 'G A'],
  ['goPlaybooks', 'G P'],
  ['goImports', 'G I'],
  ['goHistory', 'G Y'],
  ['goSettings', 'G S'],
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

const inPlan = [
  ['previousTab', '['],
  ['nextTab', ']'],
  ['time', 'T'],
  ['move', 'Up Down Left Right'],
  ['edit', 'Enter'],
  ['typeOver', 'A-Z'],
  ['details', 'Space'],
  ['clear', 'Delete'],
  ['removeRow', 'Shift+Delete'],
  ['score', '1-5'],
  ['trend', 'U F D'],
  ['accept', 'P'],
  ['source', 'S'],
  ['rate', 'Up Down Left Right'],
  ['walk', 'J K'],
  ['drawLine', 'L'],
  ['pickUp', 'Space'],
  ['addPerson', 'A P B'],
  ['fold', '- ='],
  ['level', '0-4 Shift+0-4'],
  ['reorder', 'Alt+Up Alt+Down'],
  ['views', '{ }'],
  ['place', 'O P C I N'],
  ['makeOpportunity', 'A'],
  ['rename', 'F2'],
  ['saveMeeting', 'Mod+Enter'],
] as const;

type Props = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** What the keyboard does (`?`). */
export const KeysDialog = ({ open, onOpenChange }: Props) => {
  const { t } = useTranslation('app');
  const { t: plan } = useTranslation('plan');
  const list = (lines: readonly (readonly [label: string, chords: string])[]) => (
    <dl className={styles['list']}>
      {lines.map(([label, chords]) => (
        <div key={label} className={styles['line']}>
          <dt>{label}</dt>
          <dd>
            {chords.split(' ').map((part) => (
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
          {list(anywhere.map(([name, chords]) => [t(`keys.${name}`), chords]))}
        </section>
        <section>
          <h3>{t('keys.book')}</h3>
          {list(inBook.map(([name, chords]) => [t(`keys.${name}`), chords]))}
        </section>
        <section>
          <h3>{plan('keys.title')}</h3>
          {list(inPlan.map(([name, chords]) => [plan(`keys.${name}`), chords]))}
        </section>
      </div>
    </Dialog>
  );
};
