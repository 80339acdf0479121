import type { Decision } from '../../../../../shared/domain/summary.ts';
import { box } from '../layout/box.ts';
import { columns, row } from '../layout/columns.ts';
import { contents, type ContentsEntry } from '../layout/contents.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { headed, heading, pageTitle } from './parts.ts';
import { summaryTiles } from './summary-tiles.ts';
import { tiles } from './tile.ts';

const numberWidth = 16;

const decision = (facts: PlanFacts, one: Decision, index: number): Node => {
  const { words, day, say } = facts;
  const who = one.owner ?? words('summary.noOwner');
  const when = one.by ? words('summary.by', { day: day(one.by) }) : words('summary.noDate');
  return row(
    [
      {
        width: numberWidth,
        node: text(String(index + 1), { style: 'strong', tone: 'accentText', role: null }),
      },
      {
        node: stack([
          text(say(one.ask), { style: 'strong', role: null }),
          text(say(one.why), { style: 'body', role: null }),
          text(`${who} · ${when}`, { style: 'caption', tone: 'muted', role: null }),
        ]),
      },
    ],
    4,
  );
};

const decisions = (facts: PlanFacts): Node => {
  const all = facts.derived.summary.decisions;
  const list =
    all.length === 0
      ? [text(facts.words('summary.decisions.none'))]
      : all.map((one, index) => decision(facts, one, index));
  return box(stack([heading(facts.words('summary.decisions')), ...list], 8), {
    padding: { x: 14, top: 12, bottom: 12 },
    fill: 'accentSoft',
    bar: 'accent',
  });
};

const worries = (facts: PlanFacts): Node => {
  const { words, say, derived } = facts;
  const all = derived.summary.worries;
  return headed(
    words('summary.worries'),
    all.length === 0
      ? text(words('summary.worries.none'), { tone: 'muted' })
      : stack(
          all.map((worry) => row([{ width: 8, node: marker('watch') }, { node: text(say(worry)) }], 5)),
          3,
        ),
  );
};

const next = (facts: PlanFacts): Node => {
  const { words, day, derived } = facts;
  const all = derived.summary.next;
  return headed(
    words('summary.next'),
    all.length === 0
      ? text(words('summary.next.none'), { tone: 'muted' })
      : stack(
          all.map((step) =>
            row(
              [
                {
                  width: 62,
                  node: text(step.due ? day(step.due) : words('summary.noDate'), {
                    style: 'cell',
                    tone: 'muted',
                    role: null,
                  }),
                },
                {
                  node: text([
                    { text: `${step.text} ` },
                    { text: `· ${step.owner ?? words('summary.noOwner')}`, tone: 'muted' },
                  ]),
                },
              ],
              6,
            ),
          ),
          3,
        ),
  );
};

const mostMoves = 3;

const changed = (facts: PlanFacts): Node => {
  const { words, percent, day, derived } = facts;
  const { health } = derived;
  const { change } = health;
  const lines: string[] = [];
  if (!change) lines.push(words('summary.changed.first'));
  else {
    if (change.previous.percent !== null && health.percent !== null) {
      const before = percent(change.previous.percent, change.previous.digits);
      const now = percent(health.percent, health.digits);
      const key = before === now ? 'summary.changed.stayed' : 'summary.changed.health';
      lines.push(words(key, { before, now, day: day(change.previousOn) }));
    }
    const moves = change.movedBy.slice(0, mostMoves).map(({ label, from, to }) =>
      words('summary.changed.signal', {
        label,
        from: from ?? words('health.notScored').toLowerCase(),
        to: to ?? words('health.notScored').toLowerCase(),
      }),
    );
    const more = change.movedBy.length - moves.length;
    if (more > 0) moves.push(words('summary.changed.more', { count: more }));
    if (moves.length > 0) lines.push(`${moves.join('; ')}.`);
  }
  return headed(
    words('summary.changed'),
    stack(
      lines.map((line) => text(line)),
      2,
    ),
  );
};

const subtitle = ({ records }: PlanFacts): string => {
  const { tier, lifecycleStage, industry, products } = records.account;
  return [tier, lifecycleStage, industry, products.join(', ')]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
};

/** Executive summary and decisions (pdf spec, page 2). */
export const summaryPage = (facts: PlanFacts, entries: readonly ContentsEntry[]): Section => {
  const { words, say, derived, records } = facts;
  const under = subtitle(facts);
  return {
    anchor: 'summary',
    title: words('summary.title'),
    nodes: [
      pageTitle(say(derived.summary.title), under === '' ? records.account.name : under),
      tiles(summaryTiles(facts)),
      columns([
        { span: 7, node: stack([decisions(facts), changed(facts)], 16) },
        {
          span: 4.6,
          node: stack(
            [worries(facts), next(facts), headed(words('summary.contents'), contents(entries))],
            16,
          ),
        },
      ]),
    ],
  };
};
