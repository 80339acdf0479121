import { signalScore } from '../../../../../shared/records/health.ts';
import type { Db } from '../../../../db/open.ts';
import { signalField } from '../../kinds/health-scores.ts';
import { fieldsOf } from '../../kinds/kind.ts';
import { namedSignal } from '../../map/signals.ts';
import {
  fillLongScores,
  fillWideScores,
  namedSignals,
  refuseSecondScores,
  refuseUnknownSignals,
} from './fill-queries.ts';
import { exactly, pick } from './keys.ts';
import type { Part, Staged } from './part.ts';

const wideStart = signalField('');

/** Scores of signals: a row each, or a column each. */
export const scorePart = ({ fields, context }: Staged): Part => {
  const signals = [...context.signals, ...context.pastSignals];
  const there = fields.map(({ name }) => name);
  const fillLong = (db: Db): void => {
    const keys: Record<string, string> = {};
    const unknown: Record<string, string> = {};
    for (const text of namedSignals(db)) {
      const found = namedSignal(signals, text);
      if (found?.sure) keys[text] = found.key;
      else {
        const meant = signals.find(({ key }) => key === found?.key)?.label;
        unknown[text] =
          `The scorecard has no signal of this name${meant === undefined ? '' : `; perhaps it is ${meant}`}.`;
      }
    }
    refuseUnknownSignals(db, unknown);
    fillLongScores(db, keys, there);
  };
  return {
    prefix: 'score',
    spec: {
      entityName: 'signalScore',
      entity: signalScore,
      keys: [],
      naturalKeys: [exactly('assessmentId', 'signal')],
    },
    fields: pick(fieldsOf(signalScore), [
      'assessmentId',
      'signal',
      'score',
      'trend',
      'source',
      'note',
      'scoredOn',
    ]),
    mapped: there.includes('signal') ? there : ['score'],
    before: false,
    owned: true,
    fill: (db) => {
      if (there.includes('signal')) fillLong(db);
      fillWideScores(
        db,
        there
          .filter((field) => field.startsWith(wideStart))
          .map((field) => ({ field, key: field.slice(wideStart.length) })),
      );
      refuseSecondScores(db);
    },
  };
};
