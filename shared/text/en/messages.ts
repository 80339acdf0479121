import { findMessages } from './find-messages.ts';
import { growthMessages } from './growth-messages.ts';
import { healthMessages } from './health-messages.ts';
import { peopleMessages } from './people.ts';
import { playbookMessages } from './playbooks.ts';
import { renewalMessages } from './renewal-messages.ts';
import { since } from './since.ts';
import { teamMessages } from './team-messages.ts';

/** English sentences of the rules: `{{name}}` is filled by `shared/text/say.ts`. */
export const messages = {
  ...peopleMessages,

  ...healthMessages,

  'check.championInRole': 'Champion is still in role and engaged',
  'check.multiThreaded': 'Several stakeholders engaged (not single-threaded)',
  'check.noOrganizationalChange': 'No known organizational change',
  'check.sponsorValueSummary': 'Executive sponsor received a value summary in the last 90 days',

  'check.champion.ask.today': '{{name}} was contacted today. Still in role and engaged?',
  'check.champion.ask_one': '{{name}} was contacted {{count}} day ago. Still in role and engaged?',
  'check.champion.ask_other': '{{name}} was contacted {{count}} days ago. Still in role and engaged?',
  'check.champion.ask.never': 'No contact with {{name}} is recorded. Still in role and engaged?',
  'check.champion.none': 'No champion is on the map yet.',
  'check.champion.left': '{{name}} left on {{on}} and no other champion is on the map.',
  'check.buyer.none': 'No economic buyer is on the map.',
  'check.buyer.never': 'No contact with {{name}} is recorded.',
  'check.buyer.contacted.today': '{{name}} was last contacted today (limit {{limit}}).',
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
  'check.sponsor.sent.today': '{{name}} was sent one today (limit {{limit}}).',
  'check.sponsor.sent_one': '{{name}} was sent one on {{on}}, {{count}} day ago (limit {{limit}}).',
  'check.sponsor.sent_other': '{{name}} was sent one on {{on}}, {{count}} days ago (limit {{limit}}).',

  ...growthMessages,

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

  'summary.title': '{{renewal}}; {{decisions}}',
  'summary.title.none': '{{renewal}}; no decision is asked for',
  'summary.renewal.onTrack': 'Renewal on track',
  'summary.renewal.needsWork': 'Renewal needs work',
  'summary.renewal.inDanger': 'Renewal in danger',
  'summary.renewal.unknown': 'Renewal date not recorded',
  'summary.renewal.passed_one': 'Renewal date passed {{count}} day ago',
  'summary.renewal.passed_other': 'Renewal date passed {{count}} days ago',
  'summary.renewal.ahead_one': 'Renewal in {{count}} day with health unknown',
  'summary.renewal.ahead_other': 'Renewal in {{count}} days with health unknown',
  'summary.decisions.both_one': '{{number}} decision protects {{protects}} and opens {{opens}}',
  'summary.decisions.both_other': '{{number}} decisions protect {{protects}} and open {{opens}}',
  'summary.decisions.protect_one': '{{number}} decision protects {{protects}}',
  'summary.decisions.protect_other': '{{number}} decisions protect {{protects}}',
  'summary.decisions.open_one': '{{number}} decision opens {{opens}}',
  'summary.decisions.open_other': '{{number}} decisions open {{opens}}',
  'summary.decisions.asked_one': '{{number}} decision is asked for',
  'summary.decisions.asked_other': '{{number}} decisions are asked for',

  'ask.text': '{{text}}',
  'ask.unblock': 'Decide how to clear the way: {{blocker}}',
  'ask.escalation': 'Agree on the escalation path and who is called first',
  'ask.risk': 'Decide who answers for “{{name}}”, and how',
  'ask.champion': 'Find and win a new champion',
  'ask.buyer': 'Meet {{name}} about the renewal',
  'ask.buyer.none': 'Find out who holds the budget and meet them',
  'ask.threads_one': 'Win {{missing}} more engaged stakeholder',
  'ask.threads_other': 'Win {{missing}} more engaged stakeholders',
  'ask.change': 'Agree on the answer to the organizational change',
  'ask.sponsor': 'Send {{name}} a value summary',
  'ask.sponsor.none': 'Win an executive sponsor',
  'why.reason': '{{reason}}',
  'why.none': 'No reason is recorded.',
  'why.protects': 'Protects {{arr}}. {{reason}}',
  'why.status': 'The account is {{status}} and has no escalation path.',
  'why.risk': 'Severity is {{severity}}, likelihood {{likelihood}}, and nobody or no plan answers for it.',
  'why.opens': 'Opens {{value}}: {{name}}.',
  'why.opensBlocked': 'Opens {{value}}: {{name}}. In the way: {{blocker}}.',
  'why.openUnvalued': '{{name}}; its value is not recorded.',

  'worry.status': 'Health is {{status}}: {{arithmetic}}.',
  'worry.onlyThread': 'The whole relationship rests on {{name}}.',
  'worry.onlyThreadArr': 'The whole relationship, and {{arr}} with it, rests on {{name}}.',
  'worry.risk': '{{name}} (severity {{severity}}, likelihood {{likelihood}}).',
  'worry.check': '{{evidence}}',
  'worry.checkSoon': '{{check}}: fails on {{on}} when nothing happens.',
  'worry.notice_one': 'The contract renews by itself unless notice is given by {{on}}, in {{count}} day.',
  'worry.notice_other': 'The contract renews by itself unless notice is given by {{on}}, in {{count}} days.',
  'worry.noticePassed': 'The notice date was {{on}} and nobody has decided: the contract renews by itself.',
  'worry.stale_one': '{{count}} score is past its shelf life: health could be {{low}} to {{high}}.',
  'worry.stale_other': '{{count}} scores are past their shelf life: health could be {{low}} to {{high}}.',

  ...findMessages,
  ...renewalMessages,
  ...teamMessages,
  ...playbookMessages,
  ...since,
} as const;

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
/** Every sentence a rule can say; its singular and plural are one. */
export type MessageCode = WithoutPlural<keyof typeof messages>;
