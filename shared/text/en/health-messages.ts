/** English sentences of the health rules: totals, proposals from data, faults of a scorecard. */
export const healthMessages = {
  'health.arithmetic': '{{points}} / {{possible}} = {{percent}}, {{scored}} of {{of}} scored',
  'health.arithmetic.weighted':
    '{{points}} / {{possible}} = {{percent}}, {{scored}} of {{of}} scored, weights {{weights}}',
  'health.arithmetic.none': '0 of {{of}} scored',
  'health.working': '{{terms}} = {{points}} of {{of}} × {{highest}} = {{possible}}',

  'proposal.band.from': '{{from}} or more is {{score}}',
  'proposal.band.between': '{{from}} to less than {{to}} is {{score}}',
  'proposal.band.below': 'less than {{to}} is {{score}}',

  'proposal.seats': '{{active}} of {{licensed}} seats are active, {{percent}}: {{band}}.',
  'proposal.seats.evidence': 'As recorded on the account, which keeps no date for seats.',
  'proposal.seats.unknown': 'Licensed and active seats are not recorded.',

  'proposal.nps':
    'NPS {{nps}}: {{promoters}} of {{count}} answers promote, {{detractors}} detract; {{band}}.',
  'proposal.csat': 'CSAT {{percent}}: {{positive}} positive of {{count}} answers; {{band}}.',
  'proposal.survey.both': '{{nps}} {{csat}} The lower one counts.',
  'proposal.survey.evidence': 'Answers of the {{days}} days since {{since}}, the newest of {{newest}}.',
  'proposal.survey.unknown': 'No survey answer is recorded.',
  'proposal.survey.old':
    'The newest survey answer is of {{newest}}: none in the {{days}} days since {{since}}.',
  'proposal.survey.few_one':
    'Only {{count}} answer in the {{days}} days since {{since}}: fewer than {{needed}} say nothing.',
  'proposal.survey.few_other':
    'Only {{count}} answers in the {{days}} days since {{since}}: fewer than {{needed}} say nothing.',

  'proposal.tickets':
    '{{opened}} tickets in {{days}} days, {{before}} in the {{days}} before, {{change}}: {{band}}.',
  'proposal.tickets.capped': '{{volume}} {{high}}',
  'proposal.tickets.high_one': '{{count}} urgent or high one is open: at most {{score}}.',
  'proposal.tickets.high_other': '{{count}} urgent or high ones are open: at most {{score}}.',
  'proposal.change.more': '{{percent}} more',
  'proposal.change.fewer': '{{percent}} fewer',
  'proposal.change.same': 'as many',
  'proposal.tickets.band.about': 'up to {{within}} apart is about the same, which is {{score}}',
  'proposal.tickets.band.upTo': 'at most {{limit}} is {{score}}',
  'proposal.tickets.band.fewer': 'at least {{limit}} is {{score}}',
  'proposal.tickets.band.beyond': 'beyond {{limit}} is {{score}}',
  'proposal.tickets.evidence': 'Tickets opened since {{since}}, the newest of {{newest}}.',
  'proposal.tickets.open': 'Urgent or high and open: {{names}}.',
  'proposal.tickets.unknown': 'No support ticket is recorded.',
  'proposal.tickets.old':
    'The newest ticket is of {{newest}}: a quiet customer and a missing import look the same.',
  'proposal.tickets.short':
    'Tickets are recorded since {{first}} only: there are no {{days}} days before to compare with.',
  'proposal.tickets.none':
    '{{opened}} tickets in {{days}} days after none in the {{days}} before: no growth can be computed.',

  'proposal.engagement': '{{held}} of {{of}} hold: {{names}}.',
  'proposal.engagement.missing': '{{held}} of {{of}} hold: {{names}}. Not: {{missing}}.',
  'proposal.engagement.none': 'None of {{of}} holds: {{missing}}.',
  'proposal.engagement.threads': 'at least {{needed}} stakeholders engaged ({{count}})',
  'proposal.engagement.champion': 'the champion engaged',
  'proposal.engagement.buyer': 'the economic buyer contacted in time',
  'proposal.engagement.sponsor': 'the executive sponsor contacted in time',
  'proposal.engagement.meeting': 'a meeting in the last {{days}} days',
  'proposal.engagement.evidence': 'Last contact on {{newest}}.',
  'proposal.engagement.engaged': 'Engaged: {{names}}.',
  'proposal.engagement.unknown': 'Nobody is on the map yet.',
  'proposal.engagement.never': 'No contact and no meeting is recorded.',
  'proposal.engagement.old':
    'The newest contact is of {{newest}}, over {{days}} days ago: not met and not written down look the same.',

  'scorecard.problem.name': 'The scorecard needs a name.',
  'scorecard.problem.noSignals': 'A scorecard needs at least one signal.',
  'scorecard.problem.tooManySignals': 'A scorecard has at most {{most}} signals.',
  'scorecard.problem.label': 'Every signal needs a name of at most {{most}} characters.',
  'scorecard.problem.sameLabel': 'Two signals are called “{{name}}”.',
  'scorecard.problem.source': 'A source has at most {{most}} characters.',
  'scorecard.problem.weight': 'A weight is a whole number from 1 to {{most}}.',
  'scorecard.problem.shelfLife': 'A shelf life is a whole number of days from 1 to {{most}}.',
  'scorecard.problem.healthyAbove': 'Healthy is above a whole percentage from 1 to {{most}}.',
  'scorecard.problem.criticalBelow': 'Critical is below a whole percentage from 0 to {{most}}.',
  'scorecard.problem.crossed':
    'Critical below {{below}}% must be less than Healthy above {{above}}%, or no total is At Risk.',
  'scorecard.problem.minimum': 'The fewest scored signals is a whole number from 1 to {{most}}.',
  'scorecard.problem.minimumTooHigh':
    '{{minimum}} signals are needed for a status and there are only {{of}}: nothing would ever have one.',
} as const;
