import type { Laid, Node } from './node.ts';

/** Laid nodes one below the other, as one. */
export const laidStack = (parts: readonly Laid[], gap: number): Laid => {
  const height = parts.reduce((sum, part) => sum + part.height, 0) + Math.max(0, parts.length - 1) * gap;
  return {
    height,
    ...(parts.at(-1)?.keepWithNext ? { keepWithNext: true } : {}),
    draw: (canvas, x, y) => {
      let top = y;
      for (const part of parts) {
        part.draw(canvas, x, top);
        top += part.height + gap;
      }
    },
    split: (room, force) => {
      let left = room;
      let count = 0;
      while (count < parts.length && (parts[count]?.height ?? 0) <= left + 0.01) {
        left -= (parts[count]?.height ?? 0) + gap;
        count += 1;
      }
      const part = parts[count];
      if (!part) return undefined;
      // Headings wait for what they head; at the top of a page waiting would not help.
      let firm = count;
      while (firm > 0 && parts[firm - 1]?.keepWithNext) firm -= 1;
      const atTop = force && firm === 0;
      const parted = part.split?.(left, atTop);
      if (parted) {
        return {
          head: laidStack([...parts.slice(0, count), parted.head], gap),
          tail: laidStack([parted.tail, ...parts.slice(count + 1)], gap),
        };
      }
      const kept = atTop ? count + 1 : firm;
      if (kept === 0 || kept === parts.length) return undefined;
      return { head: laidStack(parts.slice(0, kept), gap), tail: laidStack(parts.slice(kept), gap) };
    },
  };
};

/** Nodes one below the other. */
export const stack =
  (nodes: readonly Node[], gap = 0): Node =>
  (width, kit) =>
    laidStack(
      nodes.map((node) => node(width, kit)),
      gap,
    );

/**
 * Keeps a node in one piece: it moves to the next page as a whole.
 * @param most What is taller begins where there is room: a next page would not hold it either. Points.
 */
export const together =
  (node: Node, most = Number.POSITIVE_INFINITY): Node =>
  (width, kit) => {
    const laid = node(width, kit);
    if (laid.height > most) return laid;
    return {
      ...laid,
      split: (room, force) => (force ? laid.split?.(room, true) : undefined),
    };
  };
