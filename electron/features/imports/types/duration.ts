import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';

const notADuration: Refusal = {
  code: 'NOT_A_DURATION',
  message: 'This is not a length of time, such as 90 or 1:30:00.',
};

/** Minutes in a unit, by its first letters in the languages of exports. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msec|millisecond)/u, 1 / 60_000],
  [/^(?:s|sec|second|sekunde|seconde|segundo|secondo)/u, 1 / 60],
  [/^(?:min|minute|minuten|minuto|m$|mins)/u, 1],
  [/^(?:h|hr|hour|stunde|std|heure|hora|ora|uur)/u, 60],
  [/^(?:d|day|tag|jour|día|dia|giorno|dag)/u, 1440],
  [/^(?:w|week|woche|semaine|semana|settimana)/u, 10_080],
];

const minutesOf = (unit: string): number | null =>
  units.find(([name]) => name.test(unit.toLowerCase()))?.[1] ?? null;

/** What a header says of the unit of its numbers, at its end. */
export const inUnit =
  /\b(?:in|as)?\s*[([]?\s*(milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|minuten|stunden|std|tage|minutos|horas|heures|jours|minuti|ore)\s*[)\]]?\s*$/iu;

/** The unit that a header names, in minutes: 60 for "Resolution time (in hrs)"; null when it names none. */
export const durationUnit = (header: string): number | null => {
  const found = inUnit.exec(header.replaceAll(/[_-]/gu, ' '));
  return found ? minutesOf(found[1] ?? '') : null;
};

/** What plain numbers of a column are, when its header does not say: something to ask. */
export type DurationEvidence = { plain: number; sample: string };

const clock = /^(\d{1,5}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/u;
const plain = /^\d+(?:[.,]\d+)?$/u;
const part = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu;
const written = /^(?:\d+(?:[.,]\d+)?\s*\p{L}+\.?[\s,]*(?:and|und|et|y|e)?\s*)+$/iu;

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** Whole minutes. `unit` is how many a plain number counts, null when nobody has said. */
export const durationCoercer = (unit: number | null): { read: Coercer; evidence: DurationEvidence } => {
  const evidence: DurationEvidence = { plain: 0, sample: '' };
  const read = (cell: string): Cell => {
    const text = cell.trim();
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    if (plain.test(text)) {
      if (unit === null) {
        evidence.plain += 1;
        if (evidence.sample === '') evidence.sample = text;
      }
      return Math.round(numberOf(text) * (unit ?? 1));
    }
    const time = clock.exec(text);
    if (time) return Math.round(Number(time[1]) * 60 + Number(time[2]) + Number(time[3] ?? 0) / 60);
    if (!written.test(text)) return notADuration;
    let minutes = 0;
    for (const [, amount = '', name = ''] of text.matchAll(part)) {
      const size = minutesOf(name);
      if (size === null) return notADuration;
      minutes += numberOf(amount) * size;
    }
    return Math.round(minutes);
  };
  return { read, evidence };
};
