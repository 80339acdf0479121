import { defaultScorecard } from '../../../../shared/domain/scorecard.ts';
import type { Db } from '../../../db/open.ts';
import { allRecords } from '../../../db/records.ts';
import type { KindContext } from '../kinds/dynamic.ts';
import { nameKey } from '../match/names.ts';
import type { KnownAccounts } from './accounts.ts';

/** The custom fields of the workspace and the signals of its newest scorecard. */
export const planContext = (plan: Db): KindContext => {
  const scorecards = allRecords(plan, 'scorecard').reverse();
  const [newest = defaultScorecard, ...older] = scorecards;
  const known = new Map(newest.signals.map(({ key, label }) => [key, { key, label }]));
  const past = new Map(
    older
      .flatMap(({ signals }) => signals)
      .filter(({ key }) => !known.has(key))
      .reverse()
      .map(({ key, label }) => [key, { key, label }]),
  );
  return {
    customFields: allRecords(plan, 'customField').map(({ id, label, kind, choices }) => ({
      id,
      label,
      kind,
      choices,
    })),
    signals: [...known.values()],
    pastSignals: [...past.values()],
  };
};

type Names = { readonly names: Set<string>; readonly crmIds: Set<string>; readonly domains: Set<string> };

const readNames = (plan: Db): Names => {
  const found: Names = { names: new Set(), crmIds: new Set(), domains: new Set() };
  const accounts = plan.prepare<[], { name: string; crm_id: string | null; domain: string | null }>(
    'SELECT name, crm_id, domain FROM account',
  );
  for (const { name, crm_id: crmId, domain } of accounts.iterate()) {
    found.names.add(nameKey(name));
    // A report gives 15 characters of the 18 that identify an account.
    if (crmId !== null) found.crmIds.add(crmId).add(crmId.slice(0, 15));
    if (domain !== null) found.domains.add(domain);
  }
  return found;
};

const hostOf = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|^www\./u, '')
    .replace(/[/?#].*$/u, '');

/** Looks values up among the accounts of the book, which is read when first asked. */
export const knownAccounts = (plan: Db): KnownAccounts => {
  let known: Names | null = null;
  return (values) => {
    known ??= readNames(plan);
    const { names, crmIds, domains } = known;
    const share = (test: (value: string) => boolean): number => values.filter(test).length / values.length;
    return {
      name: share((value) => names.has(nameKey(value))),
      crmId: share((value) => crmIds.has(value.trim())),
      domain: share((value) => domains.has(hostOf(value))),
    };
  };
};
