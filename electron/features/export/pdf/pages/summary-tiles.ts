import { displayHealth } from '../../../../../shared/domain/status.ts';
import type { PlanFacts } from './facts.ts';
import { capitalized } from './parts.ts';
import type { Tile } from './tile.ts';

const arrTile = (facts: PlanFacts): Tile => {
  const { records, words, money } = facts;
  const { arr, contractTerm, autoRenew } = records.account;
  const renew = autoRenew === null ? null : words(autoRenew ? 'summary.autoRenew' : 'summary.noAutoRenew');
  const detail = [contractTerm, renew].filter((part) => part !== null).join(', ');
  return {
    label: words('summary.arr'),
    value: arr === null ? words('notRecorded') : money(arr),
    ...(detail === '' ? {} : { detail: capitalized(facts, detail) }),
    missing: arr === null,
  };
};

const renewalTile = ({ derived, words, day, count }: PlanFacts): Tile => {
  const { renewalDate, daysToRenewal, noticeDate } = derived.renewal;
  if (renewalDate === null || daysToRenewal === null) {
    return {
      label: words('summary.renewal'),
      value: words('notRecorded'),
      missing: true,
    };
  }
  return {
    label: words(daysToRenewal < 0 ? 'summary.renewal.past' : 'summary.renewal'),
    value: count(Math.abs(daysToRenewal)),
    detail:
      noticeDate === null
        ? day(renewalDate)
        : words('summary.renewal.notice', { day: day(renewalDate), notice: day(noticeDate) }),
  };
};

const healthDetail = ({ derived, words, percent, day }: PlanFacts): string => {
  const { change } = derived.health;
  if (!change || change.previous.percent === null) return words('summary.health.first');
  const { previous, previousOn } = change;
  const before = percent(change.previous.percent, previous.digits);
  return words('summary.health.before', { before, day: day(previousOn) });
};

const healthTile = (facts: PlanFacts): Tile => {
  const { words, percent, say, derived } = facts;
  const { health } = derived;
  const label = words('summary.health');
  if (health.percent === null || health.status === 'Not enough data') {
    return { label, value: health.status, detail: say(health.arithmetic), missing: true };
  }
  return {
    label,
    value: percent(health.percent, health.digits),
    status: { status: displayHealth(health.status), word: health.status },
    detail: healthDetail(facts),
  };
};

const seatsTile = ({ derived, words, percent, count }: PlanFacts): Tile => {
  const share = derived.growth.utilization;
  return share === null
    ? {
        label: words('summary.seats'),
        value: words('notRecorded'),
        missing: true,
      }
    : {
        label: words('summary.seats'),
        value: percent(share.percent),
        detail: words('summary.seats.detail', { active: count(share.part), licensed: count(share.whole) }),
      };
};

const pipelineTile = ({ derived, words, money, percent }: PlanFacts): Tile => {
  const { growth } = derived;
  const share = growth.shareOfArr;
  return {
    label: words('summary.pipeline'),
    value: money(growth.pipeline),
    detail: share
      ? words('summary.pipeline.share', { percent: percent(share.percent), count: growth.open.length })
      : words('summary.pipeline.count', { count: growth.open.length }),
  };
};

const risksTile = ({ derived, words, count }: PlanFacts): Tile => ({
  label: words('summary.risks'),
  value: count(derived.risks.high),
  detail:
    derived.risks.lines.length === 0
      ? words('summary.risks.none')
      : words('summary.risks.detail', { count: derived.risks.open }),
});

/** The six figures of the summary (pdf spec, page 2). */
export const summaryTiles = (facts: PlanFacts): Tile[] => [
  arrTile(facts),
  renewalTile(facts),
  healthTile(facts),
  seatsTile(facts),
  pipelineTile(facts),
  risksTile(facts),
];
