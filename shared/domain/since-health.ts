import { healthAt, type Health } from './health.ts';
import { message, type Message, type Param } from './message.ts';
import { sinceLine, type SinceGroup, type SinceLine, type TwoPlans } from './since-line.ts';

const percentOf = ({ percent, digits }: Health): Param => ({ percent: percent ?? 0, digits });

/** "Health 68.6% (At Risk) to 71.4% (Healthy)", with words alone where there is no percentage. */
const totalSays = (was: Health, is: Health): Message => {
  const statuses = { statusBefore: was.status, statusAfter: is.status };
  if (was.percent === null && is.percent === null) return message('since.health.unknown');
  if (was.percent === null || is.percent === null) return message('since.health.status', statuses);
  const params = { ...statuses, before: percentOf(was), after: percentOf(is) };
  const same = was.points === is.points && was.possible === is.possible && was.status === is.status;
  return message(same ? 'since.health.same' : 'since.health.moved', params);
};

const signalLines = (was: Health, is: Health): SinceLine[] => {
  const earlier = new Map(was.signals.map((signal) => [signal.signal, signal.score]));
  return is.signals
    .map(({ signal, label, score }) => ({ signal, label, before: earlier.get(signal) ?? null, after: score }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => Math.abs((b.after ?? 0) - (b.before ?? 0)) - Math.abs((a.after ?? 0) - (a.before ?? 0)))
    .map(({ label, before, after }) => {
      const place = ['signalScore', null] as const;
      if (before === null)
        return sinceLine('neutral', place, 'since.health.scored', { label, after: after ?? 0 });
      if (after === null) return sinceLine('watch', place, 'since.health.unscored', { label, before });
      return sinceLine(after > before ? 'good' : 'bad', place, 'since.health.signal', {
        label,
        before,
        after,
      });
    });
};

const modelLines = (was: Health, is: Health): SinceLine[] => {
  const named = ({ model }: Health): Param => ({
    message: message('since.health.modelName', { name: model.name, version: model.version }),
  });
  const same = was.model.name === is.model.name && was.model.version === is.model.version;
  if (same || was.assessmentId === null) return [];
  const params = { before: named(was), after: named(is) };
  return [sinceLine('neutral', ['scorecard', null], 'since.health.model', params)];
};

const clausesOf = (was: Health, is: Health): Message[] => {
  if (was.percent === null || is.percent === null || was.percent === is.percent) return [];
  return [message('since.clause.health', { before: percentOf(was), after: percentOf(is) })];
};

/** Health since a review: the total, each signal that moved, and whether it was measured the same way. */
export const healthSince = ({ before, after, from, to }: TwoPlans): SinceGroup => {
  const [was, is] = [healthAt(before, from), healthAt(after, to)];
  return {
    id: 'health',
    says: totalSays(was, is),
    lines: [...signalLines(was, is), ...modelLines(was, is)],
    clauses: clausesOf(was, is),
  };
};
