import type { Signal } from '../../../../shared/records/health.ts';
import { assessment, signalScore } from '../../../../shared/records/health.ts';
import {
  fieldsOf,
  helperField,
  idField,
  ownerBy,
  ownerFields,
  plainKind,
  type Draft,
  type ImportField,
  type ImportKindSpec,
} from './kind.ts';

/** A score without a day of its own was given on the day of the assessment. */
const derive = ({ scoredOn, assessedOn }: Draft): Draft => ({ scoredOn: scoredOn ?? assessedOn ?? null });

const scoreFields = fieldsOf(signalScore, {
  signal: { max: 100 },
  score: { type: 'score' },
  trend: {
    lenient: true,
    synonyms: {
      Up: [
        'Improving',
        'Increasing',
        'Rising',
        'Positive',
        'Upward',
        'Better',
        'Steigend',
        'En hausse',
        'Al alza',
        'Stijgend',
        'Omhoog',
        'Stigande',
        'In crescita',
        'In aumento',
        'Em alta',
        'Crescente',
        'Rosnący',
        'Wzrost',
        '上昇',
        '改善',
        'Better than before',
      ],
      Flat: [
        'Stable',
        'Steady',
        'Unchanged',
        'No change',
        'Neutral',
        'Same',
        'Gleich',
        'Stabil',
        'Estable',
        'Stabiel',
        'Stabilt',
        'Oförändrad',
        'Stabile',
        'Estável',
        'Stabilny',
        'Gelijk',
        '横ばい',
        'Konstant',
      ],
      Down: [
        'Declining',
        'Decreasing',
        'Falling',
        'Negative',
        'Downward',
        'Worse',
        'Fallend',
        'En baisse',
        'A la baja',
        'Dalend',
        'Omlaag',
        'Fallande',
        'Sjunkande',
        'In calo',
        'Em queda',
        'Malejący',
        'Spadek',
        '下降',
        '悪化',
        'Sinkend',
      ],
    },
  },
})
  .filter(({ type }) => type !== 'reference')
  .map((field) => ({ ...field, required: false, column: null }));

/** Name of the field that holds the score of a signal, in a file with a column per signal. */
export const signalField = (key: string): string => `score.${key}`;

/** A field per signal of the scorecard. */
export const signalFields = (signals: readonly Pick<Signal, 'key' | 'label'>[]): ImportField[] =>
  signals.map(({ key, label }) => helperField(signalField(key), 'score', { label, min: 1, max: 5 }));

/**
 * Health scores, one signal a row or a column a signal. Rows of one account and day are one assessment
 * (row 26), each adding the scores it names.
 */
export const healthScores: ImportKindSpec = {
  ...plainKind,
  kind: 'healthScores',
  entityName: 'assessment',
  entity: assessment,
  words: ['health', 'score'],
  fields: [
    idField,
    ...ownerFields,
    ...fieldsOf(assessment).filter(({ type }) => type !== 'reference'),
    ...scoreFields,
  ],
  keys: [],
  naturalKeys: [{ parts: [{ fields: ['assessedOn'], compared: 'exact' }], unique: false }],
  owner: ownerBy(null),
  derived: { from: ['assessedOn'], to: ['scoredOn'], apply: derive },
  joins: true,
};
