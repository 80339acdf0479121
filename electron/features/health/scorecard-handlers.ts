import {
  contentOf,
  draftOf,
  scorecardProblems,
  type ScorecardContent,
} from '../../../shared/domain/scorecard-draft.ts';
import { previewOf } from '../../../shared/domain/scorecard-preview.ts';
import { defaultScorecard, modelOf } from '../../../shared/domain/scorecard.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { Scorecard } from '../../../shared/records/health.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { allRecords, insertRecord } from '../../db/records.ts';
import { reassessedWith, scorecardUses } from './scorecard-queries.ts';

/** What a stored scorecard says, its blanks filled. */
const said = (stored: Scorecard | null) => {
  const { version: _version, signals, ...content } = modelOf(stored);
  return { ...content, signals: [...signals] };
};

/** What is stored of a good draft. @throws CarryonError BAD_REQUEST naming the first field at fault. */
const checked = (content: ScorecardContent): ScorecardContent => {
  const draft = draftOf(content);
  const good = contentOf(draft);
  if (!good)
    throw new CarryonError('BAD_REQUEST', { field: scorecardProblems(draft)[0]?.field ?? 'scorecard' });
  return good;
};

/** Scorecards are never changed: each edit is a new version, and an old assessment keeps its own (row 24). */
export const scorecardHandlers = ({
  db,
  newId,
  change,
}: CoreContext): Handlers<'scorecard.list' | 'scorecard.preview' | 'scorecard.save'> => ({
  'scorecard.list': () => {
    const stored = allRecords(db, 'scorecard').reverse();
    const uses = scorecardUses(db);
    if (stored.length === 0)
      return [
        { id: null, version: defaultScorecard.version, content: said(null), accounts: 0, assessments: 0 },
      ];
    return stored.map((scorecard) => ({
      id: scorecard.id,
      version: modelOf(scorecard).version,
      content: said(scorecard),
      accounts: uses.get(scorecard.id)?.accounts ?? 0,
      assessments: uses.get(scorecard.id)?.assessments ?? 0,
    }));
  },

  'scorecard.preview': ({ scorecard }) => {
    const { accounts, moves, changed } = previewOf(scorecard, reassessedWith(db, scorecard.signals));
    return {
      accounts,
      moves: [...moves],
      changed: changed.map(({ id, name, from, to, before, after }) => ({
        id,
        name,
        from,
        to,
        before,
        after,
      })),
    };
  },

  'scorecard.save': ({ basedOn, scorecard }) => {
    const content = checked(scorecard);
    return change({ kind: 'create', label: 'Change the health scorecard' }, () => {
      const newest = allRecords(db, 'scorecard').at(-1) ?? null;
      if ((newest?.id ?? null) !== basedOn) throw new CarryonError('CONFLICT', { field: 'scorecard' });
      // The versions begin with the default one, also when nothing was ever assessed with it.
      if (!newest) insertRecord(db, 'scorecard', newId(), defaultScorecard);
      const id = newId();
      const version = modelOf(newest).version + 1;
      insertRecord(db, 'scorecard', id, { ...content, signals: [...content.signals], version });
      return { id, version };
    });
  },
});
