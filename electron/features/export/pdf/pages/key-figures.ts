import { daysBetween } from '../../../../../shared/dates.ts';
import type { Node } from '../layout/node.ts';
import { table } from '../layout/table.ts';
import type { PlanFacts } from './facts.ts';
import { cell, numberCell } from './parts.ts';

type KeyFigure = {
  readonly name: string;
  readonly value: string;
  readonly formula: string;
  /** The numbers that went in, or what is missing. */
  readonly inputs: string;
};

/** Amounts written out in a sum; more are counted. */
const mostTerms = 5;

const sumOf = ({ words }: PlanFacts, terms: readonly string[]): string =>
  terms.length > mostTerms
    ? `${terms.slice(0, mostTerms).join(' + ')} + ${words('figures.terms', { count: terms.length - mostTerms })}`
    : terms.join(' + ');

const growthFigures = (facts: PlanFacts): KeyFigure[] => {
  const { words, exactMoney, percent, records, derived } = facts;
  const { growth } = derived;
  const valued = growth.open.filter(({ value }) => value !== null);
  if (valued.length === 0) return [];
  const rated = valued.flatMap(({ value, confidence }) =>
    value === null || confidence === null
      ? []
      : [`${exactMoney(value)} × ${percent(growth.weighted.weights[confidence])}`],
  );
  return [
    {
      name: words('growth.total'),
      value: exactMoney(growth.pipeline),
      formula: words('figures.pipeline.formula'),
      inputs: sumOf(
        facts,
        valued.map(({ value }) => exactMoney(value ?? 0)),
      ),
    },
    ...(growth.shareOfArr && records.account.arr !== null
      ? [
          {
            name: words('figures.share'),
            value: percent(growth.shareOfArr.percent, 1),
            formula: words('figures.share.formula'),
            inputs: `${exactMoney(growth.pipeline)} / ${exactMoney(records.account.arr)}`,
          },
        ]
      : []),
    ...(rated.length === 0
      ? []
      : [
          {
            name: words('figures.weighted'),
            value: exactMoney(growth.weighted.total),
            formula: words('figures.weighted.formula'),
            inputs: sumOf(facts, rated),
          },
        ]),
  ];
};

const seatFigures = ({ words, count, percent, derived }: PlanFacts): KeyFigure[] => {
  const share = derived.growth.utilization;
  return share === null
    ? []
    : [
        {
          name: words('summary.seats'),
          value: percent(share.percent, 1),
          formula: words('figures.seats.formula'),
          inputs: `${count(share.part)} / ${count(share.whole)}`,
        },
      ];
};

const renewalFigures = (facts: PlanFacts): KeyFigure[] => {
  const { words, day, exactMoney, percent, records, derived, asOf } = facts;
  const { renewalDate, noticeDate } = derived.renewal;
  const { noticeDays } = records.account;
  const { expectedArr, lines } = derived.renewalPlan.scenarios;
  const weighed = lines.flatMap(({ arrAfter, likelihood }) =>
    arrAfter === null || likelihood === null ? [] : [`${exactMoney(arrAfter)} × ${percent(likelihood)}`],
  );
  return [
    ...(renewalDate === null
      ? []
      : [
          {
            name: words('summary.renewal'),
            value: words('days', { count: daysBetween(asOf, renewalDate) }),
            formula: words('figures.renewal.formula'),
            inputs: `${day(renewalDate)} − ${day(asOf)}`,
          },
        ]),
    ...(renewalDate === null || noticeDate === null || noticeDays === null
      ? []
      : [
          {
            name: words('snapshot.notice'),
            value: day(noticeDate),
            formula: words('figures.notice.formula'),
            inputs: `${day(renewalDate)} − ${words('days', { count: noticeDays })}`,
          },
        ]),
    ...(expectedArr === null
      ? []
      : [
          {
            name: words('figures.expected'),
            value: exactMoney(expectedArr),
            formula: words('figures.expected.formula'),
            inputs: sumOf(facts, weighed),
          },
        ]),
  ];
};

const healthFigures = ({ words, say, percent, derived }: PlanFacts): KeyFigure[] => {
  const { health } = derived;
  return health.percent === null
    ? []
    : [
        {
          name: words('health.total'),
          value: percent(health.percent, health.digits),
          formula: words('figures.health.formula'),
          inputs: say(health.arithmetic),
        },
      ];
};

/** The figures of the plan that are worked out, each with its formula and what went in (pdf spec, appendix). */
export const keyFigures = (facts: PlanFacts): Node | null => {
  const { words } = facts;
  const all = [
    ...healthFigures(facts),
    ...seatFigures(facts),
    ...growthFigures(facts),
    ...renewalFigures(facts),
  ];
  if (all.length === 0) return null;
  return table({
    summary: words('figures.title'),
    columns: [
      { head: words('figures.figure'), share: 22, rowHeader: true },
      { head: words('figures.value'), share: 14, align: 'right' },
      { head: words('figures.formula'), share: 30 },
      { head: words('figures.inputs'), share: 40 },
    ],
    rows: all.map(({ name, value, formula, inputs }) => [
      cell(name, { style: 'cellStrong' }),
      numberCell(value, true),
      cell(formula),
      cell(inputs, { tone: 'muted' }),
    ]),
  });
};
