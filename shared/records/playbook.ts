import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  integer,
  list,
  note,
  optionalReference,
  reference,
  requiredChoice,
  requiredDay,
  requiredText,
  text,
} from '../fields.ts';

/** The rules that can suggest a playbook on an account (row 45); what each asks is in `playbook-trigger.ts`. */
export const playbookTriggers = [
  'New customer',
  'Review due',
  'Health ageing',
  'Ready to expand',
  'Churn signals',
  'Renewal near',
  'Escalation needed',
  'Health At Risk or Critical',
  'Champion left',
] as const;
export type PlaybookTrigger = (typeof playbookTriggers)[number];

/** A way of working that the whole team follows: a standard operating procedure (row 45). */
export const playbook = defineEntity('playbook', {
  name: requiredText(200),
  /** When it is suggested; null for one that is only started by hand. */
  trigger: choice(playbookTriggers),
  purpose: text(2000),
  requiredData: list(),
  tools: list(),
  /** Whom to turn to, in this order. */
  escalationPath: list(),
  conversationGuide: note(),
  successMetrics: list(),
  links: list(),
  owner: text(200),
  /** The day it is to be looked at again. */
  reviewOn: day(),
  versionNote: text(500),
  /** The standard playbook it was made from, so that it is not offered twice. */
  standard: text(60),
});

export const playbookStepKinds = ['Start', 'Step', 'Decision', 'End'] as const;
export type PlaybookStepKind = (typeof playbookStepKinds)[number];

/** A box of a playbook's diagram, and an action when the playbook is run (rows 45 and 46). */
export const playbookStep = defineEntity('playbookStep', {
  playbookId: reference('playbook'),
  /** Order among the steps of the playbook. */
  position: integer(0, 1_000_000),
  /** The role whose lane it stands in. */
  lane: text(100),
  kind: requiredChoice(playbookStepKinds, 'Step'),
  title: requiredText(300),
  detail: text(2000),
  /** Days from the start of a run to the day it is due. */
  daysAfterStart: integer(0, 3650),
  /** Where it goes on; the following step when null. An end goes nowhere, a decision by its branches. */
  nextStepId: optionalReference('playbookStep'),
});

/** An answer to a decision and the step it leads to; without one it is undefined (row 46). */
export const playbookBranch = defineEntity('playbookBranch', {
  playbookId: reference('playbook'),
  stepId: reference('playbookStep'),
  label: text(100),
  toStepId: optionalReference('playbookStep'),
});

/** A playbook that was started on an account (row 45). */
export const playbookRun = defineEntity('playbookRun', {
  accountId: reference('account'),
  /** Null once the playbook is gone; the name stays. */
  playbookId: optionalReference('playbook'),
  name: requiredText(200),
  startedOn: requiredDay(),
  startedBy: text(200),
  /** Why it was started, in the words of its trigger. */
  reason: text(1000),
});

/** The action that a run made of a step. */
export const playbookAction = defineEntity('playbookAction', {
  accountId: reference('account'),
  playbookRunId: reference('playbookRun'),
  actionId: reference('action'),
  playbookStepId: optionalReference('playbookStep'),
  /**
   * What the step was called then. It is the action that decides who sees it: one that is shared may say the same.
   */
  title: text(300, { audience: 'customer' }),
});

export const proposalStatuses = ['Open', 'Applied', 'Declined'] as const;

/** A lesson of a retro that would change a playbook, and what became of it (row 47). */
export const playbookProposal = defineEntity('playbookProposal', {
  playbookId: reference('playbook'),
  lessonId: optionalReference('lesson'),
  /** The account the lesson comes from, kept by name. */
  accountName: text(200),
  text: requiredText(1000),
  status: requiredChoice(proposalStatuses, 'Open'),
  proposedOn: requiredDay(),
  proposedBy: text(200),
  decidedOn: day(),
  decidedBy: text(200),
});

export type Playbook = RecordOf<typeof playbook>;
export type PlaybookStep = RecordOf<typeof playbookStep>;
export type PlaybookBranch = RecordOf<typeof playbookBranch>;
export type PlaybookRun = RecordOf<typeof playbookRun>;
export type PlaybookAction = RecordOf<typeof playbookAction>;
export type PlaybookProposal = RecordOf<typeof playbookProposal>;
