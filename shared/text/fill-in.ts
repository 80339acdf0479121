const placeholder = /\{\{(\w+)\}\}/u;

/** Sentences of the catalogues, cut at their placeholders once: texts and names by turns, a text first and last. */
const cut = new Map<string, readonly string[]>();

const partsOf = (sentence: string): readonly string[] => {
  const known = cut.get(sentence);
  if (known) return known;
  const parts = sentence.split(placeholder);
  cut.set(sentence, parts);
  return parts;
};

/**
 * A sentence of a catalogue with what stands for each `{{name}}`, in one pass: what people typed is never read as a
 * placeholder. One without a value stays as it is written.
 */
export const fillIn = (sentence: string, valueOf: (name: string) => string | undefined): string => {
  const parts = partsOf(sentence);
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    text += (valueOf(name) ?? `{{${name}}}`) + (parts[at + 1] ?? '');
  }
  return text;
};
