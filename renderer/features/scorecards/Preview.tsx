import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Output } from '../../../shared/contract.ts';
import { contentOf, type ScorecardDraft } from '../../../shared/domain/scorecard-draft.ts';
import { digitsToShow, percentOf } from '../../../shared/domain/scorecard.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import { call } from '../../api.ts';
import { addressOf } from '../../app/route.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { MoveTable } from './MoveTable.tsx';

import styles from './Scorecard.module.css';

type Content = NonNullable<ReturnType<typeof contentOf>>;
type Result = Output<'scorecard.preview'>;
type Answer = { readonly of: string; readonly result: Result | null };

const pauseMilliseconds = 150;
const mostShown = 8;

/** What the core says about a draft, a moment after the last key; null until it has, or when it cannot. */
const usePreview = (content: Content | null): Answer | null => {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = content && JSON.stringify(content);
  useEffect(() => {
    if (asked === null) return undefined;
    let here = true;
    const timer = setTimeout(() => {
      const scorecard = JSON.parse(asked) as Parameters<typeof call<'scorecard.preview'>>[1]['scorecard'];
      call('scorecard.preview', { scorecard }).then(
        (result) => here && setAnswer({ of: asked, result }),
        () => here && setAnswer({ of: asked, result: null }),
      );
    }, pauseMilliseconds);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return answer;
};

const Changed = ({ result, content }: { readonly result: Result; readonly content: Content }) => {
  const { t } = useTranslation('scorecards');
  const sum = ({ points, possible }: { readonly points: number; readonly possible: number }) => {
    const percent = percentOf(points, possible);
    return percent === null
      ? t('notAssessed')
      : t('sum', {
          points,
          possible,
          percent: format.percent(percent / 100, digitsToShow(percent, content)),
        });
  };
  const shown = result.changed.slice(0, mostShown);
  const all = result.moves.reduce((count, move) => count + (move.from === move.to ? 0 : move.count), 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles['changed']}>
      {shown.map(({ id, name, from, to, before, after }) => (
        <li key={id} className={styles['reclassified']}>
          <a href={addressOf({ page: 'account', accountId: id, tab: 'health' })}>{name}</a>
          <span className={styles['change']}>
            <StatusPill quiet tone={displayHealth(from)} word={from} />
            <span aria-hidden>→</span>
            <StatusPill quiet tone={displayHealth(to)} word={to} />
          </span>
          <span className={styles['sum']}>
            {sum(before)} → {sum(after)}
          </span>
        </li>
      ))}
      {all > shown.length ? (
        <li className={styles['sum']}>{t('andMore', { count: all - shown.length })}</li>
      ) : null}
    </ul>
  );
};

/** How the accounts would be classified with the draft, in exact counts, before it is saved (row 24). */
export const Preview = ({ draft }: { readonly draft: ScorecardDraft }) => {
  const { t } = useTranslation('scorecards');
  const content = contentOf(draft);
  const answer = usePreview(content);
  if (!content) return <p className={styles['hint']}>{t('previewWait')}</p>;
  if (!answer) return <p className={styles['hint']} aria-busy />;
  const { result } = answer;
  if (!result) return <p className={styles['hint']}>{t('previewFailed')}</p>;
  if (result.accounts === 0) return <p className={styles['hint']}>{t('noAccounts')}</p>;
  const changes = result.moves.reduce((count, move) => count + (move.from === move.to ? 0 : move.count), 0);
  return (
    <div aria-busy={answer.of !== JSON.stringify(content)}>
      <p role="status">
        <strong>
          {changes === 0
            ? t('nobody', { count: result.accounts })
            : t('changes', { count: changes, of: result.accounts })}
        </strong>
      </p>
      <p className={styles['hint']}>{t('previewHint')}</p>
      <MoveTable moves={result.moves} />
      <Changed result={result} content={content} />
    </div>
  );
};
