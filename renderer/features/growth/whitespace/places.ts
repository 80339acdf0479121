import type { SegmentKind, WhitespacePlace } from '../../../../shared/domain/whitespace.ts';
import {
  whitespaceStatuses,
  type WhitespaceCell,
  type WhitespaceStatus,
} from '../../../../shared/records/goal.ts';
import { focusField } from '../../../app/focus-record.ts';
import { choiceByLetter } from '../../plan/grid/columns.ts';
import { planStore } from '../../plan/use-plan.ts';
import { showGrowthView } from '../views.ts';

/** Where a place is: what names it, whether there is a record of it or not. */
export type PlaceName = {
  readonly accountId: string;
  readonly segmentKind: SegmentKind;
  readonly product: string;
  readonly segment: string;
};

type Changes = Partial<Pick<WhitespaceCell, 'status' | 'value' | 'competitor' | 'notes'>>;

/** Saves changes of a place; they are shown at once where there is a record of it, which is made otherwise. */
export const changePlace = (name: PlaceName, cell: WhitespaceCell | null, changes: Changes): void => {
  if (cell) planStore.update('whitespaceCell', cell.id, changes);
  else planStore.change('whitespace.set', { ...name, changes }).catch(() => undefined);
};

const statusChoices = whitespaceStatuses.map((status) => ({ value: status, label: status }));

/**
 * The status a letter means on a place: its first letter, and pressing it again goes on to the next one that
 * starts with it (O: Ours, then Open). P is Open at once. Null for a letter that means none.
 */
export const statusByLetter = (present: WhitespaceStatus | null, letter: string): WhitespaceStatus | null => {
  if (letter.toLowerCase() === 'p') return 'Open';
  const choice = choiceByLetter(statusChoices, present, letter);
  return whitespaceStatuses.find((status) => status === choice?.value) ?? null;
};

/** Leads to the opportunity a place has become. */
export const goToOpportunity = ({ opportunity }: WhitespacePlace): void => {
  if (!opportunity) return;
  showGrowthView('plan');
  focusField({ entity: 'opportunity', id: opportunity.id, field: 'name' });
};
