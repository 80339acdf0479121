import { useState } from 'react';

import type { PlanEdition } from '../../../shared/editions.ts';
import type { EditionSetting } from '../../../shared/records/print.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

type Changes = Partial<Omit<EditionSetting, 'id' | 'accountId' | 'edition'>>;

/** The record that is being made with the first change of an edition. */
type First = { readonly key: string; readonly changes: Changes; readonly made: Promise<string> };

const nothingSet = { id: '', sectionOrder: [], hiddenSections: [], paper: null, omitsPlanData: false };

/**
 * What the account prints of an edition, and how to change it. The first change makes the record; what is
 * changed before it is there is shown at once and follows it, so that there is never a second record.
 */
export const useEditionSetting = (
  { records }: OpenPlan,
  edition: PlanEdition,
): readonly [EditionSetting | null, (changes: Changes) => void] => {
  const accountId = records.account.id;
  const key = `${accountId} ${edition}`;
  const [first, setFirst] = useState<First | null>(null);
  const stored = records.editionSettings.find((one) => one.edition === edition) ?? null;
  const making = first?.key === key ? first : null;
  const save = (changes: Changes) => {
    if (stored) planStore.update('editionSetting', stored.id, changes);
    else if (making) {
      setFirst({ ...making, changes: { ...making.changes, ...changes } });
      making.made.then(
        (id) => planStore.update('editionSetting', id, changes),
        () => undefined,
      );
    } else {
      const values = { accountId, edition, ...changes };
      const made = planStore
        .change('record.create', { entity: 'editionSetting', values })
        .then(({ id }) => id);
      setFirst({ key, changes, made });
      made.catch(() => setFirst(null));
    }
  };
  return [stored ?? (making && { ...nothingSet, accountId, edition, ...making.changes }), save];
};
