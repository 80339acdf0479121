import type { ImportKind } from '../../../shared/imports.ts';

/** Headers that only a list of people has. */
const personal = [
  /\b(first|last|full)[ _-]?name\b/iu,
  /\bcontact\b/iu,
  /\bsalutation\b/iu,
  /\b(job[ _-]?)?title\b/iu,
  /\breports[ _-]?to\b/iu,
  /\bsentiment\b/iu,
  /\binfluence\b/iu,
  /\b(vorname|nachname|prénom|nombre)\b/iu,
];

/** What a file's rows seem to be; only a first guess that the user sees and can change. */
export const guessKind = (headers: readonly string[]): ImportKind => {
  const hits = personal.filter((pattern) => headers.some((header) => pattern.test(header)));
  return hits.length >= 2 ? 'stakeholders' : 'accounts';
};
