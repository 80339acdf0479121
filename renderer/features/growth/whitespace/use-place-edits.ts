import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { sameName, type WhitespaceGrid, type WhitespacePlace } from '../../../../shared/domain/whitespace.ts';
import type { WhitespaceStatus } from '../../../../shared/records/goal.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { planStore } from '../../plan/use-plan.ts';
import { changePlace, goToOpportunity, type PlaceName } from './places.ts';
import type { At } from './use-grid-focus.ts';

/** What is changed in the grid of products by segments; `said` tells the last change to a screen reader. */
export const usePlaceEdits = (accountId: string, { rows, columns, kind }: WhitespaceGrid) => {
  const { t } = useTranslation('whitespace');
  const [said, setSaid] = useState('');

  const placeAt = ({ row, column }: At): WhitespacePlace | null => rows[row - 1]?.places[column - 1] ?? null;
  const nameOf = ({ product, segment }: WhitespacePlace): PlaceName => ({
    accountId,
    segmentKind: kind,
    product,
    segment,
  });
  const convert = (place: WhitespacePlace) => {
    if (place.opportunity) {
      goToOpportunity(place);
      return;
    }
    const { product, segment } = place;
    const name = t('opportunityName', { product, segment }).slice(0, 200);
    planStore.change('whitespace.convert', { ...nameOf(place), name }).then(
      () => offerUndoOfLast(t('made', { name })),
      () => undefined,
    );
  };
  const setStatus = (place: WhitespacePlace, status: WhitespaceStatus | null) => {
    changePlace(nameOf(place), place.cell, { status });
    setSaid(
      t('status_said', {
        place: t('place', { product: place.product, segment: place.segment }),
        status: status ?? t('notLooked'),
      }),
    );
  };
  const rename = (axis: 'Product' | typeof kind, from: string, to: string): boolean => {
    const names =
      axis === 'Product' ? rows.map(({ product }) => product) : columns.map(({ segment }) => segment);
    if (!sameName(from, to) && names.some((name) => sameName(name, to))) return false;
    planStore.change('whitespace.rename', { accountId, axis, from, to }).catch(() => undefined);
    return true;
  };
  const remove = (name: string, places: readonly WhitespacePlace[], owned: boolean) => {
    const ids = places.flatMap(({ cell }) => (cell ? [cell.id] : []));
    if (ids.length === 0) return;
    planStore.change('record.remove', { entity: 'whitespaceCell', ids }).then(
      () => offerUndoOfLast(t(owned ? 'cleared' : 'removed', { name })),
      () => undefined,
    );
  };
  const removeAt = ({ row, column }: At) => {
    const line = rows[row - 1];
    const head = columns[column - 1];
    if (column === 0 && line) remove(line.product, line.places, line.owned);
    else if (row === 0 && head)
      remove(
        head.segment,
        rows.flatMap(({ places }) => places[column - 1] ?? []),
        false,
      );
  };
  return { said, placeAt, nameOf, convert, setStatus, rename, removeAt };
};
