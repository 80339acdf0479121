import { useTranslation } from 'react-i18next';

import { sameName, type WhitespaceGrid } from '../../../../shared/domain/whitespace.ts';
import { focusField } from '../../../app/focus-record.ts';
import { AddRow } from '../../plan/grid/AddRow.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';

import styles from './AddToGrid.module.css';

type Props = {
  readonly plan: OpenPlan;
  readonly grid: WhitespaceGrid;
  /** Products that were named before there is a department or region for them. */
  readonly waiting: readonly string[];
  readonly onWaiting: (products: readonly string[]) => void;
};

/** Names the plan knows already: departments of people, the country and city of the account. */
const offersOf = ({ records }: OpenPlan, { kind, columns }: WhitespaceGrid): string[] => {
  const { account, stakeholders } = records;
  const known =
    kind === 'Department'
      ? stakeholders.flatMap(({ department }) => (department?.trim() ? [department.trim()] : []))
      : [account.country, account.city].flatMap((name) => (name?.trim() ? [name.trim()] : []));
  return known.filter(
    (name, index) =>
      known.findIndex((other) => sameName(other, name)) === index &&
      !columns.some(({ segment }) => sameName(segment, name)),
  );
};

/** New rows and columns of the grid, made in place. */
export const AddToGrid = ({ plan, grid, waiting, onWaiting }: Props) => {
  const { t } = useTranslation('whitespace');
  const { kind, rows, columns } = grid;
  const accountId = plan.records.account.id;
  const products = [...rows.map(({ product }) => product), ...waiting];
  const add = async (newProducts: readonly string[], newSegments: readonly string[]) => {
    await planStore.change('whitespace.add', {
      accountId,
      segmentKind: kind,
      products: [...newProducts],
      segments: [...newSegments],
    });
    const cells = planStore.getState().records?.whitespaceCells ?? [];
    const made = cells.find(
      (cell) =>
        cell.segmentKind === kind &&
        sameName(cell.product, newProducts[0] ?? '') &&
        sameName(cell.segment, newSegments[0] ?? ''),
    );
    return made && { id: made.id, field: 'status' };
  };
  const addProduct = async (name: string) => {
    if (columns.length > 0)
      return add(
        [name],
        columns.map(({ segment }) => segment),
      );
    if (!products.some((product) => sameName(product, name))) onWaiting([...waiting, name]);
    return undefined;
  };
  const addSegment = async (name: string) => {
    const made = await add(products, [name]);
    onWaiting([]);
    return made;
  };
  const offers = offersOf(plan, grid).slice(0, 12);
  return (
    <>
      <div className={styles['adds']}>
        <AddRow label={t('addProduct')} entity="whitespaceProduct" onAdd={addProduct} />
        {products.length > 0 ? (
          <AddRow
            label={t(kind === 'Department' ? 'addDepartment' : 'addRegion')}
            entity="whitespaceCell"
            onAdd={addSegment}
          />
        ) : null}
      </div>
      {offers.length > 0 && products.length > 0 ? (
        <ul className={styles['offers']} aria-label={t('suggestions')}>
          {offers.map((offer) => (
            <li key={offer}>
              <button
                type="button"
                className={styles['offer']}
                onClick={() => {
                  addSegment(offer).then(
                    (made) => made && focusField(made),
                    () => undefined,
                  );
                }}
              >
                + {offer}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};
