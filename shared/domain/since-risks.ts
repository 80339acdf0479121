import type { Risk } from '../records/risk.ts';
import { message } from './message.ts';
import { exposureOf, highExposure, isOpenRisk } from './risk.ts';
import { counted, matched, sinceLine, type SinceGroup, type SinceLine, type TwoPlans } from './since-line.ts';

const exposure = ({ severity, likelihood }: Risk): number => exposureOf(severity, likelihood);

const at = ({ id }: Risk, field: string | null = null) => ['risk', id, field] as const;

const opened = (risk: Risk, code: 'since.risks.opened' | 'since.risks.reopened'): SinceLine =>
  sinceLine(exposure(risk) >= highExposure ? 'bad' : 'watch', at(risk), code, {
    name: risk.title,
    severity: risk.severity,
    likelihood: risk.likelihood,
  });

const rated = (was: Risk, is: Risk): SinceLine[] => {
  const by = exposure(is) - exposure(was);
  const tone = by === 0 ? 'neutral' : by > 0 ? 'bad' : 'good';
  const name = is.title;
  const [severity, likelihood] = [was.severity !== is.severity, was.likelihood !== is.likelihood];
  if (severity && likelihood)
    return [
      sinceLine(tone, at(is, 'severity'), 'since.risks.both', {
        name,
        severityBefore: was.severity,
        severityAfter: is.severity,
        likelihoodBefore: was.likelihood,
        likelihoodAfter: is.likelihood,
      }),
    ];
  const field = severity ? 'severity' : 'likelihood';
  return severity || likelihood
    ? [
        sinceLine(tone, at(is, field), `since.risks.${field}`, {
          name,
          before: was[field],
          after: is[field],
        }),
      ]
    : [];
};

const handled = (was: Risk, is: Risk): SinceLine[] =>
  was.status === is.status
    ? []
    : [
        sinceLine('neutral', at(is, 'status'), 'since.risks.status', {
          name: is.title,
          before: was.status,
          after: is.status,
        }),
      ];

/** Risks since a review: opened, closed, and rated higher or lower. */
export const risksSince = ({ before, after }: TwoPlans): SinceGroup => {
  const { added, removed, kept } = matched(before.risks, after.risks);
  const fresh = added.filter(isOpenRisk);
  const reopened = kept.filter(([was, is]) => !isOpenRisk(was) && isOpenRisk(is)).map(([, is]) => is);
  const closed = [
    ...kept.filter(([was, is]) => isOpenRisk(was) && !isOpenRisk(is)).map(([, is]) => is),
    ...added.filter((risk) => !isOpenRisk(risk)),
  ];
  const open = kept.filter(([was, is]) => isOpenRisk(was) && isOpenRisk(is));
  const by = open.map(([was, is]) => exposure(is) - exposure(was));
  const [were, are] = [before.risks.filter(isOpenRisk).length, after.risks.filter(isOpenRisk).length];
  return {
    id: 'risks',
    says:
      were === are
        ? message('since.risks.same', { count: are })
        : message('since.risks.count', { before: were, after: are }),
    lines: [
      ...[...fresh].sort((a, b) => exposure(b) - exposure(a)).map((one) => opened(one, 'since.risks.opened')),
      ...reopened.map((one) => opened(one, 'since.risks.reopened')),
      ...[...open]
        .sort((a, b) => exposure(b[1]) - exposure(b[0]) - (exposure(a[1]) - exposure(a[0])))
        .flatMap(([was, is]) => rated(was, is)),
      ...closed.map((risk) =>
        sinceLine('good', at(risk, 'status'), 'since.risks.closed', { name: risk.title }),
      ),
      ...open.flatMap(([was, is]) => handled(was, is)),
      ...removed
        .filter(isOpenRisk)
        .map(({ title }) => sinceLine('neutral', ['risk', null], 'since.risks.removed', { name: title })),
    ],
    clauses: [
      ...counted('since.clause.risksOpened', fresh.length + reopened.length),
      ...counted('since.clause.risksRaised', by.filter((one) => one > 0).length),
      ...counted('since.clause.risksLowered', by.filter((one) => one < 0).length),
      ...counted('since.clause.risksClosed', closed.length),
    ],
  };
};
