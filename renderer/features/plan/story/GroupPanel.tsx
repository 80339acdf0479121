import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { SinceGroup, SinceLine } from '../../../../shared/domain/since-line.ts';
import { focusField } from '../../../app/focus-record.ts';
import { addressOf } from '../../../app/route.ts';
import { Button } from '../../../ui/Button.tsx';
import { StatusShape } from '../../../ui/StatusPill.tsx';
import { Panel } from '../Panel.tsx';
import { useSay } from '../use-plan.ts';

import styles from './Story.module.css';

/** Lines shown before all of them are asked for. */
const shownAtOnce = 10;

type LineProps = { readonly line: SinceLine; readonly accountId: string };

/** One change; it leads to its record. */
const Line = ({ line: { says, tone, jump }, accountId }: LineProps) => {
  const { t } = useTranslation('since');
  const say = useSay();
  const { tab, entity, id, field } = jump;
  return (
    <li>
      <a
        className={styles['line']}
        href={addressOf({ page: 'account', accountId, tab })}
        onClick={() => focusField({ entity, id, field })}
      >
        <StatusShape tone={tone} />
        <span className="visually-hidden">{t(`tone.${tone}`)}</span>
        <span className={styles['says']}>{say(says)}</span>
      </a>
    </li>
  );
};

type Props = {
  readonly group: SinceGroup;
  readonly accountId: string;
  /** A figure above the lines. */
  readonly children?: ReactNode;
};

/** What happened in one part of the plan: summed up, then line by line. */
export const GroupPanel = ({ group, accountId, children }: Props) => {
  const { t } = useTranslation('since');
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? group.lines : group.lines.slice(0, shownAtOnce);
  return (
    <Panel title={t(`group.${group.id}`)} aside={say(group.says)} flush>
      {children}
      <ul className={styles['lines']}>
        {shown.map((line, index) => (
          <Line key={`${index} ${line.says.code}`} line={line} accountId={accountId} />
        ))}
      </ul>
      {shown.length < group.lines.length ? (
        <div className={styles['more']}>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('all', { count: group.lines.length })}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
};
