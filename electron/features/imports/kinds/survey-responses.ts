import { surveyResponse } from '../../../../shared/records/feedback.ts';
import {
  fieldsOf,
  helperField,
  idField,
  idKey,
  ownerBy,
  ownerFields,
  plainKind,
  type ImportKindSpec,
} from './kind.ts';

/** The kind of survey that the header of the score names: "NPS Score", "CSAT"; null when it names none. */
export const surveyKindOf = (header: string): 'NPS' | 'CSAT' | null => {
  if (/nps|net promoter|recommend|empfehl|recommand|recomend/iu.test(header)) return 'NPS';
  return /csat|satisf|zufrieden/iu.test(header) ? 'CSAT' : null;
};

/** Answers to surveys; without an id one is known by its kind, day and person within the account. */
export const surveyResponses: ImportKindSpec = {
  ...plainKind,
  kind: 'surveyResponses',
  entityName: 'surveyResponse',
  entity: surveyResponse,
  words: ['survey', 'response', 'feedback', 'nps'],
  fields: [
    idField,
    ...ownerFields,
    helperField('firstName', 'text'),
    helperField('lastName', 'text'),
    ...fieldsOf(surveyResponse, {
      kind: {
        synonyms: {
          NPS: [
            'Net Promoter Score',
            'Net Promoter',
            'Relationship',
            'Relationship NPS',
            'NPS Survey',
            'Transactional NPS',
            'Loyalty',
          ],
          CSAT: [
            'Customer Satisfaction',
            'Satisfaction',
            'CSAT Survey',
            'Customer support',
            'Support',
            'Zufriedenheit',
          ],
        },
      },
      email: { type: 'email' },
    }),
  ],
  keys: [idKey, { by: 'externalId', field: 'externalId', compared: 'exact' }],
  naturalKeys: [
    {
      parts: [
        { fields: ['kind'], compared: 'exact' },
        { fields: ['respondedOn'], compared: 'exact' },
        { fields: ['email', 'respondent'], compared: 'name' },
      ],
      unique: false,
    },
  ],
  owner: ownerBy('email'),
  references: [
    {
      field: 'stakeholderId',
      target: 'stakeholder',
      by: [
        { field: 'email', column: 'email', compared: 'lower' },
        { field: 'respondent', column: 'name', compared: 'name' },
      ],
    },
  ],
  // The scale of a satisfaction score shows in the scores of the whole file.
  derived: { from: ['score'], to: ['scaleMaximum', 'kind'], apply: () => ({}) },
  composed: { field: 'respondent', from: ['firstName', 'lastName'] },
};
