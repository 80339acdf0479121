/** English sentences about renewals: scenarios, phases and what they rest on (row 42). */
export const renewalMessages = {
  'names.more_one': '{{names}}, and {{count}} more',
  'names.more_other': '{{names}}, and {{count}} more',
  'scenario.flat': 'Renews as it is.',
  'scenario.expand_one': '{{count}} open opportunity of high or medium confidence by {{quarter}}: {{names}}.',
  'scenario.expand_other':
    '{{count}} open opportunities of high or medium confidence by {{quarter}}: {{names}}.',
  'scenario.expand.any_one': '{{count}} open opportunity of high or medium confidence: {{names}}.',
  'scenario.expand.any_other': '{{count}} open opportunities of high or medium confidence: {{names}}.',
  'scenario.expand.none': 'No open opportunity of high or medium confidence has a value by the renewal.',
  'scenario.contract.seats_one':
    '{{count}} of {{licensed}} seats is not used: at {{price}} a seat that is {{value}}.',
  'scenario.contract.seats_other':
    '{{count}} of {{licensed}} seats are not used: at {{price}} a seat that is {{value}}.',
  'scenario.contract.risks_one': '{{count}} high risk is open: {{names}}.',
  'scenario.contract.risks_other': '{{count}} high risks are open: {{names}}.',
  'scenario.contract.health': 'Health is {{status}}.',
  'scenario.contract.thread': 'The relationship rests on {{name}}.',
  'scenario.contract.none': 'Nothing on record points to a smaller contract.',
} as const;
