import type { ImportKind } from '../../../../shared/imports.ts';

/** The columns that name a record of a kind, the best first. */
export const titleColumns: Readonly<Record<ImportKind, readonly string[]>> = {
  accounts: ['name'],
  stakeholders: ['name'],
  opportunities: ['name'],
  healthScores: ['assessed_on'],
  risks: ['title'],
  meetings: ['title', 'held_on'],
  actions: ['title'],
  surveyResponses: ['respondent', 'email', 'responded_on'],
  tickets: ['subject'],
  arrMovements: ['kind'],
};

/** The fields of the file that name a row, for rows that came to no record. */
export const titleFields: Readonly<Record<ImportKind, readonly string[]>> = {
  accounts: ['name', 'crmId', 'domain'],
  stakeholders: ['name', 'lastName', 'firstName', 'email'],
  opportunities: ['name', 'accountName'],
  healthScores: ['accountName', 'accountCrmId', 'accountDomain'],
  risks: ['title', 'accountName'],
  meetings: ['title', 'accountName'],
  actions: ['title', 'accountName'],
  surveyResponses: ['respondent', 'email', 'accountName'],
  tickets: ['subject', 'externalId'],
  arrMovements: ['accountName', 'accountCrmId', 'kind'],
};
