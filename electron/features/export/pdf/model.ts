import type { Attachment } from './engine/attachment.ts';
import type { Picture } from './engine/picture.ts';
import type { Typeface } from './fonts/typeface.ts';
import type { Section } from './layout/flow.ts';
import type { PageSize } from './layout/style.ts';

/** Where the logo stands on the cover and in the running head. */
export type LogoPosition = 'Left' | 'Right';

/** What makes a document the user's own. Everything left out is Carryon's. */
export type DocumentBrand = {
  /** `#RRGGBB` */
  readonly accent?: string;
  readonly logo?: { readonly picture: Picture; readonly position: LogoPosition; readonly alt: string };
  readonly typeface?: Typeface;
};

/** A document before it is laid out: what it says, in the order it says it. Pure. */
export type DocumentModel = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO instant the file says it was made at. */
  readonly createdAt: string;
  readonly pageSize: PageSize;
  readonly brand?: DocumentBrand;
  /** In the running head, on the left. */
  readonly runningHead: string;
  /** At the foot of every page, left of the page number. */
  readonly runningFoot: string;
  /** In its stead where it is too long for a line. */
  readonly runningFootShort?: string;
  /** "Page 2 of 9". */
  readonly pageNumber: (page: number, pages: number) => string;
  /** "Risks (continued)". */
  readonly continued: (title: string) => string;
  readonly sections: readonly Section[];
  /** What tells the plan, its day and the version that printed it from every other. */
  readonly fingerprint?: string;
  /** Files that travel within the document. */
  readonly attachments?: readonly Attachment[];
};
