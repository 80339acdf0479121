import { contractBar } from '../../../../../shared/figures/contract-bar.ts';
import type { Goal } from '../../../../../shared/records/goal.ts';
import { columns } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import type { Status } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import { customDefinitions } from './custom.ts';
import { definitions } from './definitions.ts';
import type { PlanFacts } from './facts.ts';
import { capitalized, cell, headed, numberCell, pageTitle, recorded, shared } from './parts.ts';
import { team } from './team.ts';

const conclusion = ({ words, money, records }: PlanFacts): string => {
  const { arr } = records.account;
  const count = records.goals.filter(({ status }) => status === 'Open').length;
  if (arr === null)
    return count === 0 ? words('snapshot.conclusion.nothing') : words('snapshot.conclusion.noArr', { count });
  return count === 0
    ? words('snapshot.conclusion.noGoals', { arr: money(arr) })
    : words('snapshot.conclusion.goals', { arr: money(arr), count });
};

/** "Annual, auto-renew", or null. */
export const termOf = (facts: PlanFacts): string | null => {
  const { words, records } = facts;
  const { contractTerm, autoRenew } = records.account;
  const renews =
    autoRenew === null ? null : words(autoRenew ? 'snapshot.autoRenew.yes' : 'snapshot.autoRenew.no');
  const parts = [contractTerm, renews].filter((part) => part !== null);
  return parts.length === 0 ? null : capitalized(facts, parts.join(', '));
};

/** The fields of the account overview (row 5); our own words for the account are not for the customer. */
const overview = (facts: PlanFacts): readonly (readonly [string, string | null])[] => {
  const { words, day, exactMoney, count, percent, records, derived, edition } = facts;
  const { account } = records;
  const share = derived.growth.utilization;
  const counted = (value: number | null) => (value === null ? null : count(value));
  const active =
    account.activeSeats === null || share === null
      ? counted(account.activeSeats)
      : words('snapshot.utilization', {
          active: count(account.activeSeats),
          percent: percent(share.percent),
        });
  const ours: readonly (readonly [string, string | null])[] =
    edition === 'customer'
      ? []
      : [
          [words('snapshot.accountId'), account.crmId],
          [words('snapshot.tier'), account.tier],
          [words('snapshot.stage'), account.lifecycleStage],
        ];
  return [
    ...ours,
    [words('snapshot.csm'), account.primaryCsm],
    [words('snapshot.arr'), account.arr === null ? null : exactMoney(account.arr)],
    [words('snapshot.contractStart'), account.contractStart && day(account.contractStart)],
    [words('snapshot.renewalDate'), account.renewalDate && day(account.renewalDate)],
    [words('snapshot.term'), termOf(facts)],
    [
      words('snapshot.noticeDays'),
      account.noticeDays === null ? null : words('days', { count: account.noticeDays }),
    ],
    [words('snapshot.products'), account.products.length === 0 ? null : account.products.join(', ')],
    [words('snapshot.licensed'), counted(account.licensedSeats)],
    [words('snapshot.active'), active],
    [words('snapshot.industry'), account.industry],
    [words('snapshot.employees'), counted(account.employees)],
    [words('snapshot.revenue'), account.annualRevenue === null ? null : exactMoney(account.annualRevenue)],
    ...customDefinitions(facts),
  ];
};

/** The contract's days as a bar, or, among ourselves, what is missing for one. */
export const contractNode = (facts: PlanFacts): Node | null => {
  const { words, records, derived, asOf, locale, edition } = facts;
  const { contractStart, renewalDate } = records.account;
  const title = words('snapshot.contract');
  if (contractStart === null || renewalDate === null || contractStart >= renewalDate)
    return edition === 'customer' ? null : text(words('snapshot.noContract'), { tone: 'muted' });
  const { noticeDate } = derived.renewal;
  return shared(facts, 48, (box) =>
    contractBar(
      {
        title,
        start: { on: contractStart, label: words('snapshot.start') },
        today: { on: asOf, label: words('snapshot.today') },
        notice: noticeDate === null ? null : { on: noticeDate, label: words('snapshot.notice') },
        renewal: { on: renewalDate, label: words('snapshot.renewal') },
        days: locale.days,
      },
      box,
    ),
  );
};

export const goalStatus: Readonly<Record<Goal['status'], Status>> = {
  Open: 'neutral',
  Reached: 'good',
  Missed: 'bad',
  Dropped: 'neutral',
};

const goals = (facts: PlanFacts): Node => {
  const { words, day, percent, records, derived, edition } = facts;
  if (records.goals.length === 0)
    return text(words(edition === 'customer' ? 'snapshot.goals.none.customer' : 'snapshot.goals.none'), {
      tone: 'muted',
    });
  // What was reached or given up is on the page on value.
  const open = records.goals.filter(({ status }) => status === 'Open');
  if (open.length === 0) return text(words('snapshot.goals.settled'), { tone: 'muted' });
  const progressOf = new Map(
    derived.goals.lines.flatMap(({ goal, progress }) =>
      progress === null ? [] : [[goal.id, progress.percent] as const],
    ),
  );
  const rank = ({ horizon }: Goal) => (horizon === 'Short' ? 0 : 1);
  return table({
    summary: words('snapshot.goals'),
    columns: [
      { head: words('snapshot.goal'), share: 70, rowHeader: true },
      { head: words('snapshot.horizon'), share: 16 },
      { head: words('snapshot.target'), share: 22 },
      { head: words('snapshot.due'), share: 18 },
      { head: words('snapshot.progress'), share: 17, align: 'right' },
    ],
    rows: open
      .sort((a, b) => rank(a) - rank(b))
      .map((goal) => [
        cell(goal.title, { style: 'cellStrong' }),
        cell(words(`snapshot.horizon.${goal.horizon}`)),
        recorded(facts, goal.target),
        recorded(facts, goal.dueOn && day(goal.dueOn)),
        progressOf.has(goal.id)
          ? numberCell(percent(progressOf.get(goal.id) ?? 0), true)
          : cell(words('snapshot.notMeasured'), { align: 'right', tone: 'muted' }),
      ]),
  });
};

const across = 3;

/** Names and values in three columns of about the same length, read downwards. */
const inColumns = (facts: PlanFacts, all: readonly (readonly [string, string | null])[]): Node => {
  const each = Math.ceil(all.length / across);
  return columns(
    Array.from({ length: across }, (_, index) => ({
      span: 3.8,
      node: definitions(facts, all.slice(index * each, (index + 1) * each), 84),
    })),
  );
};

const subtitle = ({ words, day, records, asOf, edition }: PlanFacts): string => {
  const { industry, country, city } = records.account;
  const place = [industry, city, country].filter((part) => part !== null && part !== '');
  if (place.length > 0) return place.join(' · ');
  return edition === 'customer'
    ? words('snapshot.subtitle.customer', { day: day(asOf) })
    : words('snapshot.subtitle.none');
};

/** Closer than on other pages, so that the goals are on the page on A4 too. */
const gap = 12;

/** The account at a glance, and what the customer wants to reach (pdf spec, page 4). */
export const snapshotPage = (facts: PlanFacts): Section => {
  const { words } = facts;
  const contract = contractNode(facts);
  return {
    anchor: 'snapshot',
    title: words('snapshot.title'),
    short: words('snapshot.short'),
    nodes: [
      stack(
        [
          pageTitle(conclusion(facts), subtitle(facts)),
          ...(contract === null ? [] : [contract]),
          headed(words('snapshot.account'), inColumns(facts, overview(facts))),
          team(facts),
          headed(words('snapshot.goals'), goals(facts)),
        ],
        gap,
      ),
    ],
  };
};
