import type { Day } from '../../../../shared/dates.ts';
import { customerTexts, internalTexts } from '../../../../shared/domain/audience.ts';
import { CarryonError } from '../../../../shared/errors.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { figures } from '../../../../shared/text/en/figures.ts';
import { messages } from '../../../../shared/text/en/messages.ts';
import { pdfTexts } from '../../../../shared/text/en/pdf.ts';
import type { PdfEngine } from './engine/engine.ts';
import { type InternalValue, type Leak, leaksIn } from './leaks/find-leaks.ts';
import { normalText } from './leaks/normal-text.ts';
import { type PlacedText, readBack } from './leaks/read-back.ts';
import { makePlanPdf, type PlanPdf, type PlanPdfInput } from './make-plan-pdf.ts';

/** Words of the program itself: a risk called "Renewal" does not make every page that says so a leak. */
const ownWords: readonly string[] = [pdfTexts, messages, figures].flatMap((texts) => Object.values(texts));

/** From so many letters on a text is a sentence of somebody's, not a name or a word that recurs. */
const sentenceLength = 25;

/** Internal sentences that stand in a file as a whole. */
const sentencesIn = (
  texts: readonly PlacedText[],
  internal: readonly InternalValue[],
  people: ReadonlySet<string>,
): Leak[] => {
  const pages = texts.map(({ place, text }) => ({ place, letters: normalText(text).letters }));
  return internal
    .filter(({ value }) => value.length >= sentenceLength && !people.has(value))
    .flatMap(({ field, value }) => {
      const { letters } = normalText(value);
      const found = pages.find((page) => page.letters.includes(letters));
      return found ? [{ field, value, place: found.place }] : [];
    });
};

/**
 * Reads a finished customer's copy back and searches it for everything internal (row 52). Names, titles and
 * words that the customer's own plan holds too do not count; a whole internal sentence does, wherever it was
 * repeated.
 * @throws CarryonError EXPORT_LEAK naming the field and the page; nothing is handed out then.
 */
export const refuseLeaks = async (bytes: Uint8Array, records: PlanRecords, asOf: Day): Promise<void> => {
  const internal = internalTexts(records, asOf).map(({ text, field }) => ({ field, value: text }));
  const { texts } = await readBack(bytes);
  const people = new Set(
    records.stakeholders.flatMap(({ name, title }) => (title === null ? [name] : [name, title])),
  );
  const known = [...ownWords, ...people, ...customerTexts(records, asOf)];
  const leaks = [...leaksIn(texts, internal, known), ...sentencesIn(texts, internal, people)];
  const [first] = leaks;
  if (!first) return;
  throw new CarryonError('EXPORT_LEAK', {
    field: first.field,
    page: first.place.kind === 'page' ? first.place.page : null,
    count: leaks.length,
  });
};

/**
 * Makes a plan's PDF; a customer's copy is only given out when the finished file holds nothing internal.
 * @throws CarryonError EXPORT_LEAK
 */
export const makeCheckedPdf = async (engine: PdfEngine, input: PlanPdfInput): Promise<PlanPdf> => {
  const made = makePlanPdf(engine, input);
  if (input.edition === 'customer') await refuseLeaks(made.bytes, input.records, input.asOf);
  return made;
};
