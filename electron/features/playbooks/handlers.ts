import { byName } from '../../../shared/domain/order.ts';
import { playbookFindings } from '../../../shared/domain/playbook-findings.ts';
import { flowOf } from '../../../shared/domain/playbook-flow.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { allRecords, findRecord, insertRecord, updateRecord } from '../../db/records.ts';
import { playbookFileOf } from './file.ts';
import { originsOfProposals, readPlaybook, resolvePlaybook, runsOfPlaybook } from './queries.ts';
import { addStandardPlaybooks, addStep, addWritten, startRun } from './write.ts';
import { writtenFrom } from './written.ts';

type Channels =
  | 'playbook.list'
  | 'playbook.get'
  | 'playbook.resolve'
  | 'playbook.addStandard'
  | 'playbook.addStep'
  | 'playbook.saveFile'
  | 'playbook.addFile'
  | 'playbook.run'
  | 'lesson.propose'
  | 'playbook.settle';

/** Longest title of a step. */
const longestTitle = 300;

/** Playbooks: what they hold, the standard ones, runs on accounts and what lessons would change (rows 45 to 47). */
export const playbookHandlers = (context: CoreContext): Handlers<Channels> => {
  const { db, newId, change, today, user, native, files, runJob } = context;
  const by = user === '' ? null : user.slice(0, 200);
  return {
    'playbook.list': () => {
      const all = {
        steps: allRecords(db, 'playbookStep'),
        branches: allRecords(db, 'playbookBranch'),
        proposals: allRecords(db, 'playbookProposal'),
      };
      return allRecords(db, 'playbook')
        .sort((a, b) => byName(a.name, b.name))
        .map((playbook) => {
          const own = {
            steps: all.steps.filter(({ playbookId }) => playbookId === playbook.id),
            branches: all.branches.filter(({ playbookId }) => playbookId === playbook.id),
          };
          const flow = flowOf(own);
          const proposals = all.proposals.filter(({ playbookId }) => playbookId === playbook.id);
          return {
            playbook,
            steps: own.steps.length,
            lanes: flow.lanes.length,
            findings: playbookFindings(own, flow).length,
            proposals: proposals.filter(({ status }) => status === 'Open').length,
            lessons: proposals.flatMap(({ id: proposalId, lessonId }) =>
              lessonId === null ? [] : [{ proposalId, lessonId }],
            ),
          };
        });
    },

    'playbook.get': ({ id }) => {
      const found = readPlaybook(db, id);
      if (!found) throw new CarryonError('NOT_FOUND');
      return { ...found, origins: originsOfProposals(db, id), runs: runsOfPlaybook(db, id) };
    },

    'playbook.resolve': ({ key }) => resolvePlaybook(db, key),

    'playbook.addStandard': () =>
      change({ kind: 'create', label: 'Add the standard playbooks' }, () => ({
        added: addStandardPlaybooks(context),
      })),

    'playbook.saveFile': async ({ id }) => {
      const wanted = id === null ? allRecords(db, 'playbook').map((one) => one.id) : [id];
      const all = wanted.flatMap((one) => readPlaybook(db, one) ?? []);
      const [first] = all;
      if (!first) throw new CarryonError('NOT_FOUND');
      const name = all.length === 1 ? `${first.playbook.name} - playbook` : 'Playbooks';
      return native.saveFile(`${name} ${today()}.json`, playbookFileOf(all.map(writtenFrom)));
    },

    'playbook.addFile': async ({ job, file }) => {
      const { path } = files.resolve(file);
      try {
        const written = await runJob(job, 'readPlaybooks', { path });
        return change({ kind: 'create', label: 'Add playbooks from a file' }, () => ({
          added: addWritten(context, written),
        }));
      } finally {
        files.release(file);
      }
    },

    'playbook.addStep': (input) =>
      change({ kind: 'create', label: 'Add playbook step' }, () => ({ id: addStep(context, input) })),

    'playbook.run': (input) =>
      change({ kind: 'create', label: 'Run playbook' }, () => ({
        runId: startRun(context, input),
        actions: input.actions.length,
      })),

    'lesson.propose': ({ lessonId, playbookId }) => {
      const lesson = findRecord(db, 'lesson', lessonId);
      if (!lesson || !findRecord(db, 'playbook', playbookId)) throw new CarryonError('NOT_FOUND');
      return change({ kind: 'create', label: 'Propose lesson to a playbook' }, () => {
        const proposalId = newId();
        insertRecord(db, 'playbookProposal', proposalId, {
          playbookId,
          lessonId,
          accountName: findRecord(db, 'account', lesson.accountId)?.name ?? null,
          text: lesson.text,
          proposedOn: today(),
          proposedBy: by,
        });
        updateRecord(db, 'lesson', lessonId, { status: 'Carried on' });
        return { proposalId };
      });
    },

    'playbook.settle': ({ proposalId, verdict, asStep }) => {
      const proposal = findRecord(db, 'playbookProposal', proposalId);
      if (!proposal) throw new CarryonError('NOT_FOUND');
      const label = verdict === 'Applied' ? 'Apply lesson to a playbook' : 'Decline lesson for a playbook';
      return change({ kind: 'edit', label }, () => {
        updateRecord(db, 'playbookProposal', proposalId, {
          status: verdict,
          decidedOn: today(),
          decidedBy: by,
        });
        if (!asStep || verdict === 'Declined') return { stepId: null };
        const { playbookId, text } = proposal;
        const title = text.length > longestTitle ? `${text.slice(0, longestTitle - 1)}…` : text;
        const stepId = addStep(context, { playbookId, after: null, title });
        if (title !== text) updateRecord(db, 'playbookStep', stepId, { detail: text });
        return { stepId };
      });
    },
  };
};
