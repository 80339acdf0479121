import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ComparedField, DuplicatePair } from '../../../../shared/contract-duplicates.ts';
import type { Output } from '../../../../shared/contract.ts';
import { call, CallError } from '../../../api.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState, LoadingState } from '../../../ui/States.tsx';
import { words } from '../kind-words.ts';
import { labelKey, shownValue } from './shown.ts';

import styles from './Duplicates.module.css';

type Side = 'first' | 'second';
type Picks = Readonly<Record<string, Side>>;
type Compared = Output<'duplicates.compare'>;

const preferredPicks = (fields: readonly ComparedField[]): Picks =>
  Object.fromEntries(fields.map(({ field, preferred }) => [field, preferred]));

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const Value = ({ text, picked }: { readonly text: string; readonly picked: boolean }) => {
  const { t } = useTranslation('imports');
  return text === '' ? (
    <span className={styles['muted']}>{t('duplicates.dialog.blank')}</span>
  ) : (
    <span className={picked ? styles['picked'] : undefined}>{text}</span>
  );
};

type RowProps = {
  readonly pair: DuplicatePair;
  readonly compared: Compared;
  readonly field: ComparedField;
  readonly picked: Side;
  readonly onPick: (side: Side) => void;
};

/** One field with the two values to choose from. */
const FieldRow = ({ pair, compared, field, picked, onPick }: RowProps) => {
  const { t } = useTranslation(['imports', 'fields', 'common']);
  const yesNo = { yes: t('common:yes'), no: t('common:no') };
  const key = labelKey(pair.entity, field.field);
  const label = field.label ?? (key === null ? words(field.field) : t(key as 'fields:account.name'));
  return (
    <tr role="radiogroup" aria-label={label}>
      <th scope="row">{label}</th>
      {(['first', 'second'] as const).map((side) => (
        <td key={side}>
          <label className={styles['option']}>
            <input
              type="radio"
              name={`pick ${field.field}`}
              checked={picked === side}
              onChange={() => onPick(side)}
            />
            <Value
              picked={picked === side}
              text={shownValue(pair.entity, field, field[side], {
                currency: compared.currencies[side],
                words: yesNo,
                names: compared.names,
              })}
            />
          </label>
        </td>
      ))}
    </tr>
  );
};

const Children = ({ compared, side }: { readonly compared: Compared; readonly side: Side }) => {
  const { t } = useTranslation('imports');
  const there = compared.children.filter((child) => child[side] > 0);
  if (there.length === 0) return <span className={styles['muted']}>{t('duplicates.dialog.noChildren')}</span>;
  return (
    <ul className={styles['children']}>
      {there.map((child) => (
        <li key={child.entity}>
          {t('duplicates.dialog.child', { kind: words(child.entity), count: child[side] })}
        </li>
      ))}
    </ul>
  );
};

type Props = {
  readonly pair: DuplicatePair;
  /** Closes; `done` when there is one record now, or two for ever. */
  readonly onClose: (done: boolean) => void;
};

/** Two records side by side: which value of each field stays, then one is made of them, or they are two. */
export const CompareDialog = ({ pair, onClose }: Props) => {
  const { t } = useTranslation('imports');
  const { entity, first, second } = pair;
  const [compared, setCompared] = useState<Compared | null>(null);
  const [picks, setPicks] = useState<Picks>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let here = true;
    const compare = async () => {
      try {
        const got = await call('duplicates.compare', { entity, firstId: first.id, secondId: second.id });
        if (!here) return;
        setCompared(got);
        setPicks(preferredPicks(got.fields));
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
  const pickAll = (side: Side) =>
    setPicks(
      Object.fromEntries(
        // A blank has nothing to say against a value.
        differing.map((field) => [field.field, isBlank(field[side]) ? field.preferred : side] as const),
      ),
    );
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
  const merge = () =>
    run(
      () =>
        call('duplicates.merge', {
          entity,
          keepId: first.id,
          removeId: second.id,
          take: differing.flatMap(({ field }) => (picks[field] === 'second' ? [field] : [])),
        }),
      t('duplicates.merged', { name: first.name }),
    );
  const apart = () =>
    run(() => call('duplicates.setApart', { entity, firstId: first.id, secondId: second.id, apart: true }));

  const body = () => {
    if (compared === null) return error === null ? <LoadingState /> : <ErrorState error={error} />;
    const twoCurrencies =
      error instanceof CallError &&
      error.code === 'CONSTRAINT' &&
      error.failure.details?.['field'] === 'currency';
    return (
      <>
        <table className={styles['compare']}>
          <thead>
            <tr>
              <th scope="col">{t('duplicates.dialog.field')}</th>
              <th scope="col">
                {t('duplicates.first')}
                <Button look="quiet" disabled={differing.length === 0} onClick={() => pickAll('first')}>
                  {t('duplicates.dialog.allFirst')}
                </Button>
              </th>
              <th scope="col">
                {t('duplicates.second')}
                <Button look="quiet" disabled={differing.length === 0} onClick={() => pickAll('second')}>
                  {t('duplicates.dialog.allSecond')}
                </Button>
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <FieldRow
                key={field.field}
                pair={pair}
                compared={compared}
                field={field}
                picked={picks[field.field] ?? field.preferred}
                onPick={(side) => setPicks({ ...picks, [field.field]: side })}
              />
            ))}
            <tr>
              <th scope="row">{t('duplicates.dialog.children')}</th>
              {(['first', 'second'] as const).map((side) => (
                <td key={side}>
                  <Children compared={compared} side={side} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
        {same > 0 ? <p className={styles['muted']}>{t('duplicates.dialog.same', { count: same })}</p> : null}
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
