/** The most items of a list: choices of a field, notes of a person. */
export const listLimit = 200;
