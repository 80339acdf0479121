import type { duplicateContract } from '../../../shared/contract-duplicates.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { entityOf } from '../../../shared/records/registry.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord } from '../../db/records.ts';
import { databaseFile } from '../../db/storage.ts';
import { compareRecords } from './compare.ts';
import { customPrefix } from './custom.ts';
import { keepApart, offerAgain } from './find-queries.ts';
import { mergeAccounts } from './merge-accounts.ts';
import { mergePeople } from './merge-people.ts';

/** Finding records that are there twice, and making one of two (row 3). */
export const duplicateHandlers = (context: CoreContext): Handlers<keyof typeof duplicateContract> => {
  const { db, dataDir, newId, now, change, runJob } = context;
  return {
    'duplicates.find': ({ job, ...input }) =>
      runJob(job, 'findDuplicates', { dataFile: databaseFile(dataDir), ...input }),

    'duplicates.compare': ({ entity, firstId, secondId }) => compareRecords(db, entity, firstId, secondId),

    'duplicates.merge': ({ entity, ...merge }) => {
      const unknown = merge.take.find(
        (field) =>
          field === 'accountId' ||
          !(
            Object.hasOwn(entityOf(entity).fields, field) ||
            (entity === 'account' &&
              field.startsWith(customPrefix) &&
              findRecord(db, 'customField', field.slice(customPrefix.length)))
          ),
      );
      if (unknown !== undefined) throw new CarryonError('BAD_REQUEST', { field: 'take' });
      const label = entity === 'account' ? 'Merge two accounts' : 'Merge two stakeholders';
      return change({ kind: 'edit', label }, () =>
        entity === 'account' ? mergeAccounts(db, merge, newId) : mergePeople(db, merge),
      );
    },

    'duplicates.setApart': ({ entity, firstId, secondId, apart }) => {
      if (firstId === secondId) throw new CarryonError('BAD_REQUEST', { field: 'secondId' });
      if (apart) keepApart(db, entity, [firstId, secondId], now().toISOString());
      else offerAgain(db, entity, [firstId, secondId]);
      return {};
    },
  };
};
