import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { flowOf } from '../../../shared/domain/playbook-flow.ts';
import { penOf } from '../../../shared/figures/box.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import { placed } from '../../../shared/figures/swimlane-columns.ts';
import { layOutSwimlanes, type Point } from '../../../shared/figures/swimlane-layout.ts';
import { swimlane, swimlaneParts } from '../../../shared/figures/swimlane.ts';
import { playbookStepKinds } from '../../../shared/records/playbook.ts';
import { recordWith } from '../domain/plan-fixture.ts';
import { outside, overlappingGroups, overlappingTexts, smallestType } from '../figures/geometry.ts';

const printed = { width: 712, height: 480, measure: measureInter };
const onScreen = { width: 900, height: 480, measure: measureInter, scale: 1.4 };

type Line = readonly [Point, Point];

const title = fc.oneof(
  fc.constantFrom('Ask', 'Meet the economic buyer', 'Is the account healthy enough?'),
  fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
);

/** Any playbook: lanes missing, branches undefined, ways back, ways onto itself. */
const anyFlow = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...playbookStepKinds),
      title,
      lane: fc.option(
        fc.constantFrom('CSM', 'Leadership', 'Sales Lead', 'Customer', 'A role with a very long name indeed'),
      ),
      days: fc.option(fc.nat({ max: 400 })),
      next: fc.option(fc.nat()),
      branches: fc.array(
        fc.record({
          label: fc.option(fc.constantFrom('Yes', 'No', 'A rather long answer to it')),
          to: fc.option(fc.nat()),
        }),
        { maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    const idOf = (at: number | null) =>
      at === null ? null : `s${String(at % steps.length).padStart(2, '0')}`;
    return flowOf({
      steps: steps.map((one, index) =>
        recordWith('playbookStep', {
          id: idOf(index) ?? '',
          position: index,
          kind: one.kind,
          title: one.title,
          lane: one.lane,
          daysAfterStart: one.days,
          nextStepId: idOf(one.next),
        }),
      ),
      branches: steps.flatMap(({ branches }, index) =>
        branches.map(({ label, to }, at) =>
          recordWith('playbookBranch', {
            id: `b${index} ${at}`,
            stepId: idOf(index) ?? '',
            label,
            toStepId: idOf(to),
          }),
        ),
      ),
    });
  });

const linesOf = (points: readonly Point[]): Line[] =>
  points.slice(1).map((point, index) => [points[index] ?? point, point]);

/** A line runs through a box, not only along or up to its border. */
const crosses = (
  [[x1, y1], [x2, y2]]: Line,
  box: { x: number; y: number; width: number; height: number },
): boolean => {
  const inset = 1;
  return (
    Math.max(x1, x2) > box.x + inset &&
    Math.min(x1, x2) < box.x + box.width - inset &&
    Math.max(y1, y2) > box.y + inset &&
    Math.min(y1, y2) < box.y + box.height - inset
  );
};

/** Two lines lie on each other for a stretch. */
const coincide = ([a, b]: Line, [c, d]: Line): boolean => {
  const along = (at: 0 | 1, across: 0 | 1): boolean =>
    Math.abs(a[across] - b[across]) < 0.01 &&
    Math.abs(c[across] - d[across]) < 0.01 &&
    Math.abs(a[across] - c[across]) < 0.01 &&
    Math.min(Math.max(a[at], b[at]), Math.max(c[at], d[at])) -
      Math.max(Math.min(a[at], b[at]), Math.min(c[at], d[at])) >
      0.5;
  return along(0, 1) || along(1, 0);
};

describe('the swimlane diagram', () => {
  it('draws any playbook of 1 to 40 steps with boxes and words apart and inside', () => {
    fc.assert(
      fc.property(anyFlow, fc.constantFrom(printed, onScreen), (flow, box) => {
        const wrong = new Map(flow.steps.slice(0, 1).map(({ step }) => [step.id, 'Wrong.']));
        for (const figure of [
          swimlane({ name: 'Any', flow, wrong }, box),
          ...swimlaneParts({ name: 'Any', flow, wrong }, box),
        ]) {
          expect(outside(figure)).toEqual([]);
          expect(overlappingTexts(figure)).toEqual([]);
          expect(overlappingGroups(figure)).toEqual([]);
          expect(smallestType(figure)).toBeGreaterThanOrEqual(7.5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leads no way through a box, and none onto another but where both come in', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { boxes, routes } = layOutSwimlanes(flow, placed(flow), penOf(printed));
        for (const { points, route } of routes) {
          const lines = linesOf(points);
          // A way leaves a decision from its slanting side, within the rectangle around it.
          for (const { box, ...place } of boxes)
            expect(lines.slice(box === route.from ? 1 : 0).some((line) => crosses(line, place))).toBe(false);
          for (const other of routes) {
            if (
              other.route === route ||
              (other.route.edge.to !== null && other.route.edge.to === route.edge.to)
            )
              continue;
            expect(linesOf(other.points).some((line) => lines.some((own) => coincide(own, line)))).toBe(
              false,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws every step once, in parts that fit a page', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const figures = swimlaneParts({ name: 'Any', flow, wrong: new Map() }, printed);
        for (const { width, height } of figures) {
          expect(width).toBeLessThanOrEqual(printed.width);
          expect(height).toBeLessThanOrEqual(printed.height);
        }
        const keys = figures.flatMap(({ marks }) =>
          marks.flatMap((mark) => (mark.type === 'group' ? [mark.key] : [])),
        );
        expect(keys.sort()).toEqual(flow.steps.map(({ step }) => step.id).sort());
      }),
      { numRuns: 60 },
    );
  });
});
