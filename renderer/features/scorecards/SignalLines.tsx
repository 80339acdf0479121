import { ArrowDown, ArrowUp, Database, Plus, Trash2 } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import {
  standardSignalsOf,
  type DraftSignal,
  type ScorecardProblem,
} from '../../../shared/domain/scorecard-draft.ts';
import { helpedSignals } from '../../../shared/domain/signal-proposals.ts';
import type { Say } from '../../../shared/text/say.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import {
  addSignal,
  changeSignal,
  moveSignal,
  putBack,
  removeSignal,
  shareOf,
  type Editor,
} from './editor-state.ts';
import { Entry, NumberEntry } from './Entry.tsx';
import { focusSignal, keepFocus } from './focus.ts';
import { edit } from './scorecard-store.ts';

import styles from './Scorecard.module.css';

type Props = { readonly editor: Editor; readonly problems: readonly ScorecardProblem[]; readonly say: Say };
type LineProps = Props & { readonly signal: DraftSignal; readonly at: number };

const Line = ({ editor, problems, say, signal, at }: LineProps) => {
  const { t } = useTranslation('scorecards');
  const { draft } = editor;
  const name = signal.label.trim() || t('unnamed', { number: at + 1 });
  const id = useId();
  const mine = problems.filter((problem) => problem.at === at);
  const problem = (field: keyof DraftSignal) =>
    mine.some((each) => each.field === field) ? `${id}-${field}` : undefined;
  const named = (field: string) => t('signalAt', { label: name, field });
  const change = (changes: Partial<DraftSignal>) => edit(changeSignal(draft, at, changes));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    edit(moveSignal(draft, at, by));
  };
  const move = (by: 1 | -1) => {
    edit(moveSignal(draft, at, by));
    keepFocus(signal.key);
  };
  const remove = () => {
    edit(removeSignal(draft, at));
    keepFocus((draft.signals[at + 1] ?? draft.signals[at - 1])?.key);
  };
  const share = shareOf(draft, at);
  return (
    <>
      <tr data-signal={signal.key} data-faulty={mine.length > 0} onKeyDown={onKeyDown}>
        <td>
          <Entry
            hideLabel
            label={named(t('signalName'))}
            value={signal.label}
            maxLength={100}
            problemId={problem('label')}
            onType={(label) => change({ label })}
          />
        </td>
        <td className={styles['helped']}>
          {helpedSignals.includes(signal.key) ? (
            <span role="img" aria-label={t('helped')} title={t('helped')}>
              <Database aria-hidden />
            </span>
          ) : null}
        </td>
        <td>
          <NumberEntry
            hideLabel
            label={named(t('weight'))}
            value={signal.weight}
            problemId={problem('weight')}
            onNumber={(weight) => change({ weight })}
          />
        </td>
        <td className={styles['share']}>{share === null ? '–' : format.percent(share)}</td>
        <td>
          <Entry
            hideLabel
            label={named(t('source'))}
            value={signal.source}
            maxLength={100}
            problemId={problem('source')}
            onType={(source) => change({ source })}
          />
        </td>
        <td>
          <NumberEntry
            hideLabel
            label={named(t('shelfLife'))}
            value={signal.shelfLifeDays}
            placeholder={Number.isInteger(draft.shelfLifeDays) ? String(draft.shelfLifeDays) : ''}
            problemId={problem('shelfLifeDays')}
            onNumber={(shelfLifeDays) => change({ shelfLifeDays })}
          />
        </td>
        <td className={styles['actions']}>
          <IconButton
            label={t('moveUp', { label: name })}
            icon={<ArrowUp aria-hidden />}
            disabled={at === 0}
            onClick={() => move(-1)}
          />
          <IconButton
            label={t('moveDown', { label: name })}
            icon={<ArrowDown aria-hidden />}
            disabled={at === draft.signals.length - 1}
            onClick={() => move(1)}
          />
          <IconButton label={t('remove', { label: name })} icon={<Trash2 aria-hidden />} onClick={remove} />
        </td>
      </tr>
      {mine.length === 0 ? null : (
        <tr>
          <td colSpan={7} className={styles['faults']}>
            {mine.map(({ field, says }) => (
              <p key={`${field} ${says.code}`} id={`${id}-${field}`}>
                {say(says)}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
};

/** The signals of the scorecard with their weights, sources and shelf lives. */
export const SignalLines = (props: Props) => {
  const { t } = useTranslation('scorecards');
  const { editor, problems, say } = props;
  const { draft } = editor;
  const general = problems.find(({ field, at }) => field === 'signals' && at === null);
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['signals']}>
          <thead>
            <tr>
              <th scope="col">{t('signalName')}</th>
              <td />
              <th scope="col" className={styles['end']}>
                {t('weight')}
              </th>
              <th scope="col" className={styles['end']}>
                {t('share')}
              </th>
              <th scope="col">{t('source')}</th>
              <th scope="col" className={styles['end']}>
                {t('shelfLifeHead')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {draft.signals.map((signal, at) => (
              <Line key={signal.key} {...props} signal={signal} at={at} />
            ))}
          </tbody>
        </table>
      </div>
      {general ? <p className={styles['general']}>{say(general.says)}</p> : null}
      <div className={styles['adding']}>
        <Button
          icon={<Plus aria-hidden />}
          data-add="signal"
          onClick={() => {
            const added = addSignal(editor);
            edit(added);
            focusSignal(added.signals.at(-1)?.key ?? '');
          }}
        >
          {t('add')}
        </Button>
        {standardSignalsOf(draft).map((signal) => (
          <Button
            key={signal.key}
            look="quiet"
            onClick={() => {
              edit(putBack(draft, signal));
              focusSignal(signal.key);
            }}
          >
            {t('putBack', { label: signal.label })}
          </Button>
        ))}
      </div>
    </>
  );
};
