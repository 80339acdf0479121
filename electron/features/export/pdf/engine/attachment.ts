import { deflateColumns, type PdfFile, reference, textString } from './file.ts';

/** A file that travels within the document (ISO 32000-2, 14.13). */
export type Attachment = {
  readonly name: string;
  /** "application/json" */
  readonly mediaType: string;
  readonly description: string;
  readonly content: Uint8Array;
};

/** A name object: what is not a letter, a digit or a dash is written by its code (ISO 32000-1, 7.3.5). */
const nameObject = (text: string): string =>
  text.replaceAll(/[^\w-]/gu, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Writes files into the document; returns the entries of the catalog that lead to them, or nothing. */
export const writeAttachments = (file: PdfFile, attachments: readonly Attachment[], date: string): string => {
  if (attachments.length === 0) return '';
  const written = attachments.map(({ name, mediaType, description, content }) => {
    const stream = file.addDeflated(
      `/Type/EmbeddedFile/Subtype/${nameObject(mediaType)}` +
        `/Params<</Size ${content.length}/ModDate ${textString(date)}>>`,
      deflateColumns(content),
    );
    const specification = file.add(
      `<</Type/Filespec/F ${textString(name)}/UF ${textString(name)}/Desc ${textString(description)}` +
        `/AFRelationship/Data/EF<</F ${reference(stream)}/UF ${reference(stream)}>>>>`,
    );
    return { name, object: reference(specification) };
  });
  const names = [...written]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, object }) => `${textString(name)} ${object}`);
  return `/Names<</EmbeddedFiles<</Names[${names.join(' ')}]>>>>/AF[${written.map(({ object }) => object).join(' ')}]`;
};
