import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';

/** A word as it is compared: lower case, without accents, punctuation as single blanks. */
const wordKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();

const yes = 'true yes y 1 x ja j wahr oui vrai o si s sim verdadero vero checked on tak はい 有 あり';
const no = 'false no n 0 nein falsch non faux nao falso unchecked off nee nej nie いいえ 無 なし';
const flags = new Map<string, number>([
  ...yes.split(' ').map((word) => [word, 1] as const),
  ...no.split(' ').map((word) => [word, 0] as const),
]);

const notAFlag: Refusal = {
  code: 'NOT_YES_OR_NO',
  message: 'This must be yes or no (true or false, 1 or 0).',
};

/** Keeps what a column repeats; a hostile column cannot fill the memory. */
const remember = (convert: (text: string) => Cell): Coercer => {
  const known = new Map<string, Cell>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const text = cell.trim();
    const value = text === '' || isAbsent(text) ? null : isDamaged(text) ? spreadsheetDamage : convert(text);
    if (known.size < 1000) known.set(cell, value);
    return value;
  };
};

/** Yes and no in seven languages as 1 and 0. */
export const flagCoercer = (): Coercer =>
  remember((text) => {
    if (text === '✓' || text === '✔' || text === '☑') return 1;
    return flags.get(wordKey(text)) ?? notAFlag;
  });

/** One of a closed list, by its name or a synonym, whatever the case. */
export const choiceCoercer = (
  choices: readonly string[],
  synonyms: Readonly<Record<string, readonly string[]>>,
): Coercer => {
  const known = new Map<string, string>();
  for (const choice of choices) {
    known.set(wordKey(choice), choice);
    for (const synonym of synonyms[choice] ?? []) known.set(wordKey(synonym), choice);
  }
  const refusal: Refusal = { code: 'NOT_A_CHOICE', message: `This must be one of: ${choices.join(', ')}.` };
  return remember((text) => known.get(wordKey(text)) ?? refusal);
};
