import type { Level, RiskStatus } from '../records/risk.ts';
import type { Sentiment } from '../records/stakeholder.ts';
import type { ContactLine } from './contact.ts';
import type { CheckState } from './relationship.ts';
import type { HealthStatus } from './scorecard.ts';

/**
 * How good something is, for showing: a shape, a word and a colour always go together, so that it survives
 * greyscale and colour blindness. good is a disc, watch a triangle, bad a diamond, neutral a square.
 */
export type DisplayStatus = 'good' | 'watch' | 'bad' | 'neutral';

/** The shape that stands for each status, as one character. */
export const statusShape: Readonly<Record<DisplayStatus, string>> = {
  good: '●',
  watch: '▲',
  bad: '◆',
  neutral: '■',
};

const health: Readonly<Record<HealthStatus, DisplayStatus>> = {
  Healthy: 'good',
  'At Risk': 'watch',
  Critical: 'bad',
  'Not enough data': 'neutral',
};
export const displayHealth = (status: HealthStatus): DisplayStatus => health[status];

const sentiment: Readonly<Record<Sentiment, DisplayStatus>> = {
  'Very Positive': 'good',
  Positive: 'good',
  Neutral: 'neutral',
  Mixed: 'watch',
  Negative: 'bad',
  Unknown: 'neutral',
};
export const displaySentiment = (value: Sentiment): DisplayStatus => sentiment[value];

const level: Readonly<Record<Level, DisplayStatus>> = { High: 'bad', Medium: 'watch', Low: 'neutral' };
/** Of a severity or a likelihood: High is bad. */
export const displayLevel = (value: Level): DisplayStatus => level[value];

const confidence: Readonly<Record<Level, DisplayStatus>> = { High: 'good', Medium: 'watch', Low: 'neutral' };
export const displayConfidence = (value: Level): DisplayStatus => confidence[value];

const risk: Readonly<Record<RiskStatus, DisplayStatus>> = {
  Active: 'bad',
  'In progress': 'watch',
  Monitoring: 'neutral',
  Closed: 'good',
};
export const displayRiskStatus = (value: RiskStatus): DisplayStatus => risk[value];

const check: Readonly<Record<CheckState, DisplayStatus>> = {
  pass: 'good',
  fail: 'bad',
  unanswered: 'neutral',
};
export const displayCheck = (state: CheckState): DisplayStatus => check[state];

const contact: Readonly<Record<ContactLine['state'], DisplayStatus>> = {
  inTime: 'good',
  overdue: 'watch',
  never: 'watch',
  left: 'neutral',
  unfilled: 'neutral',
};
export const displayContact = (state: ContactLine['state']): DisplayStatus => contact[state];

/** Of a single score: 4 and 5 are good, 3 is to watch, 1 and 2 are bad. */
export const displayScore = (score: number | null): DisplayStatus => {
  if (score === null) return 'neutral';
  if (score >= 4) return 'good';
  return score === 3 ? 'watch' : 'bad';
};
