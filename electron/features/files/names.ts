import { parse } from 'node:path';

/** Longest name in UTF-8 bytes that every common file system takes, with room for " (2)" and ".part". */
const longest = 200;

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/iu;

/** Separators, wildcards and everything invisible: controls, bidi overrides, zero-width and lone surrogates. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

const shorten = (stem: string, extension: string): string => {
  const letters = Array.from(stem);
  while (letters.length > 0 && bytesOf(letters.join('') + extension) > longest) letters.pop();
  return letters.join('').trimEnd();
};

/**
 * A name that is one visible file on Windows, macOS and Linux, whatever a customer is called: no separators,
 * no device names, no characters that hide the real extension, at most 200 bytes (reliability spec S5).
 * Keeps the extension; gives `fallback` when nothing is left.
 */
export const safeFileName = (name: string, fallback = 'file'): string => {
  const cleaned = name
    .normalize('NFC')
    .replace(unsafe, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const [, extension = ''] = /(\.[\p{L}\p{N}]{1,10})$/u.exec(cleaned) ?? [];
  const stem = shorten(cleaned.slice(0, cleaned.length - extension.length), extension);
  const whole = stem === '' ? `${fallback}${extension}` : `${stem}${extension}`;
  return reserved.test(whole) ? `_${whole}` : whole;
};

/** Names in one folder that do not overwrite each other, on file systems that ignore case too. */
export const uniqueNames = (): ((name: string) => string) => {
  const used = new Set<string>();
  return (name) => {
    const { name: stem, ext } = parse(name);
    let unique = name;
    for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${stem} (${count})${ext}`;
    used.add(unique.toLowerCase());
    return unique;
  };
};
