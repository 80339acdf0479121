import { Dialog } from '@base-ui/react/dialog';
import type { TFunction } from 'i18next';
import {
  Building2,
  CalendarDays,
  ChevronRight,
  Gavel,
  ListChecks,
  ListTodo,
  Plus,
  Search,
  StickyNote,
  Target,
  TrendingUp,
  TriangleAlert,
  UserRound,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Output } from '../../../shared/contract.ts';
import { call } from '../../api.ts';
import { focusField } from '../../app/focus-record.ts';
import { showProblem } from '../../app/problem.ts';
import { navigate } from '../../app/route.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { commandsOf } from './commands.ts';

import styles from './Palette.module.css';

type Hit = Output<'search.query'>[number];
type Item = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly run: () => void;
};

const icons: Record<Hit['entity'], LucideIcon> = {
  account: Building2,
  stakeholder: UserRound,
  opportunity: TrendingUp,
  risk: TriangleAlert,
  meeting: CalendarDays,
  action: ListTodo,
  goal: Target,
  decision: Gavel,
  swotNote: StickyNote,
  teamMember: UsersRound,
  playbook: ListChecks,
};

/** The page of a plan on which a record is. */
const tabs: Record<Hit['entity'], string | null> = {
  account: null,
  stakeholder: 'stakeholders',
  opportunity: 'growth',
  risk: 'risks',
  meeting: 'meetings',
  action: 'meetings',
  goal: 'growth',
  decision: 'renewal',
  swotNote: 'growth',
  teamMember: 'overview',
  playbook: null,
};

/** What is found for a text; the latest question wins. */
const useHits = (text: string) => {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const asked = useRef<Promise<readonly Hit[]> | null>(null);
  useEffect(() => {
    const ask = (text.trim() === '' ? Promise.resolve([]) : call('search.query', { text, limit: 30 })).catch(
      () => [],
    );
    asked.current = ask;
    void ask.then((found) => asked.current === ask && setHits(found));
    return () => {
      asked.current = null;
    };
  }, [text]);
  /** Hands over what is found for the text that stands there now, unless it is typed on or left before. */
  const whenFound = (use: (found: readonly Hit[]) => void): void => {
    const ask = asked.current;
    void ask?.then((found) => asked.current === ask && use(found));
  };
  return { hits, whenFound };
};

/** What an account's name may be long, characters. */
const longestName = 200;

const createAccount = async (name: string): Promise<void> => {
  try {
    const { id } = await call('record.create', { entity: 'account', values: { name } });
    navigate({ page: 'account', accountId: id, tab: null });
    // The name is there; what comes next is typed at once.
    focusField({ entity: 'account', id, field: 'crmId' });
  } catch (error) {
    showProblem(error);
  }
};

/** What can be chosen for a text: what was found, the commands that have its words in their name, a new account. */
const itemsFor = (t: TFunction<'search'>, text: string, hits: readonly Hit[]): readonly Item[] => {
  const wanted = text.trim().toLowerCase();
  const found = hits.map(({ entity, id, accountId, accountName, title, detail }): Item => ({
    id: `${entity} ${id}`,
    label: title,
    note: [
      t(`entities.${entity}`),
      accountName === null || entity === 'account' ? detail : t('in', { account: accountName }),
    ]
      .filter(Boolean)
      .join(' · '),
    icon: icons[entity],
    run: () => {
      if (accountId === null) {
        navigate({ page: 'playbooks', playbookId: id });
        return;
      }
      navigate({ page: 'account', accountId, tab: tabs[entity] });
      if (entity !== 'account') focusField({ entity, id, field: null });
    },
  }));
  const words = wanted.split(/\s+/u);
  const commands = commandsOf(t)
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .map((command): Item => ({ ...command, note: '', icon: ChevronRight }));
  // What is typed from its start is meant, whatever else has such words in it.
  const isMeant = ({ label }: Item) => wanted.length >= 3 && label.toLowerCase().startsWith(wanted);
  const known = [...found, ...commands];
  const name = text.trim();
  const create: Item = {
    id: 'create',
    label: t('create', { name }),
    note: '',
    icon: Plus,
    run: () => void createAccount(name),
  };
  return [
    ...known.filter(isMeant),
    ...known.filter((item) => !isMeant(item)),
    ...(name === '' || name.length > longestName ? [] : [create]),
  ];
};

const List = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation('search');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { hits, whenFound } = useHits(text);
  const items = itemsFor(t, text, hits);
  const current = Math.min(at, items.length - 1);
  const pick = (item: Item | undefined) => {
    if (!item) return;
    onDone();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setAt((current + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What was gone to is what is meant; else the best, and until the answer comes the list is of fewer letters.
      if (current > 0) pick(items[current]);
      else whenFound((found) => pick(itemsFor(t, text, found)[0]));
    }
  };
  return (
    <>
      <div className={styles['head']}>
        <Search aria-hidden />
        <input
          className={styles['input']}
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={items[current] ? `palette-${current}` : undefined}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          value={text}
          maxLength={500}
          data-draft
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id="palette-list" role="listbox" aria-label={t('results')} className={styles['list']}>
        {items.map((item, index) => (
          <li
            key={item.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles['item']}
            ref={index === current ? intoView : undefined}
            onPointerMove={() => setAt(index)}
            onClick={() => pick(item)}
          >
            <item.icon aria-hidden />
            <span className={styles['label']}>{item.label}</span>
            <span className={styles['note']}>{item.note}</span>
            {item.keys ? item.keys.split(' ').map((keys) => <Kbd key={keys} keys={keys} />) : null}
          </li>
        ))}
      </ul>
      {items.length === 0 ? <p className={styles['empty']}>{t('empty', { text })}</p> : null}
      <p className={styles['hint']}>{t('hint')}</p>
    </>
  );
};

const intoView = (element: HTMLLIElement | null) => element?.scrollIntoView({ block: 'nearest' });

type Props = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** Search everywhere and every command, from one line (Ctrl+K, row 9). */
export const Palette = ({ open, onOpenChange }: Props) => {
  const { t } = useTranslation('search');
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['palette']} aria-label={t('label')}>
          <List onDone={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
