import { reviewStateOf } from '../../../../../shared/domain/playbook-review.ts';
import { columns } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import { headed, pageTitle } from '../pages/parts.ts';
import { tiles } from '../pages/tile.ts';
import { type PlaybookFacts, recorded } from './facts.ts';

/** Lines under each other, numbered where their order matters. */
const lines = (facts: PlaybookFacts, all: readonly string[], numbered = false): Node =>
  all.length === 0
    ? recorded(facts, null)
    : stack(
        all.map((line, index) => text(numbered ? `${index + 1}. ${line}` : `• ${line}`)),
        3,
      );

const headTiles = (facts: PlaybookFacts): Node => {
  const { playbook, flow, words, day, count, asOf } = facts;
  const { trigger, owner, reviewOn, versionNote } = playbook;
  const { state, days, tone } = reviewStateOf(playbook, asOf);
  const away = Math.abs(days ?? 0);
  return tiles([
    {
      label: words('playbook.trigger'),
      value: trigger ?? words('playbook.noTrigger'),
      detail: words(trigger === null ? 'playbook.trigger.none' : 'playbook.trigger.detail'),
      missing: trigger === null,
    },
    {
      label: words('playbook.steps'),
      value: count(flow.steps.length),
      detail: words('playbook.roles', { count: flow.lanes.length }),
    },
    {
      label: words('playbook.owner'),
      value: owner ?? words('notRecorded'),
      detail: versionNote ?? words('playbook.noVersion'),
      missing: owner === null,
    },
    {
      label: words('playbook.review'),
      value: reviewOn === null ? words('notRecorded') : day(reviewOn),
      detail:
        state === 'none'
          ? words('playbook.review.none')
          : words(state === 'overdue' ? 'playbook.review.overdue' : 'playbook.review.in', { count: away }),
      missing: reviewOn === null,
      ...(state === 'overdue' || state === 'soon'
        ? { status: { status: tone, word: words(`playbook.review.${state}.word`) } }
        : {}),
    },
  ]);
};

/** The first page: what it is for, when it is used, what it takes, whom to turn to, and how success is measured. */
export const overviewSection = (facts: PlaybookFacts): Section => {
  const { playbook, words } = facts;
  return {
    anchor: 'playbook',
    title: words('playbook.overview'),
    nodes: [
      pageTitle(playbook.name, playbook.purpose ?? words('playbook.noPurpose')),
      headTiles(facts),
      columns([
        {
          span: 5.8,
          node: stack(
            [
              headed(words('playbook.data'), lines(facts, playbook.requiredData)),
              headed(words('playbook.tools'), lines(facts, playbook.tools)),
            ],
            14,
          ),
        },
        {
          span: 5.8,
          node: stack(
            [
              headed(words('playbook.escalation'), lines(facts, playbook.escalationPath, true)),
              headed(words('playbook.metrics'), lines(facts, playbook.successMetrics)),
              headed(words('playbook.links'), lines(facts, playbook.links)),
            ],
            14,
          ),
        },
      ]),
    ],
  };
};
