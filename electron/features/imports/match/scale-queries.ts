import type { Db } from '../../../db/open.ts';

/**
 * Satisfaction goes from 1 to 5, or to 10 where an answer of the file is higher. Answers of which nothing says
 * what was asked, and none of which is higher than 5, are taken as satisfaction: as recommendation every one of
 * them would be a detractor.
 */
export const settleScales = (db: Db): void => {
  db.exec(`UPDATE staged_row SET kind = 'CSAT'
    WHERE kind IS NULL AND NOT EXISTS (SELECT 1 FROM staged_row WHERE kind IS NOT NULL)
      AND (SELECT max(score) FROM staged_row) <= 5`);
  db.exec(`UPDATE staged_row SET scale_maximum = CASE
      WHEN (SELECT max(score) FROM staged_row WHERE kind = 'CSAT') > 5 THEN 10 ELSE 5 END
    WHERE kind = 'CSAT' AND score IS NOT NULL`);
};

/** What was taken for the kind of survey that nothing in the file names. */
export const assumedSurvey = (db: Db): 'NPS' | 'CSAT' =>
  db.prepare("SELECT 1 FROM staged_row WHERE kind = 'CSAT' LIMIT 1").get() === undefined ? 'NPS' : 'CSAT';
