import type { Entity } from '../entity.ts';
import { account } from './account.ts';
import { opportunity } from './growth.ts';
import { assessment, scorecard, signalScore } from './health.ts';
import { action, attendee, meeting } from './meeting.ts';
import { risk } from './risk.ts';
import { savedView } from './saved-view.ts';
import { checkAnswer, stakeholder, valueSummary } from './stakeholder.ts';

/**
 * Every kind of planning record. The schema, history, contract, grids, CSV and editions follow this list.
 * The order is the order in which rows can be written without breaking a reference.
 */
export const entities = {
  savedView,
  scorecard,
  account,
  stakeholder,
  valueSummary,
  checkAnswer,
  assessment,
  signalScore,
  opportunity,
  risk,
  meeting,
  attendee,
  action,
} as const;

export type EntityName = keyof typeof entities;
export const entityNames = Object.keys(entities) as [EntityName, ...EntityName[]];
export const entityOf = (name: EntityName): Entity => entities[name];
