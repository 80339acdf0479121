import type { Entity } from '../entity.ts';
import { account } from './account.ts';
import { customField, customValue } from './custom.ts';
import { arrMovement, surveyResponse, ticket } from './feedback.ts';
import { agendaItem, decision, decisionRequest, goal, swotNote, valueEntry, whitespaceCell } from './goal.ts';
import { opportunity } from './growth.ts';
import { assessment, scorecard, signalScore } from './health.ts';
import { action, attendee, meeting } from './meeting.ts';
import {
  playbook,
  playbookAction,
  playbookBranch,
  playbookProposal,
  playbookRun,
  playbookStep,
} from './playbook.ts';
import { brand, editionSetting } from './print.ts';
import { lesson, renewalCycle, renewalGate, renewalScenario, retro } from './renewal.ts';
import { risk } from './risk.ts';
import { savedView } from './saved-view.ts';
import { snapshot } from './snapshot.ts';
import { checkAnswer, stakeholder, valueSummary } from './stakeholder.ts';
import { contactCadence, coverage, relation, teamMember } from './team.ts';

/**
 * Every kind of planning record. The schema, history, contract, grids, CSV and editions follow this list.
 * The order is the order in which rows can be written without breaking a reference.
 */
export const entities = {
  savedView,
  scorecard,
  contactCadence,
  customField,
  brand,
  playbook,
  playbookStep,
  playbookBranch,
  account,
  customValue,
  editionSetting,
  teamMember,
  stakeholder,
  relation,
  coverage,
  valueSummary,
  checkAnswer,
  assessment,
  signalScore,
  opportunity,
  risk,
  meeting,
  attendee,
  action,
  goal,
  valueEntry,
  swotNote,
  whitespaceCell,
  decision,
  decisionRequest,
  agendaItem,
  renewalCycle,
  renewalGate,
  renewalScenario,
  retro,
  lesson,
  playbookRun,
  playbookAction,
  playbookProposal,
  surveyResponse,
  ticket,
  arrMovement,
  snapshot,
} as const;

export type EntityName = keyof typeof entities;
export const entityNames = Object.keys(entities) as [EntityName, ...EntityName[]];
export const entityOf = (name: EntityName): Entity => entities[name];
