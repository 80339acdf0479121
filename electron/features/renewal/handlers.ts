import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, recordsOfAccount, updateRecord } from '../../db/records.ts';
import { closeRenewal } from './close.ts';
import { ensureCycle } from './cycle.ts';

type Channels = 'renewal.edit' | 'renewal.addGates' | 'renewal.scenario' | 'renewal.close' | 'lesson.carryOn';

/** What was given: a field that was left out is not a field that is emptied. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The work on renewals and the lessons from it; each call is one step of undo. */
export const renewalHandlers = (context: CoreContext): Handlers<Channels> => {
  const { db, newId, change } = context;
  return {
    'renewal.edit': ({ accountId, ...changes }) =>
      change({ kind: 'edit', label: 'Edit renewal' }, () => {
        const cycle = ensureCycle(context, accountId);
        updateRecord(db, 'renewalCycle', cycle.id, given(changes));
        return { cycleId: cycle.id };
      }),

    'renewal.addGates': ({ accountId, gates }) =>
      change({ kind: 'create', label: gates.length === 1 ? 'Add gate' : `Add ${gates.length} gates` }, () => {
        const { id: renewalCycleId } = ensureCycle(context, accountId);
        const ids = gates.map((gate) => {
          const id = newId();
          insertRecord(db, 'renewalGate', id, { ...gate, accountId, renewalCycleId });
          return id;
        });
        return { ids };
      }),

    'renewal.scenario': ({ accountId, kind, ...input }) => {
      const changes = given(input.changes);
      const mergeKey = `scenario ${accountId} ${kind} ${Object.keys(changes).join(' ')}`;
      return change({ kind: 'edit', label: `Edit scenario ${kind.toLowerCase()}`, mergeKey }, () => {
        const { id: renewalCycleId } = ensureCycle(context, accountId);
        const known = recordsOfAccount(db, 'renewalScenario', accountId).find(
          (one) => one.renewalCycleId === renewalCycleId && one.kind === kind,
        );
        const scenarioId = known?.id ?? newId();
        if (known) updateRecord(db, 'renewalScenario', known.id, changes);
        else insertRecord(db, 'renewalScenario', scenarioId, { accountId, renewalCycleId, kind, ...changes });
        return { scenarioId };
      });
    },

    'renewal.close': (closing) =>
      change({ kind: 'edit', label: `Record renewal: ${closing.outcome.toLowerCase()}` }, () =>
        closeRenewal(context, closing),
      ),

    'lesson.carryOn': ({ lessonId, retroId }) => {
      const lesson = findRecord(db, 'lesson', lessonId);
      if (!lesson) throw new CarryonError('NOT_FOUND');
      const { accountId, text } = lesson;
      return change({ kind: 'edit', label: 'Carry on lesson' }, () => {
        if (retroId === null) {
          const actionId = newId();
          insertRecord(db, 'action', actionId, { accountId, title: text.slice(0, 500) });
          updateRecord(db, 'lesson', lessonId, { status: 'Carried on', actionId });
          return { actionId, lessonId: null };
        }
        const retro = findRecord(db, 'retro', retroId);
        if (retro?.accountId !== accountId || retroId === lesson.retroId) throw new CarryonError('NOT_FOUND');
        const next = newId();
        insertRecord(db, 'lesson', next, { accountId, retroId, text });
        updateRecord(db, 'lesson', lessonId, { status: 'Carried on' });
        return { actionId: null, lessonId: next };
      });
    },
  };
};
