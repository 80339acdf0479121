import type { BookRow } from '../../../shared/book-row.ts';
import { customColumn } from '../../../shared/book-view.ts';
import {
  editedCustomValue,
  formatCustomValue,
  parseCustomValue,
  type CustomReader,
} from '../../../shared/domain/custom-value.ts';
import type { CustomField } from '../../../shared/records/custom.ts';
import { call } from '../../api.ts';
import { useAsked } from '../../app/use-asked.ts';
import type { Codec } from '../../ui/codec.ts';
import { locale } from '../../ui/format.ts';
import type { GridColumn } from '../../ui/grid/types.ts';

const none: readonly CustomField[] = [];
let known = none;

/** Fields that are as they were are the same ones, so that what stands on them is not drawn again. */
const askFields = async (): Promise<readonly CustomField[]> => {
  const found = await call('customField.list', {});
  if (JSON.stringify(found) !== JSON.stringify(known)) known = found;
  return known;
};

/** The fields that the user made, in their order; none until the core has answered. */
export const useCustomFields = (): readonly CustomField[] => useAsked(askFields).value ?? none;

type Words = CustomReader['words'];

const asText = (stored: unknown): string => (typeof stored === 'string' ? stored : '');

/** How values of a field that the user made are written and read back, in an account's currency. */
export const customCodec = (field: CustomField, currency: string, words: Words): Codec => {
  const reader: CustomReader = { currency, numbers: locale(), days: locale(), words };
  const chosen = field.kind === 'yesNo' ? [words.yes, words.no] : field.choices;
  return {
    kind: field.kind === 'date' ? 'day' : 'text',
    choices: field.kind === 'yesNo' || field.kind === 'choice' ? chosen : null,
    required: false,
    long: false,
    display: (stored) => (asText(stored) === '' ? '' : formatCustomValue(field, asText(stored), reader)),
    edit: (stored) => (asText(stored) === '' ? '' : editedCustomValue(field, asText(stored), reader)),
    parse: (text) => parseCustomValue(field, text, reader),
  };
};

/** Amounts and numbers stand at the end of their cell. */
const isNumeric = ({ kind }: CustomField): boolean => kind === 'number' || kind === 'money';

/** The book's column of a field that the user made, edited in place like the others (row 6). */
export const customGridColumn = (field: CustomField, words: Words): GridColumn<BookRow> => {
  const codecFor = ({ currency }: BookRow) => customCodec(field, currency, words);
  const stored = (row: BookRow): string | null => row.custom[field.id] ?? null;
  const text = (row: BookRow) => codecFor(row).display(stored(row));
  return {
    id: customColumn(field.id),
    header: field.label,
    width: isNumeric(field) || field.kind === 'date' ? 112 : 132,
    ...(isNumeric(field) ? { align: 'end' as const } : {}),
    text,
    title: (row) => text(row) || undefined,
    sortable: true,
    edit: (row) => ({ codec: codecFor(row), value: stored(row) }),
  };
};
