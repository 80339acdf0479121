import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import PdfkitDocument from 'pdfkit';

import type { Canvas, Paint, Run } from '../../electron/features/export/pdf/engine/canvas.ts';
import { paletteFor } from '../../electron/features/export/pdf/engine/palette.ts';
import type { Kit } from '../../electron/features/export/pdf/layout/node.ts';
import { pageSizes } from '../../electron/features/export/pdf/layout/style.ts';
import type { DocumentModel } from '../../electron/features/export/pdf/model.ts';
import { drawPage, layOut } from '../../electron/features/export/pdf/render.ts';

type Peer = InstanceType<typeof PdfkitDocument>;
export type Drawing = (document: Peer) => void;

/**
 * What a laid-out plan draws, as calls of pdfkit: the same strings at the same places in the same fonts, the
 * same shapes. Layout, structure and links are left out, which is in pdfkit's favour.
 */
export const pdfkitDrawing = (model: DocumentModel, kit: Kit): Drawing[][] => {
  const palette = paletteFor(model.brand?.accent);
  const { pages, firstPageOf } = layOut(model, kit);
  const colourOf = (tone: keyof typeof palette): PDFKit.Mixins.ColorValue => {
    const [red, green, blue] = palette[tone];
    return [red, green, blue];
  };
  return pages.map((page, index) => {
    const calls: Drawing[] = [];
    const paint = (document: Peer, { fill, stroke, strokeWidth, dash }: Paint) => {
      if (stroke) document.lineWidth(strokeWidth ?? 1);
      if (dash) document.dash(dash[0], { space: dash[1] });
      if (fill && stroke) document.fillAndStroke(colourOf(fill), colourOf(stroke));
      else if (fill) document.fill(colourOf(fill));
      else if (stroke) document.stroke(colourOf(stroke));
      if (dash) document.undash();
    };
    const text = (x: number, baseline: number, run: Run) => {
      calls.push((document) => {
        document
          .font(run.weight === 600 ? 'semibold' : 'regular')
          .fontSize(run.size)
          .fillColor(colourOf(run.tone))
          .text(run.text, x, baseline - run.size * 0.97, { lineBreak: false });
      });
    };
    const canvas: Canvas = {
      text,
      rect: ({ x, y, width, height }, style, radius = 0) => {
        calls.push((document) => {
          if (radius > 0) document.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
          else document.rect(x, y, width, height);
          paint(document, style);
        });
      },
      circle: (x, y, radius, style) => {
        calls.push((document) => paint(document.circle(x, y, radius), style));
      },
      line: (x1, y1, x2, y2, style) => {
        calls.push((document) => paint(document.moveTo(x1, y1).lineTo(x2, y2), style));
      },
      path: (x, y, data, style) => {
        calls.push((document) => {
          document.save().translate(x, y).path(data);
          paint(document, style);
          document.restore();
        });
      },
      picture: () => undefined,
      tag: (_tag, draw) => draw(),
      link: () => undefined,
      anchor: () => undefined,
      pageOf: (anchor) => firstPageOf.get(anchor),
    };
    drawPage(canvas, model, page, index + 1, pages.length, kit);
    return calls;
  });
};

/** Font files as pdfkit takes them, read once. */
export const readFonts = (appRoot: string): Record<'regular' | 'semibold', Buffer> => {
  const font = (file: string) => readFileSync(join(appRoot, 'node_modules/@expo-google-fonts/inter', file));
  return {
    regular: font('400Regular/Inter_400Regular.ttf'),
    semibold: font('600SemiBold/Inter_600SemiBold.ttf'),
  };
};

/** One document by pdfkit. */
export const drawWithPdfkit = (
  model: DocumentModel,
  pages: readonly (readonly Drawing[])[],
  fonts: Record<'regular' | 'semibold', Buffer>,
): Promise<number> =>
  new Promise((resolve) => {
    const { width, height } = pageSizes[model.pageSize];
    const document = new PdfkitDocument({ autoFirstPage: false, size: [width, height], margin: 0 });
    let bytes = 0;
    document.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    document.on('end', () => resolve(bytes));
    document.registerFont('regular', fonts.regular);
    document.registerFont('semibold', fonts.semibold);
    for (const calls of pages) {
      document.addPage();
      for (const call of calls) call(document);
    }
    document.end();
  });
