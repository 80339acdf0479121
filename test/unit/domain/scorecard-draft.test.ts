import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  contentOf,
  draftOf,
  keyFor,
  scorecardProblems,
  standardSignalsOf,
  type ScorecardDraft,
} from '../../../shared/domain/scorecard-draft.ts';
import { classify, defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { scorecardContent } from '../../../shared/health-grid.ts';
import { speaker } from '../../../shared/text/say.ts';

const standard = draftOf(defaultScorecard);
const say = speaker();
const told = (changes: Partial<ScorecardDraft>) =>
  scorecardProblems({ ...standard, ...changes }).map(
    ({ field, at, says }) => `${field} ${at ?? ''} ${say(says)}`,
  );
const withFirst = (changes: Partial<ScorecardDraft['signals'][number]>): Partial<ScorecardDraft> => ({
  signals: standard.signals.map((signal, at) => (at === 0 ? { ...signal, ...changes } : signal)),
});

const number = fc.oneof(fc.integer({ min: -5, max: 120 }), fc.constantFrom(null, Number.NaN, 1.5, 5000));
const anyDraft: fc.Arbitrary<ScorecardDraft> = fc.record({
  name: fc.constantFrom('Health', ' ', '', 'x'.repeat(101)),
  signals: fc.array(
    fc.record({
      key: fc.uuid(),
      label: fc.constantFrom('Usage', 'usage ', 'Adoption', 'Tickets', '', 'x'.repeat(101)),
      weight: number,
      source: fc.constantFrom('', 'CRM', 'x'.repeat(101)),
      shelfLifeDays: fc.oneof(fc.constant(null), number),
    }),
    { maxLength: 4 },
  ),
  healthyAbove: number,
  criticalBelow: number,
  shelfLifeDays: number,
  minimumScored: number,
});

describe('a draft of a scorecard', () => {
  it('without faults is one that the core takes, and that can reach every status', () => {
    const good: fc.Arbitrary<ScorecardDraft> = fc.record({
      name: fc.constant('Health'),
      signals: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 30 }).map((weights) =>
        weights.map((weight, at) => ({
          key: `s${at}`,
          label: `S${at}`,
          weight,
          source: '',
          shelfLifeDays: null,
        })),
      ),
      healthyAbove: fc.integer({ min: 1, max: 99 }),
      criticalBelow: fc.integer({ min: 0, max: 99 }),
      shelfLifeDays: fc.integer({ min: 1, max: 3650 }),
      minimumScored: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.oneof(anyDraft, good), (draft) => {
        const content = contentOf(draft);
        expect(content === null).toBe(scorecardProblems(draft).length > 0);
        if (!content) return;
        expect(scorecardContent.safeParse(content).success).toBe(true);
        const possible = 5 * content.signals.reduce((sum, { weight }) => sum + weight, 0);
        const status = (points: number) => classify(points, possible, content.signals.length, content);
        expect(status(possible)).toBe('Healthy');
        expect(status(possible / 5)).not.toBe('Not enough data');
      }),
      { numRuns: 500 },
    );
  });

  it('is the scorecard it was made from', () => {
    const { version: _version, ...content } = defaultScorecard;
    expect(contentOf(standard)).toEqual(content);
    const own = draftOf({
      ...content,
      signals: [{ key: 'a', label: ' A ', weight: 2, source: ' CRM ', shelfLifeDays: 90 }],
      minimumScored: 1,
    });
    expect(contentOf(own)?.signals).toEqual([
      { key: 'a', label: 'A', weight: 2, source: 'CRM', shelfLifeDays: 90 },
    ]);
  });

  it('names each fault at its field', () => {
    expect(told({})).toEqual([]);
    expect(told({ name: ' ' })).toEqual(['name  The scorecard needs a name.']);
    expect(told({ signals: [] })).toEqual(['signals  A scorecard needs at least one signal.']);
    expect(told(withFirst({ weight: 0 }))).toEqual(['weight 0 A weight is a whole number from 1 to 100.']);
    expect(told(withFirst({ weight: null }))).toHaveLength(1);
    expect(told(withFirst({ shelfLifeDays: Number.NaN }))).toHaveLength(1);
    expect(told(withFirst({ label: 'nps/csat' }))).toEqual(['label 4 Two signals are called “NPS/CSAT”.']);
    expect(told({ healthyAbove: 40 })).toEqual([
      'criticalBelow  Critical below 40% must be less than Healthy above 40%, or no total is At Risk.',
    ]);
    expect(told({ minimumScored: 8 })).toEqual([
      'minimumScored  8 signals are needed for a status and there are only 7: nothing would ever have one.',
    ]);
  });

  it('offers the standard signals it has left out, under their own keys', () => {
    expect(standardSignalsOf(standard)).toEqual([]);
    const fewer = { signals: standard.signals.filter(({ key }) => key !== 'npsCsat') };
    expect(standardSignalsOf(fewer).map(({ key }) => key)).toEqual(['npsCsat']);
  });
});

describe('keyFor', () => {
  it.each([
    ['Training done', 'trainingDone'],
    ['  Größe & Umfang 2 ', 'groEUmfang2'],
    ['採用', 'signal'],
    ['', 'signal'],
  ])('makes a key of %j', (label, key) => {
    expect(keyFor(label, new Set())).toBe(key);
  });

  it('never takes one that is taken', () => {
    expect(keyFor('Signal', new Set(['signal', 'signal2']))).toBe('signal3');
  });
});
