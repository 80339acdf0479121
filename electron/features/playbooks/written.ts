import { z } from 'zod';

import { addDays, type Day } from '../../../shared/dates.ts';
import type { PlaybookRecords } from '../../../shared/domain/playbook-flow.ts';
import { playbook, playbookBranch, playbookStep } from '../../../shared/records/playbook.ts';

const own = playbook.fields;
const step = playbookStep.fields;
const key = z.string().min(1).max(64);

const writtenStep = z.strictObject({
  key,
  kind: step.kind.schema,
  lane: step.lane.schema.default(null),
  title: step.title.schema,
  detail: step.detail.schema.default(null),
  days: step.daysAfterStart.schema.default(null),
  next: key.nullable().default(null),
  branches: z
    .array(
      z.strictObject({
        label: playbookBranch.fields.label.schema.default(null),
        to: key.nullable().default(null),
      }),
    )
    .max(200)
    .default([]),
});

/** A playbook as it is written into a file: its steps refer to each other by `key`, no two of which are the same. */
export const writtenPlaybook = z.strictObject({
  standard: own.standard.schema.default(null),
  name: own.name.schema,
  trigger: own.trigger.schema.default(null),
  purpose: own.purpose.schema.default(null),
  requiredData: own.requiredData.schema.default([]),
  tools: own.tools.schema.default([]),
  escalationPath: own.escalationPath.schema.default([]),
  conversationGuide: own.conversationGuide.schema.default(null),
  successMetrics: own.successMetrics.schema.default([]),
  links: own.links.schema.default([]),
  owner: own.owner.schema.default(null),
  versionNote: own.versionNote.schema.default(null),
  reviewOn: own.reviewOn.schema.default(null),
  /** In place of a day: so many days after it is added. */
  reviewAfterDays: z.int().min(1).max(3650).nullable().default(null),
  steps: z
    .array(writtenStep)
    .max(500)
    .default([])
    .refine((steps) => new Set(steps.map((one) => one.key)).size === steps.length, 'key twice'),
});
export type WrittenPlaybook = z.infer<typeof writtenPlaybook>;

/** A written playbook as records of a workspace. A way to a step that is not in the file leads nowhere. */
export const recordsOfWritten = (
  { steps, reviewOn, reviewAfterDays, ...fields }: WrittenPlaybook,
  today: Day,
  newId: () => string,
) => {
  const playbookId = newId();
  const ids = new Map(steps.map((one) => [one.key, newId()]));
  const idOf = (name: string | null): string | null => (name === null ? null : (ids.get(name) ?? null));
  const review = reviewAfterDays === null ? reviewOn : addDays(today, reviewAfterDays);
  return {
    playbook: { id: playbookId, ...fields, reviewOn: review },
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

/** A playbook as it is written into a file; steps are named by their numbers. */
export const writtenFrom = ({ playbook: record, steps, branches }: PlaybookRecords): WrittenPlaybook => {
  const { id: _id, ...fields } = record;
  const keys = new Map(steps.map(({ id }, index) => [id, String(index + 1)]));
  const keyOf = (id: string | null): string | null => (id === null ? null : (keys.get(id) ?? null));
  return {
    ...fields,
    reviewAfterDays: null,
    steps: steps.map(({ id, kind, lane, title, detail, daysAfterStart, nextStepId }) => ({
      key: keyOf(id) ?? id,
      kind,
      lane,
      title,
      detail,
      days: daysAfterStart,
      next: keyOf(nextStepId),
      branches: branches
        .filter(({ stepId }) => stepId === id)
        .map(({ label, toStepId }) => ({ label, to: keyOf(toStepId) })),
    })),
  };
};
