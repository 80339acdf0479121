import { columns } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { definitions } from './definitions.ts';
import type { PlanFacts } from './facts.ts';
import { headed, pageTitle } from './parts.ts';
import { contractNode, termOf } from './snapshot.ts';

const conclusion = ({ words, day, derived }: PlanFacts): string => {
  const { renewalDate, daysToRenewal } = derived.renewal;
  if (renewalDate === null || daysToRenewal === null) return words('customer.renewal.conclusion.none');
  if (daysToRenewal === 0) return words('customer.renewal.conclusion.today');
  return daysToRenewal < 0
    ? words('customer.renewal.conclusion.past', { day: day(renewalDate) })
    : words('customer.renewal.conclusion', { count: daysToRenewal, day: day(renewalDate) });
};

/** Terms that are about days stand in the first column. */
const inFirst = 4;

/** The contract's days and terms, as both sides know them (pdf spec, editions). */
export const customerRenewalPage = (facts: PlanFacts): Section => {
  const { words, day, count, exactMoney, records, derived } = facts;
  const { account } = records;
  const { noticeDate } = derived.renewal;
  const { noticeDays } = account;
  const terms: readonly (readonly [string, string | null])[] = [
    [words('snapshot.renewalDate'), account.renewalDate && day(account.renewalDate)],
    [words('snapshot.notice'), noticeDate && day(noticeDate)],
    [words('snapshot.noticeDays'), noticeDays === null ? null : words('days', { count: noticeDays })],
    [words('snapshot.term'), termOf(facts)],
    [words('snapshot.arr'), account.arr === null ? null : exactMoney(account.arr)],
    [words('snapshot.licensed'), account.licensedSeats === null ? null : count(account.licensedSeats)],
    [words('snapshot.products'), account.products.length === 0 ? null : account.products.join(', ')],
  ];
  const contract = contractNode(facts);
  return {
    anchor: 'renewal',
    title: words('customer.renewal.title'),
    brief: true,
    nodes: [
      pageTitle(conclusion(facts), words('customer.renewal.subtitle')),
      ...(contract === null ? [] : [contract]),
      headed(
        words('customer.renewal.terms'),
        columns([
          { span: 5.8, node: definitions(facts, terms.slice(0, inFirst)) },
          { span: 5.8, node: definitions(facts, terms.slice(inFirst)) },
        ]),
      ),
    ],
  };
};
