import type { Coverage } from '../../../../shared/records/team.ts';
import { planStore } from '../../plan/use-plan.ts';

type Pair = Pick<Coverage, 'accountId' | 'teamMemberId' | 'stakeholderId'>;
type Levels = Partial<Pick<Coverage, 'level' | 'target'>>;

const found = ({ teamMemberId, stakeholderId }: Pair): Coverage | undefined =>
  planStore
    .getState()
    .records?.coverages.find(
      (one) => one.teamMemberId === teamMemberId && one.stakeholderId === stakeholderId,
    );

/** Pairs whose first record is on its way: what is typed meanwhile waits for it. */
const underway = new Map<string, Promise<unknown>>();

const write = async (pair: Pair, levels: Levels): Promise<void> => {
  const key = `${pair.teamMemberId} ${pair.stakeholderId}`;
  await underway.get(key);
  const existing = found(pair);
  if (existing) {
    planStore.update('coverage', existing.id, levels);
    return;
  }
  if (levels.level === null || levels.target === null) return;
  const made = planStore.change('record.create', { entity: 'coverage', values: { ...pair, ...levels } });
  underway.set(key, made);
  await made.finally(() => underway.delete(key));
};

/** Notes how one of ours stands to one of theirs, on the record of the two or on a new one. */
export const writeCoverage = (pair: Pair, levels: Levels): void => {
  // A refusal stands above the page.
  write(pair, levels).catch(() => undefined);
};
