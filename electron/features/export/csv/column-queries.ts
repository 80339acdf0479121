/** SQL of a column of the record that is exported. */
export const own = (column: string): string => `t."${column}"`;

/** SQL of the columns that name the account of a record. */
export const accountColumns = {
  accountId: 'a.id',
  accountCrmId: 'a.crm_id',
  accountDomain: 'a.domain',
  accountName: 'a.name',
  currency: 'a.currency',
} as const;

/** SQL of the value of a custom field; ids of records hold no quotes. */
export const customValueOf = (field: string): string =>
  `(SELECT v.value FROM custom_value v WHERE v.account_id = t.id AND v.custom_field_id = '${field.replaceAll("'", "''")}')`;

export const managerName = '(SELECT m.name FROM stakeholder m WHERE m.id = t.reports_to_id)';

/** Who was in a meeting, as a JSON list. */
export const attendeeNames =
  '(SELECT json_group_array(w.name) FROM (SELECT name FROM attendee WHERE meeting_id = t.id ORDER BY num) w)';

/** The assessment of a score. */
export const ofAssessment = {
  joins: 'JOIN assessment x ON x.id = t.assessment_id',
  assessedOn: 'x.assessed_on',
  assessedBy: 'x.assessed_by',
} as const;
