import type { Db } from '../../../db/open.ts';

/** Satisfaction goes from 1 to 5, or to 10 where an answer of the file is higher. */
export const settleScales = (db: Db): void => {
  db.exec(`UPDATE staged_row SET scale_maximum = CASE
      WHEN (SELECT max(score) FROM staged_row WHERE kind = 'CSAT') > 5 THEN 10 ELSE 5 END
    WHERE kind = 'CSAT' AND score IS NOT NULL`);
};
