/** The header of the column that says why a row was set aside. */
export const reasonHeader = 'Import error';
