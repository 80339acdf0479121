/** The risks page of a plan. */
export const risks = {
  title: 'Risk register',
  number: 'No.',
  add: 'Add a risk: type it, press Enter',
  empty: {
    title: 'No risk recorded yet',
    body: 'Every account has some. Start from the four that most accounts share and make them yours.',
  },
  open_one: '{{count}} open',
  open_other: '{{count}} open',
  high_one: '{{count}} high',
  high_other: '{{count}} high',
  overdue: 'overdue',
  starters: {
    title: 'Starter risks',
    add: 'Add',
    addNamed: 'Add the risk: {{title}}',
    all: 'Add all {{count}}',
    rating: 'Severity {{severity}}, likelihood {{likelihood}}',
  },
  map: {
    title: 'Heat map',
    keys: 'Drag a disc to re-rate it, or use the arrow keys. Enter opens the details.',
    moved: '{{title}}: severity {{severity}}, likelihood {{likelihood}}',
  },
} as const;
