import { CarryonError } from '../../../shared/errors.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

type Found = { id: string; name: string };

/** The account that a person means by `key`: its id, its CRM ID or its name, in this order. @throws CarryonError */
export const resolveAccount = (db: Db, key: string): Found => {
  for (const condition of ['id = ?', 'crm_id = ?', 'name = ?', 'name = ? COLLATE NOCASE']) {
    const found = prepared<Found>(db, `SELECT id, name FROM account WHERE ${condition} LIMIT 2`).all(key);
    if (found.length > 1) throw new CarryonError('AMBIGUOUS');
    if (found[0]) return found[0];
  }
  throw new CarryonError('NOT_FOUND');
};
