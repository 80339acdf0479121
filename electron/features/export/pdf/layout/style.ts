/** Type sizes of the plan (pdf spec, design). Points. */
export type TextStyle = {
  readonly size: number;
  readonly leading: number;
  readonly weight: 400 | 600;
  /** Digits of equal width, for numbers that stand under each other. */
  readonly tabular: boolean;
};

export const styles = {
  display: { size: 34, leading: 40, weight: 600, tabular: false },
  lead: { size: 14, leading: 20, weight: 400, tabular: false },
  h1: { size: 20, leading: 26, weight: 600, tabular: false },
  h2: { size: 11.5, leading: 16, weight: 600, tabular: false },
  body: { size: 9.5, leading: 14, weight: 400, tabular: false },
  strong: { size: 9.5, leading: 14, weight: 600, tabular: false },
  cell: { size: 8.5, leading: 12, weight: 400, tabular: true },
  cellStrong: { size: 8.5, leading: 12, weight: 600, tabular: true },
  caption: { size: 7.5, leading: 10, weight: 400, tabular: true },
  captionStrong: { size: 7.5, leading: 10, weight: 600, tabular: true },
  kpi: { size: 23, leading: 28, weight: 600, tabular: false },
} as const satisfies Record<string, TextStyle>;

export type StyleName = keyof typeof styles;

/** Sizes of a page, points. */
export type PageSize = 'Letter' | 'A4';
export const pageSizes: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  Letter: { width: 792, height: 612 },
  A4: { width: 841.89, height: 595.28 },
};
export const margins = { left: 48, right: 48, top: 70, bottom: 54 } as const;
export const gridColumns = 12;
export const gutter = 12;
