import type { Channel } from '../../shared/contract.ts';

const writing: readonly Channel[] = [
  'sample.load',
  'record.create',
  'record.createMany',
  'record.update',
  'record.updateMany',
  'record.remove',
  'health.score',
  'health.scoreMany',
  'scorecard.save',
  'stakeholder.add',
  'stakeholder.leave',
  'relationship.answer',
  'meeting.record',
  'renewal.edit',
  'renewal.addGates',
  'renewal.scenario',
  'renewal.close',
  'decision.settle',
  'lesson.carryOn',
  'lesson.propose',
  'playbook.addFile',
  'playbook.addStandard',
  'playbook.addStep',
  'playbook.run',
  'playbook.settle',
  'snapshot.take',
  'whitespace.add',
  'whitespace.set',
  'whitespace.rename',
  'whitespace.convert',
  'swot.convert',
  'customValue.set',
  'account.editMany',
  'customField.editChoices',
  'brand.update',
  'brand.setLogo',
  'brand.clearLogo',
  'brand.setFont',
  'brand.clearFonts',
  'imports.renameShape',
  'imports.forgetShape',
  'duplicates.merge',
  'duplicates.setApart',
  'history.undo',
  'history.redo',
];

/** Calls that write to the plans here; they wait while a job is writing. Reads go on. */
export const writingChannels: ReadonlySet<string> = new Set(writing);

/** Lets one writer at a time have the database: edits wait here instead of failing as busy. */
export const createWriteGate = () => {
  let held: Promise<unknown> = Promise.resolve();
  return {
    /** Resolves when no job is writing. */
    free: async (): Promise<void> => {
      for (let waited: unknown; waited !== held;) {
        waited = held;
        await held.catch(() => undefined);
      }
    },
    /** Runs a writing job after those before it, holding every other write back meanwhile. */
    hold: <T>(job: () => Promise<T>): Promise<T> => {
      const turn = held.catch(() => undefined).then(job);
      held = turn;
      return turn;
    },
  };
};
