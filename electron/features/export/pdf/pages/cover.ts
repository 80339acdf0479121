import { quarterOf } from '../../../../../shared/dates.ts';
import { spanWidth } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';

const coverShare = 0.72;

/** A label over a value, at the foot of the cover. */
const fact = (label: string, value: string): Node =>
  stack([text(label, { style: 'caption', tone: 'muted' }), text(value, { style: 'h2', role: 'P' })], 3);

const factsOf = (facts: PlanFacts): Node[] => {
  const { records, words, day, asOf } = facts;
  const { account, changedOn } = records;
  const missing = words('notRecorded');
  return [
    fact(words('cover.preparedBy'), account.primaryCsm ?? missing),
    fact(words('cover.preparedFor'), words('cover.audience')),
    fact(words('cover.asOf'), day(asOf)),
    fact(words('cover.renewal'), account.renewalDate ? day(account.renewalDate) : missing),
    fact(words('cover.changed'), changedOn ? day(changedOn) : missing),
  ];
};

/** Rings of one centre, cut by the page's edge: the only ornament of the plan. */
const rings = [74, 112, 150, 196, 250, 312, 382];

const ground =
  (pageHeight: number): Node =>
  (width) => ({
    height: 0,
    draw: (canvas, x, y) => {
      const bottom = pageHeight * coverShare;
      canvas.rect({ x, y, width, height: bottom }, { fill: 'accentDeep' });
      // Circles are drawn whole; the white lower part and the page's edge cut them.
      for (const radius of rings) {
        canvas.circle(x + width - 96, y + 96, radius, { stroke: 'onAccentLine', strokeWidth: 0.75 });
      }
      canvas.rect({ x, y: y + bottom, width, height: pageHeight - bottom }, { fill: 'paper' });
      canvas.rect({ x, y: y + bottom, width, height: 6 }, { fill: 'accent' });
    },
  });

/** The cover of a plan (pdf spec, page 1). A long account name takes the lines it needs, upwards. */
export const coverPage = (facts: PlanFacts, pageHeight: number): Section => {
  const { records, words, quarter, asOf } = facts;
  const body: Node = (width, kit) => {
    const inner = width - margins.left - margins.right;
    const titleWidth = spanWidth(10, inner);
    const title = stack(
      [
        text(records.account.name, { style: 'display', tone: 'onAccent', role: 'H1' }),
        text(words('cover.title', { quarter: quarter(quarterOf(asOf)) }), {
          style: 'lead',
          tone: 'onAccentMuted',
        }),
      ],
      8,
    )(titleWidth, kit);
    const back = ground(pageHeight)(width, kit);
    const foot = factsOf(facts).map((node) => node(spanWidth(2, inner), kit));
    const step = (inner + 12) / foot.length;
    const edition = stack([text(words('edition.internal'), { style: 'h2', tone: 'onAccent', role: 'P' })], 2)(
      titleWidth,
      kit,
    );
    const confidential = text(words('confidential'), { style: 'caption', tone: 'muted' })(inner, kit);
    return {
      height: pageHeight,
      draw: (canvas, x, y) => {
        back.draw(canvas, x, y);
        const left = x + margins.left;
        const bottom = y + pageHeight * coverShare;
        edition.draw(canvas, left, y + margins.left);
        title.draw(canvas, left, bottom - 48 - title.height);
        for (const [index, one] of foot.entries()) one.draw(canvas, left + index * step, bottom + 40);
        confidential.draw(canvas, left, y + pageHeight - 48);
      },
    };
  };
  return { anchor: 'cover', title: records.account.name, bleed: true, nodes: [body] };
};
