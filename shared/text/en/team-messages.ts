/** English sentences about our team on an account (row 8). */
export const teamMessages = {
  'team.gap.nobody': 'Nobody of our team is recorded.',
  'team.gap.dri': 'Nobody is the DRI: one name answers for this plan.',
  'team.gap.primary': 'Nobody is the primary owner.',
  'team.gap.secondary': 'No secondary owner: who stands in for {{name}}?',
  'team.gap.secondary.nobody': 'No secondary owner stands in.',
  'team.gap.csm': '{{name}} is the account’s primary CSM and is not in the team.',
  'team.gap.owner': 'The account’s primary CSM is {{csm}}, the team’s primary owner is {{name}}.',
  'team.gap.role': '{{name}} has no role.',
  'team.gap.email': '{{name}} has no email address.',
  'team.gap.twice': '{{name}} is listed {{count}} times.',
  'team.gap.roles': 'Nobody fills: {{names}}.',
} as const;
