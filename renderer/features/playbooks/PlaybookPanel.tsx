import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { runsOf, suggestionsFor } from '../../../shared/domain/playbook-run.ts';
import { addressOf } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { Panel } from '../plan/Panel.tsx';
import { usePlaybooks } from '../plan/playbook-heads.ts';
import { useSay, type OpenPlan } from '../plan/use-plan.ts';
import { RunDialog } from './RunDialog.tsx';

import styles from './Run.module.css';

type Chosen = { readonly id: string; readonly name: string; readonly reason: string };

/** What an account asks for: playbooks whose trigger holds, with the reason, and those under way (row 45). */
export const PlaybookPanel = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('playbooks');
  const say = useSay();
  const readOnly = useReadOnly();
  const heads = usePlaybooks();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const close = useCallback(() => setChosen(null), []);
  if (heads === null) return null;
  const all = heads.map(({ playbook }) => playbook);
  const suggested = suggestionsFor(all, plan.records, plan.derived);
  const runs = runsOf(plan.records);
  return (
    <Panel
      title={t('account.title')}
      actions={
        readOnly || all.length === 0 ? null : (
          <Menu
            trigger={<Button look="quiet">{t('account.another')}</Button>}
            entries={all.map(({ id, name }) => ({
              type: 'action' as const,
              label: name,
              onSelect: () => setChosen({ id, name, reason: '' }),
            }))}
          />
        )
      }
    >
      {suggested.length === 0 && runs.length === 0 ? (
        <p className={styles['quiet']}>
          {all.length === 0 ? t('account.noPlaybooks') : t('account.none')}{' '}
          {all.length === 0 ? (
            <a href={addressOf({ page: 'playbooks', playbookId: null })}>{t('account.open')}</a>
          ) : null}
        </p>
      ) : null}
      <ul className={styles['suggested']}>
        {suggested.map(({ playbook: { id, name }, why }) => (
          <li key={id}>
            <div>
              <a href={addressOf({ page: 'playbooks', playbookId: id })}>{name}</a>
              <p className={styles['quiet']}>{say(why)}</p>
            </div>
            {readOnly ? null : (
              <Button
                aria-label={t('account.runOf', { name })}
                onClick={() => setChosen({ id, name, reason: say(why) })}
              >
                {t('account.run')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {runs.length === 0 ? null : (
        <section aria-label={t('account.running')} className={styles['runs']}>
          <h3>{t('account.running')}</h3>
          <ul>
            {runs.map(({ run, actions, open }) => (
              <li key={run.id} data-record={run.id}>
                {run.playbookId === null ? (
                  run.name
                ) : (
                  <a href={addressOf({ page: 'playbooks', playbookId: run.playbookId })}>{run.name}</a>
                )}{' '}
                <span className={styles['quiet']}>
                  {[
                    t('account.startedOn', { day: format.day(run.startedOn) }),
                    actions.length === 0
                      ? t('account.noActions')
                      : t('account.progress', { done: actions.length - open, count: actions.length }),
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {chosen ? (
        <RunDialog key={chosen.id} plan={plan} playbook={chosen} reason={chosen.reason} onClose={close} />
      ) : null}
    </Panel>
  );
};
