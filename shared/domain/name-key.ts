/** What two spellings of one person's name share: letters, whatever their case and the blanks around them. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('en');
