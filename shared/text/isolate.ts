/** Letters of scripts that are read from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the rest. */
export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text for a sentence in another script: what it holds is ordered by itself and turns nothing around it
 * (Unicode Standard Annex 9, first strong isolate). What needs no such marks is left as it is.
 */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);
