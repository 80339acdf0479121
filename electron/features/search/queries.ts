import type { Output } from '../../../shared/contract.ts';
import { matchPrefixes } from '../../db/full-text.ts';
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

/**
 * Searches accounts, people, opportunities, risks, actions, meetings, goals, decisions, SWOT notes, our
 * team and the playbooks (row 9); names weigh most.
 */
export const searchEverywhere = (db: Db, text: string, limit: number): Hit[] => {
  const match = matchPrefixes(text);
  if (match === null) return [];
  return searched
    .flatMap(({ entity, table = entity, title, detail, account }) =>
      prepared<Hit>(
        db,
        `SELECT '${entity}' AS entity, r.id AS id, owner.id AS accountId, owner.name AS accountName,
           ${title} AS title, substr(${detail}, 1, 200) AS detail
         FROM ${table}_search JOIN ${table} r ON r.num = ${table}_search.rowid
         ${account === 'NULL' ? 'LEFT ' : ''}JOIN account owner ON owner.id = ${account}
         WHERE ${table}_search MATCH ? ORDER BY bm25(${table}_search, 10, 1) LIMIT ?`,
      ).all(match, limit),
    )
    .slice(0, limit);
};
