import type { Kit, Laid, Node } from './node.ts';
import { laidStack } from './stack.ts';
import { margins } from './style.ts';

/** Something that starts on a page of its own. */
export type Section = {
  /** Stable name; links and bookmarks lead to it. */
  readonly anchor: string;
  /** In the contents, the bookmarks and the running head. */
  readonly title: string;
  /** Fills its one page from edge to edge, without head and foot. */
  readonly bleed?: boolean;
  /** Nodes one below the other. */
  readonly nodes: readonly Node[];
};

export type LaidPage = {
  readonly section: Section;
  /** True for the second and later pages of a section. */
  readonly continued: boolean;
  readonly body: Laid;
};

/** Distance between the nodes of a section. */
const nodeGap = 16;

/** Breaks sections into pages. Every page holds something, so it ends. */
export const paginate = (
  sections: readonly Section[],
  page: { readonly width: number; readonly height: number },
  kit: Kit,
): LaidPage[] => {
  const width = page.width - margins.left - margins.right;
  const room = page.height - margins.top - margins.bottom;
  return sections.flatMap((section): LaidPage[] => {
    if (section.bleed) {
      const body = laidStack(
        section.nodes.map((node) => node(page.width, kit)),
        0,
      );
      return [{ section, continued: false, body }];
    }
    const pages: LaidPage[] = [];
    let rest: Laid | undefined = laidStack(
      section.nodes.map((node) => node(width, kit)),
      nodeGap,
    );
    while (rest) {
      const parted: { readonly head: Laid; readonly tail: Laid } | undefined =
        rest.height <= room + 0.01 ? undefined : rest.split?.(room, true);
      pages.push({ section, continued: pages.length > 0, body: parted?.head ?? rest });
      rest = parted?.tail;
    }
    return pages;
  });
};
