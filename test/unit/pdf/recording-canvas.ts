import type { Box, Canvas, Role } from '../../../electron/features/export/pdf/engine/canvas.ts';

export type RecordedText = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** The structure it stands in, outermost first. */
  readonly roles: readonly Role[];
};

export type Recording = {
  readonly canvas: Canvas;
  readonly texts: RecordedText[];
  readonly links: { readonly box: Box; readonly anchor: string }[];
  readonly anchors: string[];
};

/** A canvas that remembers what was drawn where. */
export const recordingCanvas = (pageOf: (anchor: string) => number | undefined = () => 1): Recording => {
  const texts: RecordedText[] = [];
  const links: { box: Box; anchor: string }[] = [];
  const anchors: string[] = [];
  const roles: Role[] = [];
  const nothing = () => undefined;
  return {
    texts,
    links,
    anchors,
    canvas: {
      text: (x, baseline, run) => {
        texts.push({ text: run.text, x, baseline, width: run.width, size: run.size, roles: [...roles] });
      },
      rect: nothing,
      circle: nothing,
      line: nothing,
      path: nothing,
      picture: nothing,
      tag: ({ role }, draw) => {
        roles.push(role);
        draw();
        roles.pop();
      },
      link: (box, anchor) => {
        links.push({ box, anchor });
      },
      anchor: (name) => {
        anchors.push(name);
      },
      pageOf,
    },
  };
};

/** What ink a text can put on paper, a little tighter than its line. */
const inkOf = ({ x, baseline, width, size }: RecordedText) => ({
  left: x + 0.2,
  right: x + width - 0.2,
  top: baseline - size * 0.72,
  bottom: baseline + size * 0.18,
});

/** Pairs of texts that lie on each other. */
export const overlaps = (texts: readonly RecordedText[]): string[] => {
  const boxes = texts
    .filter(({ text }) => text.trim() !== '')
    .map((text) => ({ text, ...inkOf(text) }))
    .sort((a, b) => a.top - b.top);
  const found: string[] = [];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (one.left < other.right && other.left < one.right) {
        found.push(`"${one.text.text}" and "${other.text.text}"`);
      }
    }
  }
  return found;
};

/** Texts that leave a box, left and right, top and bottom. */
export const outside = (
  texts: readonly RecordedText[],
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): string[] =>
  texts
    .filter((text) => {
      const ink = inkOf(text);
      return (
        ink.left < box.left - 0.01 ||
        ink.right > box.right + 0.01 ||
        ink.top < box.top - 0.01 ||
        ink.bottom > box.bottom + 0.01
      );
    })
    .map(({ text, x, baseline }) => `"${text}" at ${x.toFixed(1)}, ${baseline.toFixed(1)}`);
