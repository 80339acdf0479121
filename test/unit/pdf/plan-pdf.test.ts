import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { Blob, Face, Font } from 'harfbuzzjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { BuildOptions } from '../../../electron/features/export/pdf/build.ts';
import { fallbackFonts, mainFont } from '../../../electron/features/export/pdf/fonts/list.ts';
import { margins, pageSizes } from '../../../electron/features/export/pdf/layout/style.ts';
import { engineFor, makePlanPdf } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import {
  emptyPlan,
  fintechCorp,
  fixtureDay,
  opportunityRecord,
  stakeholderRecord,
  stressPlan,
} from '../../support/plan-fixture.ts';
import { drawnPages } from './drawn-pages.ts';
import { openPdf, readFonts, readPage } from './read-pdf.ts';
import { outside, overlaps } from './recording-canvas.ts';

const appRoot = resolve(import.meta.dirname, '../../..');
const engine = engineFor(appRoot);
const make = (records: PlanRecords, options: Partial<BuildOptions> = {}) =>
  makePlanPdf(engine, { records, asOf: fixtureDay, edition: 'internal', ...options });

const originals = new Map(
  [mainFont, ...fallbackFonts].flatMap(({ resource, folder, files }) =>
    ([400, 600] as const).map((weight): [string, () => Font] => [
      `${resource}${weight}`,
      () =>
        new Font(new Face(new Blob(readFileSync(resolve(appRoot, 'node_modules', folder, files[weight]))))),
    ]),
  ),
);

/** The glyph of a code in the strings of a font; the codes of other fonts than the main ones are glyphs. */
const originalGlyphOf = (fontName: string): ((code: number) => number) => {
  const main = Object.values(engine.typeface.first).find(({ resource }) => resource === fontName);
  if (!main) return (code) => code;
  const glyphs = new Map(
    Array.from({ length: 3000 }, (_, glyph): [number, number] => [main.codes.codeOf(glyph), glyph]),
  );
  return (code) => glyphs.get(code) ?? 0;
};

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const saved = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
};

const drawn = (records: PlanRecords, options: Partial<BuildOptions> = {}) =>
  drawnPages(engine, records, { asOf: fixtureDay, ...options });

const yen = (): PlanRecords => {
  const plan = fintechCorp();
  return { ...plan, account: { ...plan.account, currency: 'JPY', arr: 1_234_567_890 } };
};
const longWords = (): PlanRecords => {
  const plan = fintechCorp();
  const name = 'Донаудампфшиффартс'.repeat(9).slice(0, 150);
  return {
    ...plan,
    account: { ...plan.account, name, primaryCsm: name, products: [name, name], escalationPath: name },
    stakeholders: [
      stakeholderRecord('s', name, {
        title: name,
        notes: name.repeat(20),
        roleType: 'Champion',
        influence: 'High',
      }),
    ],
    opportunities: [
      opportunityRecord('o', name, { value: 9_007_199_254_740_991, nextStep: name, blocker: name }),
    ],
  };
};

const plans: Record<string, () => PlanRecords> = {
  'Fintech Corp': fintechCorp,
  'an empty account': () => emptyPlan(),
  'one of everything': () => stressPlan({ stakeholders: 1, risks: 1, rest: 1 }),
  'five people': () => stressPlan({ stakeholders: 5, risks: 0, rest: 3 }),
  'sixty people': () => stressPlan({ stakeholders: 60, risks: 12, rest: 10 }),
  'three hundred people and two hundred risks': () => stressPlan({ stakeholders: 300, risks: 200 }),
  yen: yen,
  'names without a space': longWords,
};

