import { addDays, daysBetween, type Day } from '../dates.ts';
import type { Action } from '../records/meeting.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Playbook, PlaybookRun, PlaybookStepKind } from '../records/playbook.ts';
import type { Message } from './message.ts';
import { nameKey } from './name-key.ts';
import { byName, byText } from './order.ts';
import type { PlanRules } from './plan-rules.ts';
import { customerLane, type Flow } from './playbook-flow.ts';
import { whyTriggered } from './playbook-trigger.ts';

/** A step as the action it would become, to be looked at and changed before anything is written. */
export type RunLine = {
  readonly stepId: string;
  readonly number: number;
  readonly kind: PlaybookStepKind;
  readonly title: string;
  /** The role that does it; null for a step without a lane. */
  readonly role: string | null;
  readonly owner: string | null;
  readonly side: 'Ours' | 'Theirs';
  readonly dueOn: Day | null;
  /** On the way that is usually taken; the others become actions only when somebody says so. */
  readonly usual: boolean;
};

/** Steps on the way from the start that takes the first branch of every decision leading somewhere new. */
const usualWay = ({ steps, edges }: Flow): ReadonlySet<string> => {
  const way = new Set<string>();
  const first = steps.find(({ step }) => step.kind === 'Start') ?? steps[0];
  for (let at = first?.step.id; at !== undefined;) {
    way.add(at);
    const from = at;
    at = edges.find((edge) => edge.from === from && edge.to !== null && !way.has(edge.to))?.to ?? undefined;
  }
  return way;
};

/** Who of an account's team fills a role: the primary owner first, then the DRI, then the first by name. */
const ownerOf = ({ account, teamMembers }: PlanRecords, role: string | null): string | null => {
  if (role === null) return null;
  const [best] = teamMembers
    .filter((member) => nameKey(member.role ?? '') === nameKey(role))
    .sort(
      (a, b) =>
        Number(b.standing === 'Primary') - Number(a.standing === 'Primary') ||
        Number(b.isDri) - Number(a.isDri) ||
        byName(a.name, b.name),
    );
  return best?.name ?? (nameKey(role) === 'csm' ? account.primaryCsm : null);
};

/** The actions that a playbook would make on an account when it starts on a day (row 45). */
export const runLines = (flow: Flow, records: PlanRecords, start: Day): RunLine[] => {
  const usual = usualWay(flow);
  return flow.steps.map(({ step, number, lane }) => {
    const role = lane === null ? null : (flow.lanes[lane] ?? null);
    const theirs = role !== null && nameKey(role) === nameKey(customerLane);
    return {
      stepId: step.id,
      number,
      kind: step.kind,
      title: step.title,
      role,
      owner: theirs ? null : ownerOf(records, role),
      side: theirs ? 'Theirs' : 'Ours',
      dueOn: step.daysAfterStart === null ? null : addDays(start, step.daysAfterStart),
      usual: usual.has(step.id) && step.kind !== 'Start',
    };
  });
};

/** A run on an account and how far it is. */
export type RunState = {
  readonly run: PlaybookRun;
  /** Its actions that are still there. */
  readonly actions: readonly Action[];
  readonly open: number;
};

/** A run without an open action still counts as under way for so long, days. */
const restDays = 30;

/** The runs of an account, the newest first. */
export const runsOf = ({ playbookRuns, playbookActions, actions }: PlanRecords): RunState[] =>
  [...playbookRuns]
    .sort((a, b) => byText(b.startedOn, a.startedOn) || byText(b.id, a.id))
    .map((run) => {
      const made = new Set(
        playbookActions
          .filter(({ playbookRunId }) => playbookRunId === run.id)
          .map(({ actionId }) => actionId),
      );
      const own = actions.filter(({ id }) => made.has(id));
      return { run, actions: own, open: own.filter(({ status }) => status === 'Open').length };
    });

/** A playbook whose trigger holds and that is not under way. */
export type Suggestion<P> = { readonly playbook: P; readonly why: Message };

const isUnderWay = ({ run, open }: RunState, asOf: Day): boolean =>
  open > 0 || daysBetween(run.startedOn, asOf) <= restDays;

/** Which playbooks an account asks for on a day, each with the reason in numbers (row 45). */
export const suggestionsFor = <P extends Pick<Playbook, 'id' | 'trigger'>>(
  playbooks: readonly P[],
  records: PlanRecords,
  rules: PlanRules,
): Suggestion<P>[] => {
  const busy = new Set(
    runsOf(records)
      .filter((state) => isUnderWay(state, rules.asOf))
      .map(({ run }) => run.playbookId),
  );
  return playbooks.flatMap((playbook) => {
    if (playbook.trigger === null || busy.has(playbook.id)) return [];
    const why = whyTriggered(playbook.trigger, records, rules);
    return why === null ? [] : [{ playbook, why }];
  });
};
