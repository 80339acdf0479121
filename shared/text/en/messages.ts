/** English sentences of the rules: `{{name}}` is filled by `shared/text/say.ts`. */
export const messages = {
  'health.arithmetic': '{{points}} / {{possible}} = {{percent}}, {{scored}} of {{of}} scored',
  'health.arithmetic.none': '0 of {{of}} scored',

  'check.championInRole': 'Champion is still in role and engaged',
  'check.buyerContacted': 'Economic buyer contacted in the last 60 days',
  'check.multiThreaded': 'Several stakeholders engaged (not single-threaded)',
  'check.noOrganizationalChange': 'No known organizational change',
  'check.sponsorValueSummary': 'Executive sponsor received a value summary in the last 90 days',

  'check.answered.pass': 'Answered yes on {{on}}: {{reason}}',
  'check.answered.fail': 'Answered no on {{on}}: {{reason}}',
  'check.champion.ask_one': '{{name}} was contacted {{count}} day ago. Still in role and engaged?',
  'check.champion.ask_other': '{{name}} was contacted {{count}} days ago. Still in role and engaged?',
  'check.champion.ask.never': 'No contact with {{name}} is recorded. Still in role and engaged?',
  'check.champion.none': 'No champion is on the map yet.',
  'check.champion.left': '{{name}} left on {{on}} and no other champion is on the map.',
  'check.buyer.none': 'No economic buyer is on the map.',
  'check.buyer.never': 'No contact with {{name}} is recorded.',
  'check.buyer.contacted_one': '{{name}} was last contacted on {{on}}, {{count}} day ago (limit {{limit}}).',
  'check.buyer.contacted_other':
    '{{name}} was last contacted on {{on}}, {{count}} days ago (limit {{limit}}).',
  'check.threads.none':
    'Nobody is engaged: contacted in the last {{days}} days, with a known sentiment that is not negative.',
  'check.threads.few': '{{count}} of at least {{needed}} engaged in the last {{days}} days: {{names}}.',
  'check.threads.enough': '{{count}} engaged in the last {{days}} days: {{names}}.',
  'check.change.ask': 'Has anything changed in the organization that affects us?',
  'check.sponsor.none': 'No executive sponsor is on the map.',
  'check.sponsor.never': 'No value summary to {{name}} is recorded.',
  'check.sponsor.sent_one': '{{name}} was sent one on {{on}}, {{count}} day ago (limit {{limit}}).',
  'check.sponsor.sent_other': '{{name}} was sent one on {{on}}, {{count}} days ago (limit {{limit}}).',

  'lever.seats.on':
    '{{active}} of {{licensed}} seats are active, {{percent}}: below {{limit}} %. {{idle}} seats wait to be used before more can be sold.',
  'lever.seats.off': '{{active}} of {{licensed}} seats are active, {{percent}}: not below {{limit}} %.',
  'lever.seats.unknown': 'Licensed and active seats are not recorded.',
  'lever.tier.on':
    '{{active}} of {{licensed}} seats are active, {{percent}}: the plan is close to its limit. Would the next tier fit?',
  'lever.tier.off':
    '{{active}} of {{licensed}} seats are active, {{percent}}: below {{limit}} % of the plan.',
  'lever.tier.unknown': 'Licensed and active seats are not recorded.',
  'lever.modules.ask_one': 'They own {{names}}. Which other product fits how they work?',
  'lever.modules.ask_other': 'They own {{count}} products: {{names}}. Which other one fits how they work?',
  'lever.modules.unknown': 'The products they own are not recorded.',
  'lever.departments.on':
    'Everybody on the map works in {{names}}. Which other department has the same need?',
  'lever.departments.off': 'The map covers {{count}} departments: {{names}}.',
  'lever.departments.unknown': 'No department is recorded on the map.',
  'lever.geography.ask': 'They are recorded in {{country}}. Do they have offices elsewhere?',
  'lever.geography.unknown': 'Their country is not recorded.',

  'number.0': 'no',
  'number.1': 'one',
  'number.2': 'two',
  'number.3': 'three',
  'number.4': 'four',
  'number.5': 'five',
  'number.6': 'six',
  'number.7': 'seven',
  'number.8': 'eight',
  'number.9': 'nine',
  'number.10': 'ten',

  'summary.title.empty': 'Account plan',
} as const;

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
/** Every sentence a rule can say; its singular and plural are one. */
export type MessageCode = WithoutPlural<keyof typeof messages>;
