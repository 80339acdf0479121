import type { Source } from './source.ts';

/** Whether a file is a ZIP archive, as a workbook is. */
export const isArchive = ({ slice }: Source): boolean => slice(0, 4).equals(Buffer.from('PK\u0003\u0004'));

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['excel97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['sevenZip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

/** A workbook with a password is kept in a container like that of old workbooks. */
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

const markup = /^\s*(?:<!doctype|<html|<\?xml|<table|<svg|\{\\rtf|\{\s*"|\[\s*[{[])/iu;

/** Names the format of a file that is certainly not CSV from its first bytes; null when it may be CSV. */
export const foreignFormat = (head: Buffer): string | null => {
  const known = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (known) return known[0] === 'excel97' && head.includes(encryptedPart) ? 'encrypted' : known[0];
  const start = head
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/u, '');
  if (markup.test(start)) return start.trimStart().startsWith('<') ? 'markup' : 'structured';
  return null;
};

/** Share of bytes that no text holds (C0 controls other than tab and line ends, and DEL), 0 to 1. */
export const controlShare = (head: Buffer): number => {
  let found = 0;
  for (const byte of head) {
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) || byte === 127)
      found += 1;
  }
  return head.length === 0 ? 0 : found / head.length;
};
