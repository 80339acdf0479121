import { z } from 'zod';

import { day, id } from './contract-parts.ts';
import { recordSchema } from './entity.ts';
import { action } from './records/meeting.ts';
import { playbook, playbookBranch, playbookProposal, playbookRun, playbookStep } from './records/playbook.ts';
import { saved } from './saved.ts';

/** Calls about playbooks (rows 45 to 47). Each that writes is one step of undo. */
export const playbookContract = {
  /** All playbooks, by name. */
  'playbook.list': {
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        playbook: recordSchema(playbook),
        steps: z.int(),
        lanes: z.int(),
        /** What is wrong with its diagram. */
        findings: z.int(),
        /** Lessons that nobody has decided on. */
        proposals: z.int(),
        /** Lessons that were proposed to it, as far as they are still there. */
        lessons: z.array(z.strictObject({ proposalId: id, lessonId: id })),
      }),
    ),
  },
  'playbook.get': {
    input: z.strictObject({ id }),
    output: z.strictObject({
      playbook: recordSchema(playbook),
      /** In their order. */
      steps: z.array(recordSchema(playbookStep)),
      branches: z.array(recordSchema(playbookBranch)),
      proposals: z.array(recordSchema(playbookProposal)),
      /** Where the proposals come from, as far as it is still there. */
      origins: z.array(z.strictObject({ proposalId: id, lessonId: id, accountId: id, heldOn: day })),
      /** The newest first. */
      runs: z.array(z.strictObject({ run: recordSchema(playbookRun), accountName: z.string() })),
    }),
  },
  /** An id or a name. NOT_FOUND or AMBIGUOUS. */
  'playbook.resolve': {
    input: z.strictObject({ key: z.string().min(1).max(300) }),
    output: z.strictObject({ id, name: z.string() }),
  },
  /** Adds the standard playbooks that the workspace does not have. */
  'playbook.addStandard': { input: z.strictObject({}), output: z.strictObject({ added: z.int() }) },
  /** Writes one playbook, or all of them (null), into a file for another workspace. */
  'playbook.saveFile': { input: z.strictObject({ id: id.nullable() }), output: saved },
  /** Adds the playbooks of such a file beside those that are there; FILE_UNREADABLE for any other file. */
  'playbook.addFile': {
    input: z.strictObject({ job: z.uuid(), file: z.uuid() }),
    output: z.strictObject({ added: z.int() }),
  },
  /** Adds a step after another one, or at the end. */
  'playbook.addStep': {
    input: z.strictObject({
      playbookId: id,
      after: id.nullable(),
      title: playbookStep.fields.title.schema,
    }),
    output: z.strictObject({ id }),
  },
  /** Starts a playbook on an account: the actions as they were looked at, each with the step it comes from. */
  'playbook.run': {
    input: z.strictObject({
      accountId: id,
      playbookId: id,
      startedOn: day,
      reason: playbookRun.fields.reason.schema,
      actions: z
        .array(
          z.strictObject({
            stepId: id,
            title: action.fields.title.schema,
            owner: action.fields.owner.schema,
            side: action.fields.side.schema,
            dueOn: action.fields.dueOn.schema,
          }),
        )
        .min(1)
        .max(500),
    }),
    output: z.strictObject({ runId: id, actions: z.int() }),
  },
  /** Proposes a lesson to a playbook; the lesson is carried on with it. */
  'lesson.propose': {
    input: z.strictObject({ lessonId: id, playbookId: id }),
    output: z.strictObject({ proposalId: id }),
  },
  /** Decides on a lesson that was proposed; applied, it becomes a step when that is asked for. */
  'playbook.settle': {
    input: z.strictObject({
      proposalId: id,
      verdict: z.enum(['Applied', 'Declined']),
      asStep: z.boolean(),
    }),
    output: z.strictObject({ stepId: id.nullable() }),
  },
  /** The playbook as a PDF for the team. */
  'export.playbook': {
    input: z.strictObject({ job: z.uuid(), playbookId: id }),
    output: z.strictObject({ saved, missingCharacters: z.array(z.string()) }),
  },
} as const;
