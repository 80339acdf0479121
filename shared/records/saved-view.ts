import { bookLayout, emptyBookLayout } from '../book-view.ts';
import { defineEntity, type RecordOf } from '../entity.ts';
import { json, requiredText } from '../fields.ts';

/** A named arrangement of the book of business (row 1). */
export const savedView = defineEntity('savedView', {
  name: requiredText(100),
  layout: json(bookLayout, emptyBookLayout),
});

export type SavedView = RecordOf<typeof savedView>;
