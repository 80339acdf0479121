import { defaultScorecard } from '../../../../../shared/domain/scorecard.ts';
import { entityOf } from '../../../../../shared/records/registry.ts';
import type { Db } from '../../../../db/open.ts';
import { allRecords, insertRecord } from '../../../../db/records.ts';
import type { ReferenceSpec } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { stagedTables } from '../tables.ts';

/** Assessments are made with the newest scorecard; the default one is stored on first use. */
export const ensureScorecard = (db: Db, newId: () => string): void => {
  if (allRecords(db, 'scorecard').length === 0) insertRecord(db, 'scorecard', newId(), defaultScorecard);
};

/** The scorecard of a new assessment; one that is there keeps its own (row 24). */
export const newestScorecard = {
  column: 'scorecard_id',
  updated: 'a.scorecard_id',
  inserted: '(SELECT c.id FROM scorecard c ORDER BY c.num DESC LIMIT 1)',
} as const;

/**
 * An assessment says everything that is known of its day: what the file does not score is carried over from
 * the last one before it that did, days included, so that it ages (row 26).
 */
export const carryScores = (db: Db): void => {
  db.exec(`
    INSERT INTO signal_score (id, account_id, assessment_id, signal, score, trend, source, note, scored_on)
    SELECT new_id(), n.account_id, n.id, s.signal, s.score, s.trend, s.source, s.note, s.scored_on
    FROM staged_made m JOIN assessment n ON n.id = m.id
    JOIN signal_score s ON s.account_id = n.account_id AND s.score IS NOT NULL
    JOIN assessment p ON p.id = s.assessment_id
    WHERE p.assessed_on = (
        SELECT max(q.assessed_on) FROM signal_score y JOIN assessment q ON q.id = y.assessment_id
        WHERE y.account_id = n.account_id AND y.signal = s.signal AND y.score IS NOT NULL
          AND q.assessed_on < n.assessed_on)
      AND EXISTS (SELECT 1 FROM scorecard c, json_each(c.signals) g
        WHERE c.id = n.scorecard_id AND g.value ->> '$.key' = s.signal)
      AND NOT EXISTS (SELECT 1 FROM signal_score x WHERE x.assessment_id = n.id AND x.signal = s.signal)`);
};

/** Records that point at others the same file made: what could not be found before can be now. */
export const linkReferences = (db: Db, table: string, { field, target }: ReferenceSpec): void => {
  const column = stagedColumn(field);
  db.exec(`UPDATE ${table} SET ${column} = r.${column}
    FROM ${stagedTables.row} r JOIN staged_home h ON h.line = r.line
    WHERE ${table}.id = h.record_id AND r.${column} IS NOT NULL AND r.${column} IS NOT ${table}.${column}
      ${entityOf(target).table === table ? `AND r.${column} <> ${table}.id` : ''}`);
};

/** Lines of command that go round in circles are cut where the file closed them; cycles are refused (row 13). */
export const breakCycles = (db: Db, table: string, field: string): void => {
  const column = stagedColumn(field);
  const cycle = db
    .prepare<[], string>(
      `WITH RECURSIVE up (start, id, depth) AS (
       SELECT s.id, s.${column}, 1 FROM ${table} s JOIN staged_home h ON h.record_id = s.id WHERE s.${column} IS NOT NULL
       UNION ALL
       SELECT up.start, s.${column}, up.depth + 1 FROM up JOIN ${table} s ON s.id = up.id
       WHERE up.id <> up.start AND s.${column} IS NOT NULL AND up.depth < 200
     )
     SELECT start FROM up JOIN ${table} s ON s.id = up.start WHERE up.id = up.start ORDER BY s.num DESC LIMIT 1`,
    )
    .pluck();
  const cut = db.prepare(`UPDATE ${table} SET ${column} = NULL WHERE id = ?`);
  for (let id = cycle.get(); id !== undefined; id = cycle.get()) cut.run(id);
};
