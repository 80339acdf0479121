import type { Preview } from '../../../../../shared/preview.ts';
import type { Asset } from '../../../../../shared/records/print.ts';
import type { PdfEngine } from '../engine/engine.ts';
import { paletteFor } from '../engine/palette.ts';
import { pageSizes } from '../layout/style.ts';
import type { DocumentModel } from '../model.ts';
import { drawPage, kitOf, layOut } from '../render.ts';
import { previewCanvas } from './canvas.ts';

/**
 * The pages of a document as marks: laid out and drawn by the same code that writes the file.
 * @param logo The picture of the document's brand, as it is kept; it is checked before a document has one.
 */
export const previewOf = (model: DocumentModel, engine: PdfEngine, logo: Asset | null = null): Preview => {
  const kit = kitOf(model.brand?.typeface ?? engine.typeface);
  const { pages, firstPageOf } = layOut(model, kit);
  const palette = paletteFor(model.brand?.accent);
  return {
    ...pageSizes[model.pageSize],
    logo: logo === null ? null : `data:${logo.mediaType};base64,${logo.base64}`,
    pages: pages.map((page, index) => {
      const { canvas, marks } = previewCanvas(palette, (anchor) => firstPageOf.get(anchor));
      drawPage(canvas, model, page, index + 1, pages.length, kit);
      return {
        title: [page.section, ...page.below.map(({ section }) => section)]
          .map(({ title }) => title)
          .join(' · '),
        marks,
      };
    }),
  };
};
