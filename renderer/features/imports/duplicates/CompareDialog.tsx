import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DuplicatePair } from '../../../../shared/contract-duplicates.ts';
import { call, CallError } from '../../../api.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState, LoadingState } from '../../../ui/States.tsx';
import { countsOf, crmIdGivenUp, fieldsTaken, preferredChoice, type Choice } from './choice.ts';
import { CompareTable, type Compared } from './CompareTable.tsx';

import styles from './Duplicates.module.css';

type Props = {
  readonly pair: DuplicatePair;
  /** Closes; `done` when there is one record now, or two for ever. */
  readonly onClose: (done: boolean) => void;
};

/** Two records side by side: which one stays with which values, then one is made of them, or they are two. */
export const CompareDialog = ({ pair, onClose }: Props) => {
  const { t } = useTranslation('imports');
  const { entity, first, second } = pair;
  const [compared, setCompared] = useState<Compared | null>(null);
  const [choice, setChoice] = useState<Choice>(() => preferredChoice([]));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let here = true;
    const compare = async () => {
      try {
        const got = await call('duplicates.compare', { entity, firstId: first.id, secondId: second.id });
        if (!here) return;
        setCompared(got);
        setChoice(preferredChoice(got.fields));
      } catch (problem) {
        if (here) setError(problem);
      }
    };
    void compare();
    return () => {
      here = false;
    };
  }, [entity, first.id, second.id]);

  const differing = compared?.fields.filter(({ differs }) => differs) ?? [];
  const same = (compared?.fields.length ?? 0) - differing.length;
  const run = async (work: () => Promise<unknown>, said?: string) => {
    setBusy(true);
    try {
      await work();
      if (said !== undefined) offerUndoOfLast(said);
      onClose(true);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  const merge = () => {
    const keep = pair[choice.stays];
    const remove = choice.stays === 'first' ? second : first;
    const named = pair[choice.picks['name'] ?? choice.stays];
    return run(
      () =>
        call('duplicates.merge', {
          entity,
          keepId: keep.id,
          removeId: remove.id,
          take: fieldsTaken(differing, choice),
        }),
      t('duplicates.merged', { name: named.name }),
    );
  };
  const apart = () =>
    run(() => call('duplicates.setApart', { entity, firstId: first.id, secondId: second.id, apart: true }));

  const body = () => {
    if (compared === null) return error === null ? <LoadingState /> : <ErrorState error={error} />;
    const twoCurrencies =
      error instanceof CallError &&
      error.code === 'CONSTRAINT' &&
      error.failure.details?.['field'] === 'currency';
    const givenUp = crmIdGivenUp(differing, choice);
    return (
      <>
        <CompareTable
          pair={pair}
          compared={compared}
          differing={differing}
          choice={choice}
          onStay={(stays) => setChoice({ ...choice, stays })}
          onPick={(picks) => setChoice({ ...choice, picks })}
        />
        <div className={styles['counts']}>
          {differing.length > 0 ? (
            <p role="status">{t('duplicates.dialog.from', countsOf(differing, choice))}</p>
          ) : null}
          {givenUp === null ? null : <p>{t('duplicates.dialog.givenUp', { crmId: givenUp })}</p>}
          {same > 0 ? <p>{t('duplicates.dialog.same', { count: same })}</p> : null}
        </div>
        {error === null ? null : (
          <p className={styles['problem']} role="alert">
            {twoCurrencies
              ? t('duplicates.dialog.twoCurrencies', compared.currencies)
              : error instanceof Error
                ? error.message
                : ''}
          </p>
        )}
      </>
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose(false);
      }}
      title={t('duplicates.dialog.title')}
      description={t('duplicates.dialog.note')}
      width="wide"
      actions={
        <>
          <Button disabled={busy} onClick={() => void apart()}>
            {t('duplicates.dialog.apart')}
          </Button>
          <Button look="primary" disabled={busy || compared === null} onClick={() => void merge()}>
            {t('duplicates.dialog.merge')}
          </Button>
        </>
      }
    >
      {body()}
    </Dialog>
  );
};
