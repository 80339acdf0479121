import type { ImportKind } from '../../../../shared/imports.ts';
import type { CustomField, CustomKind } from '../../../../shared/records/custom.ts';
import type { Signal } from '../../../../shared/records/health.ts';
import { healthScores, signalFields } from './health-scores.ts';
import { helperField, type ImportField, type ImportKindSpec, type ImportType } from './kind.ts';
import { kindSpecs } from './list.ts';

/** What the workspace adds to the declared kinds: fields of its own making and the signals of its scorecard. */
export type KindContext = {
  readonly customFields: readonly Pick<CustomField, 'id' | 'label' | 'kind' | 'choices'>[];
  readonly signals: readonly Pick<Signal, 'key' | 'label'>[];
  /** Signals that only older scorecards have: assessments made with them keep them. */
  readonly pastSignals: readonly Pick<Signal, 'key' | 'label'>[];
};

/** The second kind that rows of a kind may carry along: a contact in the row of an account. */
export type Companion = { readonly prefix: string; readonly label: string; readonly kind: ImportKind };

const contact: Companion = { prefix: 'contact', label: 'Contact', kind: 'stakeholders' };
const account: Companion = { prefix: 'account', label: 'Account', kind: 'accounts' };

const companions: Partial<Record<ImportKind, readonly Companion[]>> = {
  accounts: [contact],
  stakeholders: [account],
  opportunities: [contact, account],
};

export const companionsOf = (kind: ImportKind): readonly Companion[] => companions[kind] ?? [];

export const companionField = ({ prefix }: Companion, field: string): string => `${prefix}.${field}`;

/** Fields that the row says anyway, by naming its account. */
const ownNames: readonly string[] = ['id', 'accountId', 'accountCrmId', 'accountDomain', 'accountName'];
const ofAccount: readonly string[] = ['name', 'crmId', 'domain'];

const isCarried = ({ kind }: Companion, { name, type }: ImportField): boolean =>
  type !== 'reference' && !ownNames.includes(name) && !(kind === 'accounts' && ofAccount.includes(name));

const companionFields = (companion: Companion): ImportField[] =>
  kindSpecs[companion.kind].fields
    .filter((field) => isCarried(companion, field))
    .map((field) => ({
      ...field,
      name: companionField(companion, field.name),
      label: `${companion.label}: ${field.label}`,
      required: false,
      column: null,
    }));

const customTypes: Readonly<Record<CustomKind, ImportType>> = {
  text: 'text',
  number: 'decimal',
  money: 'money',
  date: 'day',
  choice: 'choice',
  yesNo: 'flag',
};

/** A custom field as a target of a mapping: one that is there, or a new one of a kind and a label. */
export type CustomTarget =
  | { readonly id: string }
  | { readonly id: null; readonly kind: CustomKind; readonly label: string };

const existing = /^custom\.(.+)$/u;
const fresh = /^custom\+(text|number|money|date|choice|yesNo)\.(.+)$/su;

/** Reads `custom.ID` and `custom+KIND.LABEL`; null for any other target. */
export const customTarget = (target: string): CustomTarget | null => {
  const made = fresh.exec(target);
  if (made) return { id: null, kind: made[1] as CustomKind, label: (made[2] ?? '').trim().slice(0, 100) };
  const there = existing.exec(target);
  return there ? { id: there[1] ?? '' } : null;
};

const longestValue = 4000;

const customField = (
  name: string,
  { label, kind, choices }: Pick<CustomField, 'label' | 'kind' | 'choices'>,
): ImportField =>
  helperField(name, kind === 'choice' && choices.length === 0 ? 'text' : customTypes[kind], {
    label,
    choices,
    min: Number.MIN_SAFE_INTEGER,
    max: kind === 'money' ? Number.MAX_SAFE_INTEGER : longestValue,
  });

/** The custom fields that rows of accounts can fill: those there are, and the new ones a mapping names. */
const customFieldsFor = ({ customFields }: KindContext, targets: readonly string[]): ImportField[] => [
  ...customFields.map((field) => customField(`custom.${field.id}`, field)),
  ...[...new Set(targets)].flatMap((target) => {
    const made = customTarget(target);
    return made?.id === null ? [customField(target, { ...made, choices: [] })] : [];
  }),
];

/**
 * A kind with everything a file of this workspace can fill: what is declared, the signals of the scorecard,
 * custom fields, and the second kind that rows may carry.
 * @param targets fields that a mapping names: new custom fields are among them.
 */
export const importSpec = (
  kind: ImportKind,
  context: KindContext,
  targets: readonly string[] = [],
): ImportKindSpec => {
  const spec = kindSpecs[kind];
  const more = [
    ...(spec === healthScores ? signalFields(context.signals) : []),
    ...(kind === 'accounts' ? customFieldsFor(context, targets) : []),
    ...companionsOf(kind).flatMap(companionFields),
  ];
  return more.length === 0 ? spec : { ...spec, fields: [...spec.fields, ...more] };
};

/** A workspace without custom fields, and the scorecard given. */
export const plainContext = (signals: KindContext['signals'] = []): KindContext => ({
  customFields: [],
  signals,
  pastSignals: [],
});
