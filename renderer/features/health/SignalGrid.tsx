import { Fragment, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { HealthForm } from '../../../shared/domain/health-form.ts';
import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import type { SignalProposal } from '../../../shared/domain/signal-proposals.ts';
import { navigate } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { Panel } from '../plan/Panel.tsx';
import { planStore, useSay } from '../plan/use-plan.ts';
import { ProposalRow } from './ProposalRow.tsx';
import { ProposalRules } from './ProposalRules.tsx';
import { acceptance, allAcceptances, toAccept } from './proposals.ts';
import { changeForKey, placeForKey, rowForKey, type SignalChange } from './signal-keys.ts';
import { SignalHead } from './SignalHead.tsx';
import { SignalRow } from './SignalRow.tsx';

import styles from './SignalGrid.module.css';

type Props = {
  readonly accountId: string;
  readonly form: HealthForm;
  readonly proposals: readonly SignalProposal[];
};

/** The signals; a whole assessment is seven keys, since a score moves on to the next signal (row 22). */
export const SignalGrid = ({ accountId, form, proposals }: Props) => {
  const { t } = useTranslation('health');
  const say = useSay();
  const locked = useReadOnly();
  const id = useId();
  const { lines } = form;
  const said = new Map(proposals.map((proposal) => [proposal.signal, proposal]));
  const [current, setCurrent] = useState(0);
  const rows = useRef<(HTMLTableRowElement | null)[]>([]);
  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, index));
    setCurrent(next);
    rows.current[next]?.focus();
  };
  const change = (line: SignalLine, values: SignalChange) => {
    planStore.change('health.score', { accountId, signal: line.signal, ...values }).catch(() => undefined);
  };
  const accept = (line: SignalLine): boolean => {
    const accepted = toAccept(line, said.get(line.signal));
    if (accepted) change(line, acceptance(line, accepted, say));
    return accepted !== null;
  };
  const all = allAcceptances(accountId, lines, said, say);
  const acceptAll = async () => {
    try {
      await planStore.change('health.scoreMany', { scores: all });
      offerUndoOfLast(t('proposal.accepted', { count: all.length }));
    } catch {
      // The plan's page says what was refused.
    }
  };
  /** Whether the key meant something on the signal at `index`. */
  const act = (key: string, line: SignalLine, index: number): boolean => {
    const row = rowForKey(key, index, lines.length);
    const values = changeForKey(key, line);
    const place = placeForKey(key);
    if (row !== null) focusRow(row);
    else if (locked) return false;
    else if (key.toLowerCase() === 'p') {
      if (accept(line)) focusRow(index + 1);
    } else if (place !== null)
      rows.current[index]
        ?.querySelector<HTMLElement>(`[data-place="${place}"] :is(input, textarea, button)`)
        ?.focus();
    else if (values) {
      change(line, values);
      if (typeof values.score === 'number') focusRow(index + 1);
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const line = lines[index];
    if (!line || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (act(event.key, line, index)) event.preventDefault();
  };
  const actions = (
    <>
      {all.length > 0 && !locked ? (
        <Button onClick={() => void acceptAll()}>{t('proposal.acceptAll', { count: all.length })}</Button>
      ) : null}
      <ProposalRules />
      <Button look="quiet" onClick={() => navigate({ page: 'scorecards' })}>
        {t('model.edit')}
      </Button>
    </>
  );
  return (
    <Panel title={t('title')} actions={actions} flush>
      <p className={styles['keys']}>{t('keys')}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <SignalHead />
          <tbody>
            {lines.map((line, index) => {
              const proposal = said.get(line.signal);
              return (
                <Fragment key={line.signal}>
                  <SignalRow
                    line={line}
                    current={index === current}
                    describedBy={proposal ? `${id}${line.signal}` : undefined}
                    rowRef={(row) => {
                      rows.current[index] = row;
                    }}
                    onFocus={() => setCurrent(index)}
                    onKeyDown={(event) => onKeyDown(event, index)}
                    onLeave={() => focusRow(index)}
                    onChange={(values) => change(line, values)}
                  />
                  {proposal ? (
                    <ProposalRow
                      id={`${id}${line.signal}`}
                      line={line}
                      proposal={proposal}
                      onAccept={() => {
                        accept(line);
                        focusRow(index);
                      }}
                    />
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};
