import type { Signal } from '../records/health.ts';
import { message, type Message } from './message.ts';
import { defaultScorecard, type ScorecardModel } from './scorecard.ts';

/** A signal of a scorecard that is being edited: numbers may be missing while they are typed. */
export type DraftSignal = {
  readonly key: string;
  readonly label: string;
  readonly weight: number | null;
  readonly source: string;
  /** Null: the scorecard's own. */
  readonly shelfLifeDays: number | null;
};

/** A scorecard that is being edited; saving it makes a new version (row 24). */
export type ScorecardDraft = {
  readonly name: string;
  readonly signals: readonly DraftSignal[];
  readonly healthyAbove: number | null;
  readonly criticalBelow: number | null;
  readonly shelfLifeDays: number | null;
  readonly minimumScored: number | null;
};

/** What a scorecard says, without its version. */
export type ScorecardContent = Omit<ScorecardModel, 'version'>;

/** A fault of a draft: which field of which signal, and what to do. */
export type ScorecardProblem = {
  readonly field: keyof ScorecardDraft | keyof DraftSignal;
  /** Place of the signal it is about; null for the scorecard itself. */
  readonly at: number | null;
  readonly says: Message;
};

/** What the records can hold: see `shared/records/health.ts`. */
const most = { signals: 30, label: 100, source: 100, weight: 100, days: 3650, percent: 99 } as const;

const isWhole = (value: number | null, from: number, to: number): value is number =>
  value !== null && Number.isInteger(value) && value >= from && value <= to;

const signalProblems = (signal: DraftSignal, at: number): ScorecardProblem[] => {
  const problems: ScorecardProblem[] = [];
  const refuse = (field: keyof DraftSignal, says: Message) => problems.push({ field, at, says });
  const label = signal.label.trim();
  if (label === '' || label.length > most.label)
    refuse('label', message('scorecard.problem.label', { most: most.label }));
  if (!isWhole(signal.weight, 1, most.weight))
    refuse('weight', message('scorecard.problem.weight', { most: most.weight }));
  if (signal.source.length > most.source)
    refuse('source', message('scorecard.problem.source', { most: most.source }));
  if (signal.shelfLifeDays !== null && !isWhole(signal.shelfLifeDays, 1, most.days))
    refuse('shelfLifeDays', message('scorecard.problem.shelfLife', { most: most.days }));
  return problems;
};

const sameLabels = (signals: readonly DraftSignal[]): ScorecardProblem[] => {
  const seen = new Set<string>();
  return signals.flatMap(({ label }, at): ScorecardProblem[] => {
    const plain = label.trim().toLowerCase();
    const known = plain !== '' && seen.has(plain);
    seen.add(plain);
    return known
      ? [{ field: 'label', at, says: message('scorecard.problem.sameLabel', { name: label.trim() }) }]
      : [];
  });
};

const thresholdProblems = ({ healthyAbove, criticalBelow }: ScorecardDraft): ScorecardProblem[] => {
  const healthy = isWhole(healthyAbove, 1, most.percent);
  const critical = isWhole(criticalBelow, 0, most.percent);
  const problem = (field: 'healthyAbove' | 'criticalBelow', says: Message) => ({ field, at: null, says });
  const params = { most: most.percent };
  const problems: ScorecardProblem[] = [];
  if (!healthy) problems.push(problem('healthyAbove', message('scorecard.problem.healthyAbove', params)));
  if (!critical) problems.push(problem('criticalBelow', message('scorecard.problem.criticalBelow', params)));
  if (healthy && critical && criticalBelow >= healthyAbove)
    problems.push(
      problem(
        'criticalBelow',
        message('scorecard.problem.crossed', { below: criticalBelow, above: healthyAbove }),
      ),
    );
  return problems;
};

const minimumProblems = ({ minimumScored, signals }: ScorecardDraft): ScorecardProblem[] => {
  const problem = (says: Message): ScorecardProblem => ({ field: 'minimumScored', at: null, says });
  if (!isWhole(minimumScored, 1, most.signals))
    return [problem(message('scorecard.problem.minimum', { most: most.signals }))];
  return minimumScored > signals.length && signals.length > 0
    ? [problem(message('scorecard.problem.minimumTooHigh', { minimum: minimumScored, of: signals.length }))]
    : [];
};

/** Everything that keeps a draft from being a scorecard, in the order it is read; empty for a good one. */
export const scorecardProblems = (draft: ScorecardDraft): readonly ScorecardProblem[] => {
  const whole = (field: keyof ScorecardDraft, says: Message): ScorecardProblem => ({ field, at: null, says });
  return [
    ...(draft.name.trim() === '' || draft.name.length > most.label
      ? [whole('name', message('scorecard.problem.name'))]
      : []),
    ...(draft.signals.length === 0 ? [whole('signals', message('scorecard.problem.noSignals'))] : []),
    ...(draft.signals.length > most.signals
      ? [whole('signals', message('scorecard.problem.tooManySignals', { most: most.signals }))]
      : []),
    ...draft.signals.flatMap(signalProblems),
    ...sameLabels(draft.signals),
    ...thresholdProblems(draft),
    ...(isWhole(draft.shelfLifeDays, 1, most.days)
      ? []
      : [whole('shelfLifeDays', message('scorecard.problem.shelfLife', { most: most.days }))]),
    ...minimumProblems(draft),
  ];
};

/** The draft that a scorecard is edited as. */
export const draftOf = (model: ScorecardContent): ScorecardDraft => ({
  name: model.name,
  signals: model.signals.map((signal) => ({ ...signal, shelfLifeDays: signal.shelfLifeDays ?? null })),
  healthyAbove: model.healthyAbove,
  criticalBelow: model.criticalBelow,
  shelfLifeDays: model.shelfLifeDays,
  minimumScored: model.minimumScored,
});

/** A draft without faults as what is stored; null when it has some. */
export const contentOf = (draft: ScorecardDraft): ScorecardContent | null => {
  if (scorecardProblems(draft).length > 0) return null;
  const { healthyAbove, criticalBelow, shelfLifeDays, minimumScored } = draft;
  return {
    name: draft.name.trim(),
    signals: draft.signals.map(({ key, label, weight, source, shelfLifeDays: own }): Signal => ({
      key,
      label: label.trim(),
      weight: weight ?? 1,
      source: source.trim(),
      ...(own === null ? {} : { shelfLifeDays: own }),
    })),
    healthyAbove: healthyAbove ?? defaultScorecard.healthyAbove,
    criticalBelow: criticalBelow ?? defaultScorecard.criticalBelow,
    shelfLifeDays: shelfLifeDays ?? defaultScorecard.shelfLifeDays,
    minimumScored: minimumScored ?? defaultScorecard.minimumScored,
  };
};

/** A key that no signal of any version has, made from the label: `exportVolume`, `exportVolume2`. */
export const keyFor = (label: string, taken: ReadonlySet<string>): string => {
  const words = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .match(/[A-Za-z0-9]+/gu) ?? ['signal'];
  const [first = 'signal', ...rest] = words.map((word) => word.toLowerCase());
  const base = [first, ...rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))]
    .join('')
    .slice(0, 50);
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}${count}`;
  return key;
};

/** Signals of the default scorecard that a draft has left out, for putting back with their key and helper. */
export const standardSignalsOf = (draft: Pick<ScorecardDraft, 'signals'>): readonly Signal[] =>
  defaultScorecard.signals.filter(({ key }) => !draft.signals.some((signal) => signal.key === key));
