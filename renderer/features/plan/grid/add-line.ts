/** What stands in the line where a name makes a new record, and the names that have yet to come back to it. */
export type AddLine = { readonly text: string; readonly refused: readonly string[] };

export const emptyLine: AddLine = { text: '', refused: [] };

/** The line once its text was taken out: the next name that was refused meanwhile, or nothing. */
export const takenOut = ({ refused: [text = '', ...refused] }: AddLine): AddLine => ({ text, refused });

/** The line after a name was refused: it comes back at once, or when what is typed by then is taken out. */
export const givenBack = (line: AddLine, name: string): AddLine =>
  line.text === ''
    ? { ...line, text: name }
    : { ...line, refused: [...line.refused.filter((other) => other !== name), name] };
