import type { Output } from '../../../shared/contract.ts';
import { isSoughtWithin, matchesByRank } from '../../db/full-text.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

type Hit = Output<'search.query'>[number];

type Searched = {
  readonly entity: Hit['entity'];
  /** The table, where it is not called as the kind of record. */
  readonly table?: string;
  readonly title: string;
  readonly detail: string;
  readonly account: string;
};

/** What is searched, in the order in which hits are shown: the title and a line about each record. */
const searched: readonly Searched[] = [
  { entity: 'account', title: 'r.name', detail: "coalesce(r.industry, '')", account: 'r.id' },
  { entity: 'stakeholder', title: 'r.name', detail: "coalesce(r.title, '')", account: 'r.account_id' },
  { entity: 'opportunity', title: 'r.name', detail: "coalesce(r.next_step, '')", account: 'r.account_id' },
  { entity: 'risk', title: 'r.title', detail: "coalesce(r.mitigation, '')", account: 'r.account_id' },
  { entity: 'action', title: 'r.title', detail: "coalesce(r.owner, '')", account: 'r.account_id' },
  {
    entity: 'meeting',
    title: "coalesce(r.title, r.type || ' ' || r.held_on)",
    detail: "coalesce(r.discussion, '')",
    account: 'r.account_id',
  },
  { entity: 'goal', title: 'r.title', detail: "coalesce(r.proof, r.metric, '')", account: 'r.account_id' },
  { entity: 'decision', title: 'r.title', detail: "coalesce(r.reason, '')", account: 'r.account_id' },
  {
    entity: 'swotNote',
    table: 'swot_note',
    title: 'r.text',
    detail: 'r.quadrant',
    account: 'r.account_id',
  },
  {
    entity: 'teamMember',
    table: 'team_member',
    title: 'r.name',
    detail: "coalesce(r.role, '')",
    account: 'r.account_id',
  },
  { entity: 'playbook', title: 'r.name', detail: "coalesce(r.purpose, '')", account: 'NULL' },
];

/** What is shown of records `r` of a kind, given where they are. */
const shown = ({ entity, title, detail, account }: Searched, from: string): string =>
  `SELECT '${entity}' AS entity, r.id AS id, owner.id AS accountId, owner.name AS accountName,
     ${title} AS title, substr(${detail}, 1, 200) AS detail
   FROM ${from} ${account === 'NULL' ? 'LEFT ' : ''}JOIN account owner ON owner.id = ${account}`;

/** The records of a kind whose title holds a text anywhere. */
const holding = (db: Db, kind: Searched, text: string, limit: number): Hit[] => {
  const { entity, table = entity, title } = kind;
  return prepared<Hit>(
    db,
    `${shown(kind, `${table} r`)} WHERE instr(${title}, ?) > 0 ORDER BY r.num LIMIT ?`,
  ).all(text, limit);
};

/** The best records of a kind for an FTS5 query; only those are read. */
const found = (db: Db, kind: Searched, match: string, limit: number): Hit[] => {
  const { entity, table = entity } = kind;
  const best = `(
      SELECT rowid AS num, bm25(${table}_search, 10, 1) AS distance
      FROM ${table}_search WHERE ${table}_search MATCH ? ORDER BY distance LIMIT ?
    ) best JOIN ${table} r ON r.num = best.num`;
  return prepared<Hit>(db, `${shown(kind, best)} ORDER BY best.distance`).all(match, limit);
};

/**
 * Searches accounts, people, opportunities, risks, actions, meetings, goals, decisions, SWOT notes, our
 * team and the playbooks (row 9). Titles that begin with the text come first, whatever they are the title
 * of, then titles with its words in them, then records that hold the words elsewhere, and last titles that
 * hold the text within a word, where a script has no spaces between words.
 */
export const searchEverywhere = (db: Db, text: string, limit: number): Hit[] => {
  const hits = new Map<string, Hit>();
  const ways = matchesByRank(text).map((match) => (kind: Searched) => found(db, kind, match, limit));
  if (isSoughtWithin(text)) ways.push((kind) => holding(db, kind, text.trim(), limit));
  for (const way of ways)
    for (const kind of searched) {
      // A worse way finds the better hits again: they keep their places.
      for (const hit of way(kind)) if (!hits.has(hit.id) && hits.size < limit) hits.set(hit.id, hit);
      if (hits.size === limit) return [...hits.values()];
    }
  return [...hits.values()];
};
