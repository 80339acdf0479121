import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { addDays, type Day } from '../../../shared/dates.ts';
import { playbook, playbookBranch, playbookStep } from '../../../shared/records/playbook.ts';

const own = playbook.fields;
const step = playbookStep.fields;
const key = z.string().min(1);

/** A standard playbook as it ships: its steps refer to each other by `key`. */
const standardPlaybook = z.strictObject({
  standard: z.string().min(1).max(60),
  name: own.name.schema,
  trigger: own.trigger.schema,
  purpose: own.purpose.schema,
  requiredData: own.requiredData.schema,
  tools: own.tools.schema,
  escalationPath: own.escalationPath.schema,
  conversationGuide: own.conversationGuide.schema,
  successMetrics: own.successMetrics.schema,
  links: own.links.schema,
  versionNote: own.versionNote.schema,
  reviewAfterDays: z.int().min(1),
  steps: z
    .array(
      z.strictObject({
        key,
        kind: step.kind.schema,
        lane: step.lane.schema,
        title: step.title.schema,
        detail: step.detail.schema.default(null),
        days: step.daysAfterStart.schema.default(null),
        next: key.nullable().default(null),
        branches: z.array(z.strictObject({ label: playbookBranch.fields.label.schema, to: key })).default([]),
      }),
    )
    .min(1),
});
export type StandardPlaybook = z.infer<typeof standardPlaybook>;

/** In the order in which they are offered: along the life of an account. */
const order = [
  'onboarding-handoff',
  'review-cadence',
  'health-scoring',
  'expansion-upsell',
  'churn-risk-intervention',
  'renewal',
  'executive-escalation',
  'at-risk-account',
];

/** The eight standard playbooks (row 45), read from `resources/playbooks`. */
export const standardPlaybooks = (appRoot: string): StandardPlaybook[] => {
  const folder = join(appRoot, 'resources/playbooks');
  const placeOf = ({ standard }: StandardPlaybook) => order.indexOf(standard);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => standardPlaybook.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((a, b) => placeOf(a) - placeOf(b));
};

/** A standard playbook as records of a workspace, to be looked at again in its time. */
export const recordsOfStandard = (
  { steps, reviewAfterDays, ...fields }: StandardPlaybook,
  today: Day,
  newId: () => string,
) => {
  const playbookId = newId();
  const ids = new Map(steps.map((one) => [one.key, newId()]));
  const idOf = (name: string | null): string | null => (name === null ? null : (ids.get(name) ?? null));
  return {
    playbook: { id: playbookId, ...fields, reviewOn: addDays(today, reviewAfterDays) },
    steps: steps.map(({ key: name, kind, lane, title, detail, days, next }, index) => ({
      id: ids.get(name) ?? newId(),
      playbookId,
      position: index,
      kind,
      lane,
      title,
      detail,
      daysAfterStart: days,
      nextStepId: idOf(next),
    })),
    branches: steps.flatMap(({ key: name, branches }) =>
      branches.map(({ label, to }) => ({
        id: newId(),
        playbookId,
        stepId: ids.get(name) ?? '',
        label,
        toStepId: idOf(to),
      })),
    ),
  };
};
