import { importKinds, type ImportKind, type KindGuess } from '../../../../shared/imports.ts';
import { importSpec, type KindContext } from '../kinds/dynamic.ts';
import { signalField } from '../kinds/health-scores.ts';
import type { ImportKindSpec } from '../kinds/kind.ts';
import { kindSpecs } from '../kinds/list.ts';
import { aliasTables } from './aliases.ts';
import { knownFields, type Column } from './propose.ts';
import { headerKey, headerWords } from './words.ts';

/** Words in the name of a file that say what its rows are. */
const inFileName: Readonly<Record<ImportKind, RegExp>> = {
  accounts: /account|compan|customer|client|kunden|cuentas|comptes|book|firmen|empresas/iu,
  stakeholders: /contact|stakeholder|people|person|kontakt/iu,
  opportunities: /opportunit|deal|pipeline|oportunidad|negocio|potential/iu,
  healthScores: /health|score ?card/iu,
  risks: /risk|risiko|risque|riesgo/iu,
  meetings: /meeting|event|calendar|timeline|call|besprechung|reunion|reuni[oó]n/iu,
  actions: /action|task|to-?do|aufgabe|t[âa]che|tarea/iu,
  surveyResponses: /survey|nps|csat|feedback|response|umfrage|encuesta/iu,
  tickets: /ticket|case|zendesk|freshdesk|support|incident/iu,
  arrMovements: /movement|arr[ _-]|mrr|churn|bewegung|bridge/iu,
};

const isOwner = ({ owner }: ImportKindSpec, field: string): boolean =>
  owner !== null && [owner.id, owner.crmId, owner.domain, owner.name].includes(field);
const isCarried = (field: string): boolean => /^(?:contact|account)\./u.test(field);

/** What a header is to a kind: a field of its own, one of what it carries, known but left out, or nothing. */
type Role = 'own' | 'carried' | 'owner' | 'leftOut' | 'none';

const roleOf = (spec: ImportKindSpec, header: string, mapped: string | null): Role => {
  if (mapped !== null) {
    if (isOwner(spec, mapped)) return 'owner';
    return isCarried(mapped) ? 'carried' : 'own';
  }
  return aliasTables[spec.kind].ownLeaveOut.has(headerKey(header)) ? 'leftOut' : 'none';
};

/** How much a header speaks for a kind, by its role there, in shares of what it can say at all. */
const shares: Readonly<Record<Role, number>> = { own: 1, carried: 0.6, owner: 0, leftOut: 0.5, none: -0.5 };

/** A header that few kinds know says more: 1 / the kinds of which it is a field, or a column to leave out; 0 for none. */
const weightOf = (header: string): number => {
  const key = headerKey(header);
  const known = importKinds.filter((kind) => {
    const { sure, ownLeaveOut } = aliasTables[kind];
    const fields = sure.get(key)?.filter(({ field }) => !isOwner(kindSpecs[kind], field)) ?? [];
    return fields.length > 0 || ownLeaveOut.has(key);
  }).length;
  return known === 0 ? 0 : 1 / known;
};

/** What a header says where nobody knows it to the letter, only by its words. */
const byWords = 1;
const ofFlag = 0.3;

const canFill = (spec: ImportKindSpec, mapped: ReadonlySet<string>, field: string): boolean =>
  mapped.has(field) ||
  (spec.composed?.field === field && spec.composed.from.some((part) => mapped.has(part))) ||
  (spec.derived?.to.includes(field) === true && spec.derived.from.some((part) => mapped.has(part)));

const salesforceKinds: Readonly<Record<string, ImportKind>> = {
  '001': 'accounts',
  '003': 'stakeholders',
  '006': 'opportunities',
  '500': 'tickets',
  '00T': 'actions',
  '00U': 'meetings',
};
const recordId = /^(?:001|003|006|500|00T|00U)[a-zA-Z0-9]{12}(?:[A-Z0-9]{3})?$/u;

/** The kind whose ids the file has in a column called "Id", without a repetition. */
const kindOfIds = (columns: readonly Column[]): ImportKind | null => {
  for (const { header, values } of columns) {
    const [first = ''] = values;
    const words = headerWords(header);
    if (words.at(-1) !== 'id' || words.length > 3 || !recordId.test(first)) continue;
    const prefix = first.slice(0, 3);
    const same = values.every((value) => value.startsWith(prefix));
    if (same && new Set(values).size === values.length && words.length === 1)
      return salesforceKinds[prefix] ?? null;
  }
  return null;
};

const pointsOf = (spec: ImportKindSpec, columns: readonly Column[], weights: readonly number[]): number => {
  const fields = knownFields(spec, columns);
  const mapped = new Set(fields.flatMap((field) => field ?? []));
  let points = 0;
  let own = 0;
  columns.forEach(({ header }, index) => {
    const field = fields[index] ?? null;
    const role = roleOf(spec, header, field);
    const known = weights[index] ?? 0;
    const isFlag = spec.fields.find(({ name }) => name === field)?.type === 'flag';
    // A header that no kind knows says nothing against any.
    const weight = (role === 'none' ? known : known || byWords) * (isFlag ? ofFlag : 1);
    points += shares[role] * weight;
    if (role === 'own') own += weight;
  });
  if (own === 0) return 0;
  const required = spec.fields.filter((field) => field.required);
  const missing = required.filter(({ name }) => !canFill(spec, mapped, name)).length;
  const scores = [...mapped].some((name) => name === 'signal' || name.startsWith(signalField('')));
  return spec.kind === 'healthScores' && !scores ? 0 : Math.max(0, points) * 0.6 ** missing;
};

/** Columns that are looked at: what comes after them in an export of everything says no more. */
const mostColumns = 200;

/** A guess counts as certain when the next best is clearly behind. */
const clearly = 1.4;
const enough = 1;

/**
 * What the rows of a file seem to be, by its headers, its ids and its name. `sure` is certain enough to go on
 * with; otherwise the user is asked to look.
 */
export const guessKind = (all: readonly Column[], fileName: string, context: KindContext): KindGuess => {
  const columns = all.slice(0, mostColumns);
  const byIds = kindOfIds(columns);
  const weights = columns.map(({ header }) => weightOf(header));
  const ranked = importKinds
    .map((kind) => {
      const points = pointsOf(importSpec(kind, context), columns, weights);
      const named = inFileName[kind].test(fileName) ? 1.25 : 1;
      return { kind, points: points * named + (byIds === kind ? 5 : 0) };
    })
    .sort((left, right) => right.points - left.points);
  const [best, next] = ranked;
  if (!best || best.points === 0) return { kind: 'accounts', sure: false };
  return { kind: best.kind, sure: best.points >= enough && best.points >= (next?.points ?? 0) * clearly };
};
