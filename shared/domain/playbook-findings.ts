import { type Message, message } from './message.ts';
import { flowOf, type Flow, type PlaybookRecords } from './playbook-flow.ts';

/** Something that keeps a playbook's diagram from being followed, and where to mend it (row 46). */
export type PlaybookFinding = {
  readonly says: Message;
  readonly entity: 'playbookStep' | 'playbookBranch';
  /** Null where the record is missing. */
  readonly id: string | null;
  readonly field: string;
  /** The step whose box shows it; null when it is about the whole diagram. */
  readonly stepId: string | null;
};

/** A decision that always goes one way decides nothing. */
const fewestBranches = 2;

const stepFindings = (flow: Flow): PlaybookFinding[] =>
  flow.steps.flatMap(({ step, number, lane }): PlaybookFinding[] => {
    const { id, kind, title } = step;
    const at = { entity: 'playbookStep' as const, id, stepId: id };
    const named = { number, title };
    const ways = flow.edges.filter(({ from }) => from === id);
    return [
      ...(lane === null ? [{ ...at, field: 'lane', says: message('playbook.find.lane', named) }] : []),
      ...(flow.reached.has(id)
        ? []
        : [{ ...at, field: 'title', says: message('playbook.find.unreached', named) }]),
      ...(kind === 'Decision' && ways.length < fewestBranches
        ? [
            {
              ...at,
              field: 'kind',
              says: message('playbook.find.branches', { ...named, count: ways.length }),
            },
          ]
        : []),
      ...(kind !== 'Decision' && kind !== 'End' && ways.length === 0
        ? [{ ...at, field: 'nextStepId', says: message('playbook.find.deadEnd', named) }]
        : []),
    ];
  });

const branchFindings = (flow: Flow): PlaybookFinding[] =>
  flow.edges.flatMap(({ from, to, label, branch }): PlaybookFinding[] => {
    if (branch === null) return [];
    const decision = flow.steps.find(({ step }) => step.id === from);
    const at = { entity: 'playbookBranch' as const, id: branch, stepId: from };
    const named = { number: decision?.number ?? 0, title: decision?.step.title ?? '' };
    return [
      ...(to === null
        ? [
            {
              ...at,
              field: 'toStepId',
              says:
                label === null
                  ? message('playbook.find.undefinedUnnamed', named)
                  : message('playbook.find.undefined', { ...named, branch: label }),
            },
          ]
        : []),
      ...(label === null && to !== null
        ? [{ ...at, field: 'label', says: message('playbook.find.unnamed', named) }]
        : []),
    ];
  });

/** Everything that is wrong with the diagram, in the order of its steps. Empty for one without steps. */
export const playbookFindings = (
  records: Omit<PlaybookRecords, 'playbook'>,
  flow: Flow = flowOf(records),
): PlaybookFinding[] => {
  if (flow.steps.length === 0) return [];
  const starts = flow.steps.filter(({ step }) => step.kind === 'Start');
  const whole: PlaybookFinding[] =
    starts.length === 1
      ? []
      : [
          {
            says: message(starts.length === 0 ? 'playbook.find.noStart' : 'playbook.find.starts', {
              count: starts.length,
            }),
            entity: 'playbookStep',
            id: starts[1]?.step.id ?? flow.steps[0]?.step.id ?? null,
            field: 'kind',
            stepId: starts[1]?.step.id ?? null,
          },
        ];
  const found = [...stepFindings(flow), ...branchFindings(flow)];
  const place = new Map(flow.steps.map(({ step, number }) => [step.id, number]));
  return [
    ...whole,
    ...found.sort((a, b) => (place.get(a.stepId ?? '') ?? 0) - (place.get(b.stepId ?? '') ?? 0)),
  ];
};