describe.each(Object.keys(plans))('the plan of %s', (name) => {
  const records = plans[name]?.() ?? emptyPlan();

  test.each(['Letter', 'A4'] as const)('lies inside its %s pages, nothing on anything else', (pageSize) => {
    const { width, height } = pageSizes[pageSize];
    const whole = { left: 0, top: 0, right: width, bottom: height };
    const sides = { left: margins.left, right: width - margins.right };
    const body = { ...sides, top: margins.top, bottom: height - margins.bottom };
    const headAndFoot = { ...sides, top: 30, bottom: height - 20 };
    for (const page of drawn(records, { pageSize })) {
      const isFrame = ({ roles }: { roles: readonly string[] }) => roles[0] === 'Artifact';
      const [frame, content] = [page.texts.filter(isFrame), page.texts.filter((text) => !isFrame(text))];
      expect(outside(frame, headAndFoot)).toEqual([]);
      expect(outside(content, page.bleed ? whole : body)).toEqual([]);
      expect(overlaps(page.texts)).toEqual([]);
      for (const text of page.texts) {
        expect(text.size, text.text).toBeGreaterThanOrEqual(7.5);
        expect(text.text).not.toMatch(/undefined|NaN|\[object|\{\{/u);
      }
    }
  });

  test('gives every string back to a reader, in reading order', async () => {
    const { bytes } = make(records);
    const document = await openPdf(bytes);
    const fonts = readFonts(document);
    for (const [index, page] of drawn(records).entries()) {
      const expected = page.texts.map(({ text }) => text);
      expect(readPage(document, index, fonts).texts).toEqual(expected);
    }
  });

  test('draws every letter: each glyph of the subset has the outline of the font', async () => {
    const { bytes } = make(records);
    const document = await openPdf(bytes);
    const fonts = readFonts(document);
    const pages = Array.from({ length: document.getPageCount() }, (_, index) =>
      readPage(document, index, fonts),
    );
    for (const [fontName, { program, toUnicode, glyphOf }] of fonts) {
      const subset = new Font(new Face(new Blob(program)));
      const used = new Set(pages.flatMap((page) => [...(page.glyphs.get(fontName) ?? [])]));
      if (fontName.startsWith('F')) expect(used.size).toBeGreaterThan(10);
      const original = originals.get(fontName)?.();
      const originalGlyph = originalGlyphOf(fontName);
      for (const code of used) {
        const glyph = glyphOf(code);
        const blank = (toUnicode.get(code) ?? 'x').trim() === '';
        const outline = subset.glyphToPath(glyph);
        expect(outline.length > 0 || blank, `glyph ${glyph} of ${fontName}`).toBe(true);
        expect(outline).toBe(original?.glyphToPath(originalGlyph(code)));
      }
    }
  });

  test.skipIf(!has('qpdf'))('has no fault that qpdf finds', async () => {
    const path = saved(name.replaceAll(' ', '-'), make(records).bytes);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test('is the same file again', async () => {
    const first = make(records).bytes;
    make(fintechCorp());
    expect(Buffer.compare(make(records).bytes, first)).toBe(0);
  });
});

describe('the file', () => {
  test('names its title, author, language, bookmarks, links and structure', async () => {
    const { bytes, pages } = make(fintechCorp());
    const document = await openPdf(bytes);
    expect(document.getPageCount()).toBe(pages);
    expect(document.getTitle()).toBe('Fintech Corp: account plan, Q1 2026');
    expect(document.getAuthor()).toBe('Sarah Chen');
    const { catalog } = document;
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
    expect(document.getCreationDate()?.toISOString()).toBe('2026-03-05T00:00:00.000Z');

    const titles: string[] = [];
    const outlines = catalog.lookup(PDFName.of('Outlines'), PDFDict);
    let mark = outlines.lookup(PDFName.of('First'));
    while (mark instanceof PDFDict) {
      titles.push(mark.lookup(PDFName.of('Title'), PDFString).decodeText());
      mark = mark.lookup(PDFName.of('Next'));
    }
    expect(titles).toEqual([
      'Fintech Corp',
      'Executive summary',
      'Since the last review',
      'Snapshot and goals',
      'Value delivered',
      'Account health',
      'Stakeholders',
      'Relationship coverage',
      'Growth',
      'Risks',
      'Renewal runway',
      'Next 90 days',
      'Meetings and actions',
      'Registers',
      'Decisions',
      'Sources and completeness',
    ]);
    const links = document.getPage(1).node.Annots();
    expect(links?.size()).toBe(14);
  });

  test('tags headings, tables with scopes and figures with a text alternative', async () => {
    const document = await openPdf(make(fintechCorp()).bytes);
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const roles = new Map<string, number>();
    const figures: string[] = [];
    const scopes = new Set<string>();
    const visit = (object: unknown): void => {
      if (object instanceof PDFArray) {
        for (let index = 0; index < object.size(); index += 1) visit(object.lookup(index));
        return;
      }
      if (!(object instanceof PDFDict)) return;
      const role = object.lookup(PDFName.of('S'));
      if (role instanceof PDFName) {
        const name = role.decodeText();
        roles.set(name, (roles.get(name) ?? 0) + 1);
        const alt = object.lookup(PDFName.of('Alt'));
        if (name === 'Figure' && (alt instanceof PDFString || alt instanceof PDFHexString))
          figures.push(alt.decodeText());
        const attributes = object.lookup(PDFName.of('A'));
        if (name === 'TH' && attributes instanceof PDFDict)
          scopes.add(attributes.lookup(PDFName.of('Scope'), PDFName).decodeText());
      }
      visit(object.lookup(PDFName.of('K')));
    };
    visit(root.lookup(PDFName.of('K')));
    expect(roles.get('Document')).toBe(1);
    expect(roles.get('Sect')).toBe(16);
    expect(roles.get('H1')).toBe(16);
    // The contents, and the pages that lead to a register.
    expect(roles.get('Link')).toBeGreaterThanOrEqual(14);
    expect(roles.get('Table')).toBeGreaterThanOrEqual(5);
    expect(roles.get('TR')).toBeGreaterThan(25);
    expect([...scopes].sort()).toEqual(['Column', 'Row']);
    expect(figures).toHaveLength(roles.get('Figure') ?? 0);
    for (const alt of figures) expect(alt.length).toBeGreaterThan(5);
  });

  test('is small', async () => {
    expect(make(fintechCorp()).bytes.length).toBeLessThan(80 * 1024);
  });

  test.skipIf(!has('pdftotext'))('is read by another program', async () => {
    const path = saved('poppler', make(fintechCorp()).bytes);
    const read = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    const plain = read.normalize('NFC').replaceAll(/\s/gu, '');
    for (const page of drawn(fintechCorp())) {
      for (const { text } of page.texts) expect(plain).toContain(text.replaceAll(/\s/gu, ''));
    }
  });

  test('tells which characters no font has, and keeps them', () => {
    const plan = fintechCorp();
    const { missingCharacters } = make({
      ...plan,
      account: { ...plan.account, name: 'Kim 🚀 田中 محمد 𒀀 ꦗ' },
    });
    expect([...missingCharacters].sort()).toEqual(['ꦗ', '𒀀']);
    expect(make(plan).missingCharacters).toEqual([]);
  });

  test('uses the brand colour and refuses nothing that is legible', async () => {
    expect(
      Buffer.compare(make(fintechCorp(), { brand: { accent: '#FFCC00' } }).bytes, make(fintechCorp()).bytes),
    ).not.toBe(0);
  });
});

test('every recorded word of the plan is on its pages', () => {
  const records = fintechCorp();
  const printed = drawn(records)
    .flatMap((page) => page.texts.map(({ text }) => text))
    .join(' ')
    .replaceAll(/\s/gu, '');
  const squeezed = (value: string | null) => (value ?? '').replaceAll(/\s/gu, '');
  for (const person of records.stakeholders) {
    for (const value of [person.name, person.title, person.roleType, person.notes])
      expect(printed).toContain(squeezed(value));
  }
  for (const risk of records.risks) {
    for (const value of [risk.title, risk.mitigation, risk.owner]) expect(printed).toContain(squeezed(value));
  }
  for (const one of records.opportunities) {
    for (const value of [one.name, one.blocker, one.nextStep]) expect(printed).toContain(squeezed(value));
  }
  for (const meeting of records.meetings) expect(printed).toContain(squeezed(meeting.discussion));
  for (const action of records.actions) expect(printed).toContain(squeezed(action.title));
  for (const score of records.signalScores) expect(printed).toContain(squeezed(score.note));
});

test('an empty plan says what is not recorded and never leaves a gap', () => {
  const texts = drawn(emptyPlan()).flatMap((page) => page.texts.map(({ text }) => text));
  expect(texts.filter((text) => text === 'Not recorded').length).toBeGreaterThan(5);
  expect(texts.join(' ')).toContain('No open risk is recorded');
});
