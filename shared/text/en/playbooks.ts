/** English sentences of the rules about playbooks (rows 45 to 47). */
export const playbookMessages = {
  'playbook.find.lane': 'Step {{number}}, “{{title}}”, stands in no lane: whose is it?',
  'playbook.find.unreached': 'Step {{number}}, “{{title}}”, is never reached.',
  'playbook.find.branches_one':
    'Decision {{number}}, “{{title}}”, has {{count}} branch: a decision needs two.',
  'playbook.find.branches_other':
    'Decision {{number}}, “{{title}}”, has {{count}} branches: a decision needs two.',
  'playbook.find.deadEnd': 'Step {{number}}, “{{title}}”, leads nowhere and is not an end.',
  'playbook.find.undefined': 'Decision {{number}}, “{{title}}”: “{{branch}}” leads nowhere.',
  'playbook.find.undefinedUnnamed':
    'Decision {{number}}, “{{title}}”: a branch without a name leads nowhere.',
  'playbook.find.unnamed': 'Decision {{number}}, “{{title}}”: a branch has no name.',
  'playbook.find.noStart': 'No step is the start.',
  'playbook.find.starts_one': '{{count}} step is a start: there is one way in.',
  'playbook.find.starts_other': '{{count}} steps are a start: there is one way in.',

  'playbook.why.newContract_one': 'The contract began {{count}} day ago, on {{on}}.',
  'playbook.why.newContract_other': 'The contract began {{count}} days ago, on {{on}}.',
  'playbook.why.onboarding': 'The account is in Onboarding.',
  'playbook.why.noReview': 'No quarterly review has been held, and none is planned.',
  'playbook.why.reviewDue_one':
    'The last quarterly review was {{count}} day ago, on {{on}}; none is planned.',
  'playbook.why.reviewDue_other':
    'The last quarterly review was {{count}} days ago, on {{on}}; none is planned.',
  'playbook.why.neverScored': 'Health has never been assessed.',
  'playbook.why.stale_one':
    '{{count}} of {{of}} signals is older than {{days}} days; the last assessment was on {{on}}.',
  'playbook.why.stale_other':
    '{{count}} of {{of}} signals are older than {{days}} days; the last assessment was on {{on}}.',
  'playbook.why.seats': '{{active}} of {{licensed}} seats are active ({{percent}}).',
  'playbook.why.championLeft': 'Champion {{name}} left on {{on}}, and nobody has taken their place.',
  'playbook.why.fell_one': 'health fell by {{count}} point since {{on}}',
  'playbook.why.fell_other': 'health fell by {{count}} points since {{on}}',
  'playbook.why.unused': 'only {{active}} of {{licensed}} seats are active',
  'playbook.why.buyer': 'the economic buyer has not been contacted in time',
  'playbook.why.risks_one': '{{count}} high risk is open',
  'playbook.why.risks_other': '{{count}} high risks are open',
  'playbook.why.champion': 'champion {{name}} left on {{on}}',
  'playbook.why.signs_one': '{{count}} sign: {{signs}}.',
  'playbook.why.signs_other': '{{count}} signs at once: {{signs}}.',
  'playbook.why.renewal_one': 'The renewal is in {{count}} day, on {{on}}.',
  'playbook.why.renewal_other': 'The renewal is in {{count}} days, on {{on}}.',
  'playbook.why.health': 'Health is {{status}}: {{arithmetic}}.',
  'playbook.why.deadline_one': 'Health is At Risk, and the renewal is decided in {{count}} day, by {{on}}.',
  'playbook.why.deadline_other':
    'Health is At Risk, and the renewal is decided in {{count}} days, by {{on}}.',
} as const;

/** English words of the swimlane diagram. */
export const swimlaneFigures = {
  'swimlane.title': '{{name}}: swimlane diagram',
  'swimlane.part': '{{name}}: swimlane diagram, part {{part}} of {{parts}}',
  'swimlane.none': 'No steps yet',
  'swimlane.noLane': 'No lane',
  'swimlane.undefined': '?',
  'swimlane.to': '→ {{number}}',
  'swimlane.from': 'from {{numbers}}',
  'swimlane.day': 'day {{count}}',
  'swimlane.kind.Start': 'Start',
  'swimlane.kind.Step': 'Step',
  'swimlane.kind.Decision': 'Decision',
  'swimlane.kind.End': 'End',
  'swimlane.step': '{{number}}. {{kind}}: {{title}}, {{lane}}',
  'swimlane.step.day_one': '{{step}}, {{count}} day after the start',
  'swimlane.step.day_other': '{{step}}, {{count}} days after the start',
  'swimlane.described_one': '{{count}} step: {{lanes}}.',
  'swimlane.described_other': '{{count}} steps: {{lanes}}.',
  'swimlane.described.lane_one': '{{count}} with {{lane}}',
  'swimlane.described.lane_other': '{{count}} with {{lane}}',
  'swimlane.described.start': 'It starts with “{{title}}”.',
  'swimlane.described.decision': 'Decision {{number}}, “{{title}}”: {{branches}}.',
  'swimlane.described.branch': '{{label}} leads to {{number}}',
  'swimlane.described.branch.undefined': '{{label}} leads nowhere',
  'swimlane.described.unnamed': 'an unnamed branch',
  'swimlane.described.handOffs_one': '{{count}} hand-off between roles.',
  'swimlane.described.handOffs_other': '{{count}} hand-offs between roles.',
  'swimlane.described.clamped_one': '{{count}} name is cut to fit: {{numbers}}.',
  'swimlane.described.clamped_other': '{{count}} names are cut to fit: {{numbers}}.',
  'swimlane.more': '+{{count}}',
} as const;
