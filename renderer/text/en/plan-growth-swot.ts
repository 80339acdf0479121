/** SWOT notes and what they become. */
export const swot = {
  quadrant: {
    Strength: 'Strengths',
    Weakness: 'Weaknesses',
    Opportunity: 'Opportunities',
    Threat: 'Threats',
  },
  hint: {
    Strength: 'What works for us here',
    Weakness: 'What we do not do well here',
    Opportunity: 'What could grow',
    Threat: 'What could cost us the account',
  },
  add: {
    Strength: 'Add a strength, press Enter',
    Weakness: 'Add a weakness, press Enter',
    Opportunity: 'Add an opportunity, press Enter',
    Threat: 'Add a threat, press Enter',
  },
  text: 'Note',
  make: { risk: 'Make a risk', opportunity: 'Make an opportunity', action: 'Make an action' },
  makeOf: {
    risk: 'Make a risk of “{{text}}”',
    opportunity: 'Make an opportunity of “{{text}}”',
    action: 'Make an action of “{{text}}”',
  },
  made: { risk: 'Risk', opportunity: 'Opportunity', action: 'Action' },
  goTo: '{{made}}, go to it',
  madeSaid: {
    risk: 'Made a risk of the note',
    opportunity: 'Made an opportunity of the note',
    action: 'Made an action of the note',
  },
  menu: 'Move or remove “{{text}}”',
  moveTo: 'Move to {{quadrant}}',
  removed: 'Removed the note “{{text}}”',
} as const;
