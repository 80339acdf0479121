import type { Kit, Laid, Node } from './node.ts';
import { laidStack } from './stack.ts';
import { margins } from './style.ts';

/** Something that starts on a page of its own, or, when it is brief, below the section before it. */
export type Section = {
  /** Stable name; links and bookmarks lead to it. */
  readonly anchor: string;
  /** In the contents, the bookmarks and the running head. */
  readonly title: string;
  /** In the contents, where the title is too long for them. */
  readonly short?: string;
  /** Fills its one page from edge to edge, without head and foot. */
  readonly bleed?: boolean;
  /** Has little to say: shares the page of the section before it where that leaves room. */
  readonly brief?: boolean;
  /** Runs on below the section before it, over as many pages as it takes: a part of the appendix. */
  readonly follows?: boolean;
  /** Nodes one below the other. */
  readonly nodes: readonly Node[];
};

export type LaidPage = {
  readonly section: Section;
  /** True for the second and later pages of a section. */
  readonly continued: boolean;
  readonly body: Laid;
  /** Brief sections that follow on the same page, with their distance from its top. */
  readonly below: readonly { readonly section: Section; readonly top: number; readonly body: Laid }[];
};

/** Distance between the nodes of a section. */
const nodeGap = 16;
/** Distance between sections that share a page. */
const sectionGap = 36;
/** With less room than this below what is on a page, a section that runs on begins on the next. */
const leastRoom = 150;

const bottomOf = ({ body, below }: LaidPage): number => {
  const last = below.at(-1);
  return last ? last.top + last.body.height : body.height;
};

/** The pages of one section, or of what is left of it, that starts on a new page. */
const pagesOf = (section: Section, whole: Laid, room: number, begun = false): LaidPage[] => {
  const pages: LaidPage[] = [];
  let rest: Laid | undefined = whole;
  while (rest) {
    const parted: { readonly head: Laid; readonly tail: Laid } | undefined =
      section.bleed || rest.height <= room + 0.01 ? undefined : rest.split?.(room, true);
    pages.push({ section, continued: begun || pages.length > 0, body: parted?.head ?? rest, below: [] });
    rest = parted?.tail;
  }
  return pages;
};

/** Breaks sections into pages. Every page holds something, so it ends. */
export const paginate = (
  sections: readonly Section[],
  page: { readonly width: number; readonly height: number },
  kit: Kit,
): LaidPage[] => {
  const width = page.width - margins.left - margins.right;
  const room = page.height - margins.top - margins.bottom;
  const pages: LaidPage[] = [];
  for (const section of sections) {
    const body = laidStack(
      section.nodes.map((node) => node(section.bleed ? page.width : width, kit)),
      section.bleed ? 0 : nodeGap,
    );
    const above = pages.at(-1);
    const top = above ? bottomOf(above) + sectionGap : 0;
    const shares = above !== undefined && !above.section.bleed;
    const add = (one: Laid) => {
      if (above) pages[pages.length - 1] = { ...above, below: [...above.below, { section, top, body: one }] };
    };
    const parted =
      section.follows && shares && room - top >= leastRoom ? body.split?.(room - top, false) : undefined;
    if ((section.brief || section.follows) && shares && top + body.height <= room) add(body);
    else if (parted) {
      add(parted.head);
      pages.push(...pagesOf(section, parted.tail, room, true));
    } else pages.push(...pagesOf(section, body, room));
  }
  return pages;
};
