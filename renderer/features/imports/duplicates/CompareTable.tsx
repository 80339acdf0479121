import { useTranslation } from 'react-i18next';

import type { ComparedField, DuplicatePair } from '../../../../shared/contract-duplicates.ts';
import type { Output } from '../../../../shared/contract.ts';
import { spelledOutFirst } from '../../../../shared/domain/spelled-out.ts';
import { useFieldName } from '../../../text/field-name.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Choice, Picks, Side } from './choice.ts';
import { shownValue } from './shown.ts';

import styles from './Duplicates.module.css';

export type Compared = Output<'duplicates.compare'>;

const sides = ['first', 'second'] as const;

const cellLook = (chosen: boolean): string | undefined => (chosen ? styles['picked'] : undefined);

type StaysProps = Pick<CompareTableProps, 'pair' | 'choice' | 'onStay'>;

/** Which of the two records stays, with its history; each is told by its name. */
const StaysRow = ({ pair, choice, onStay }: StaysProps) => {
  const { t } = useTranslation('imports');
  const label = t('duplicates.dialog.stays');
  return (
    <tr role="radiogroup" aria-label={label}>
      <th scope="row">{label}</th>
      {sides.map((side) => (
        <td key={side} className={cellLook(choice.stays === side)}>
          <label className={styles['option']}>
            <input
              type="radio"
              name="record that stays"
              aria-label={t(`duplicates.dialog.named.${side}`, { name: pair[side].name })}
              checked={choice.stays === side}
              onChange={() => onStay(side)}
            />
            <span>
              {pair[side].name}
              <span className={styles['told']}>
                {t(choice.stays === side ? 'duplicates.dialog.staying' : 'duplicates.dialog.going')}
              </span>
            </span>
          </label>
        </td>
      ))}
    </tr>
  );
};

type FieldProps = Pick<CompareTableProps, 'pair' | 'compared'> & {
  readonly field: ComparedField;
  readonly picked: Side;
  readonly onPick: (side: Side) => void;
};

/** One field with the two values to choose from. */
const FieldRow = ({ pair, compared, field, picked, onPick }: FieldProps) => {
  const { t } = useTranslation(['imports', 'common']);
  const yesNo = { yes: t('common:yes'), no: t('common:no') };
  const fieldName = useFieldName();
  const label = field.label ?? fieldName(pair.entity, field.field);
  const shown = (side: Side): string =>
    shownValue(pair.entity, field, field[side], {
      currency: compared.currencies[side],
      words: yesNo,
      names: compared.names,
    });
  return (
    <tr role="radiogroup" aria-label={label}>
      <th scope="row">{label}</th>
      {sides.map((side) => (
        <td key={side} className={cellLook(picked === side)}>
          <label className={styles['option']}>
            <input
              type="radio"
              name={`pick ${field.field}`}
              checked={picked === side}
              onChange={() => onPick(side)}
            />
            {shown(side) === '' ? (
              <span className={styles['muted']}>{t('duplicates.dialog.blank')}</span>
            ) : (
              <span>{shown(side)}</span>
            )}
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
          {t('duplicates.dialog.child', { kind: spelledOutFirst(child.entity), count: child[side] })}
        </li>
      ))}
    </ul>
  );
};

type CompareTableProps = {
  readonly pair: DuplicatePair;
  readonly compared: Compared;
  readonly differing: readonly ComparedField[];
  readonly choice: Choice;
  readonly onStay: (side: Side) => void;
  readonly onPick: (picks: Picks) => void;
};

/** Two records side by side: which one stays, and which value of each field. */
export const CompareTable = ({ pair, compared, differing, choice, onStay, onPick }: CompareTableProps) => {
  const { t } = useTranslation('imports');
  const pickAll = (side: Side) =>
    onPick(
      Object.fromEntries(
        // A blank has nothing to say against a value.
        differing.map((field) => [field.field, isBlank(field[side]) ? field.preferred : side]),
      ),
    );
  return (
    <table className={styles['compare']}>
      <thead>
        <tr>
          <th scope="col">{t('duplicates.dialog.field')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {t(`duplicates.${side}`)}
              <Button look="quiet" disabled={differing.length === 0} onClick={() => pickAll(side)}>
                {t(`duplicates.dialog.all.${side}`)}
              </Button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <StaysRow pair={pair} choice={choice} onStay={onStay} />
        {differing.map((field) => (
          <FieldRow
            key={field.field}
            pair={pair}
            compared={compared}
            field={field}
            picked={choice.picks[field.field] ?? field.preferred}
            onPick={(side) => onPick({ ...choice.picks, [field.field]: side })}
          />
        ))}
        <tr>
          <th scope="row">{t('duplicates.dialog.children')}</th>
          {sides.map((side) => (
            <td key={side}>
              <Children compared={compared} side={side} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
