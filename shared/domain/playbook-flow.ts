import type { Playbook, PlaybookBranch, PlaybookStep } from '../records/playbook.ts';
import { nameKey } from './name-key.ts';
import { inOwnOrder } from './own-order.ts';

/** A playbook with what belongs to it. */
export type PlaybookRecords = {
  readonly playbook: Playbook;
  readonly steps: readonly PlaybookStep[];
  readonly branches: readonly PlaybookBranch[];
};

/** The lane of what the customer does: its steps are their actions, not ours. */
export const customerLane = 'Customer';

export type FlowStep = {
  readonly step: PlaybookStep;
  /** From 1, in the order of the steps. */
  readonly number: number;
  /** Index of its lane; null when it says none. */
  readonly lane: number | null;
};

/** A way from one step to another. `to` is null for a branch that leads nowhere yet. */
export type FlowEdge = {
  readonly from: string;
  readonly to: string | null;
  /** The answer it stands for; null between steps that simply follow, and for a branch without a name. */
  readonly label: string | null;
  readonly branch: string | null;
  /** It goes to a step of another role. */
  readonly handOff: boolean;
};

/** The steps of a playbook as a diagram (row 46). */
export type Flow = {
  readonly steps: readonly FlowStep[];
  /** Roles, in the order in which they first act. */
  readonly lanes: readonly string[];
  readonly edges: readonly FlowEdge[];
  /** Ids of steps that can be reached from the first one. */
  readonly reached: ReadonlySet<string>;
};

const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

type Way = Omit<FlowEdge, 'handOff'>;

const waysFrom = (
  step: PlaybookStep,
  following: PlaybookStep | undefined,
  branches: readonly PlaybookBranch[],
): Way[] => {
  if (step.kind === 'End') return [];
  if (step.kind === 'Decision')
    return branches
      .filter(({ stepId }) => stepId === step.id)
      .map(({ id, label, toStepId }) => ({ from: step.id, to: toStepId, label: filled(label), branch: id }));
  const to = step.nextStepId ?? following?.id;
  return to === undefined ? [] : [{ from: step.id, to, label: null, branch: null }];
};

const reachedFrom = (first: string | undefined, edges: readonly Way[]): Set<string> => {
  const reached = new Set<string>(first === undefined ? [] : [first]);
  // A set grows while it is walked: every step comes up once.
  for (const id of reached) for (const { from, to } of edges) if (from === id && to !== null) reached.add(to);
  return reached;
};

/**
 * Lanes, ways and reach of a playbook's steps (row 46): a step goes on to the one it names, else to the
 * following one; a decision by its branches; an end nowhere. A hand-off is a way into another lane.
 */
export const flowOf = ({ steps, branches }: Omit<PlaybookRecords, 'playbook'>): Flow => {
  const ordered = inOwnOrder(steps);
  const lanes = new Map<string, { readonly name: string; readonly at: number }>();
  for (const { lane } of ordered) {
    const name = filled(lane)?.trim();
    if (name !== undefined && !lanes.has(nameKey(name))) lanes.set(nameKey(name), { name, at: lanes.size });
  }
  const laneOf = (step: PlaybookStep | undefined): number | null =>
    lanes.get(nameKey(step?.lane ?? ''))?.at ?? null;
  const byId = new Map(ordered.map((step) => [step.id, step]));
  const ways = ordered.flatMap((step, index) => waysFrom(step, ordered[index + 1], branches));
  const first = ordered.find(({ kind }) => kind === 'Start') ?? ordered[0];
  return {
    steps: ordered.map((step, index) => ({ step, number: index + 1, lane: laneOf(step) })),
    lanes: [...lanes.values()].map(({ name }) => name),
    edges: ways.map((way) => {
      const to = way.to === null || !byId.has(way.to) ? null : way.to;
      const [from, into] = [laneOf(byId.get(way.from)), to === null ? null : laneOf(byId.get(to))];
      return { ...way, to, handOff: from !== null && into !== null && from !== into };
    }),
    reached: reachedFrom(first?.id, ways),
  };
};
