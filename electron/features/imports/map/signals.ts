import { signalField } from '../kinds/health-scores.ts';
import type { ImportKindSpec } from '../kinds/kind.ts';
import { headerKey, headerWords, likeness, likeWords, plainKey, wordWeights } from './words.ts';

/** What the signals of the default scorecard are called elsewhere. */
const others: Readonly<Record<string, readonly string[]>> = {
  productUsage: [
    'Product usage',
    'Usage',
    'DAU/MAU',
    'DAU MAU',
    'Usage score',
    'Produktnutzung',
    'Nutzung',
    'Utilisation du produit',
    'Uso del producto',
    'Logins',
    'Active usage',
    'Gebruik',
    'Productgebruik',
    'Utilizzo del prodotto',
    'Utilizzo',
    'Uso do produto',
    'Produktanvändning',
    'Användning',
    'Użycie produktu',
    'Login frequency',
    'Usage health',
  ],
  featureAdoption: [
    'Feature adoption',
    'Adoption',
    'Feature depth',
    'Adoption depth',
    'Adoption score',
    'Funktionsnutzung',
    'Adoption des fonctionnalités',
    'Adopción de funciones',
    'Adoptie functies',
    'Functieadoptie',
    'Adozione delle funzionalità',
    'Adoção de funcionalidades',
    'Funktionsanvändning',
    'Feature usage',
    'Feature health',
  ],
  seatUtilization: [
    'Seat utilization',
    'Seat utilisation',
    'License utilization',
    'Licence utilisation',
    'Utilization',
    'Seat usage',
    'License usage',
    'Lizenznutzung',
    'Utilisation des licences',
    'Uso de licencias',
    'Licentiegebruik',
    'Licentiebenutting',
    'Utilizzo licenze',
    'Uso de licenças',
    'Licensutnyttjande',
    'Seat health',
    'License health',
  ],
  supportTickets: [
    'Support tickets',
    'Support',
    'Ticket volume',
    'Support volume',
    'Support health',
    'Support score',
    'Tickets',
    'Support-Tickets',
    'Tickets de soporte',
    'Helpdesk',
    'Supporttickets',
    'Ticketvolume',
    'Ticket di supporto',
    'Tickets de suporte',
    'Supportärenden',
    'Support ticket volume',
    'Open tickets',
  ],
  npsCsat: [
    'NPS/CSAT',
    'NPS',
    'CSAT',
    'NPS CSAT',
    'Satisfaction',
    'Customer satisfaction',
    'Survey',
    'Kundenzufriedenheit',
    'Satisfaction client',
    'Satisfacción',
    'Klanttevredenheid',
    'Soddisfazione cliente',
    'Satisfação do cliente',
    'Kundnöjdhet',
    'NPS / CSAT',
    'CSAT/NPS',
    'NPS or CSAT',
  ],
  stakeholderEngagement: [
    'Stakeholder engagement',
    'Engagement',
    'Engagement score',
    'Relationship',
    'Executive engagement',
    'Stakeholder-Engagement',
    'Engagement des parties prenantes',
    'Relación',
    'Betrokkenheid stakeholders',
    'Stakeholderbetrokkenheid',
    'Coinvolgimento degli stakeholder',
    'Engajamento dos stakeholders',
    'Intressentengagemang',
    'Sponsor engagement',
    'Relationship health',
  ],
  renewalRisk: [
    'Renewal risk',
    'Renewal',
    'Renewal likelihood',
    'Churn risk',
    'Verlängerungsrisiko',
    'Risque de renouvellement',
    'Riesgo de renovación',
    'Verlengingsrisico',
    'Rischio di rinnovo',
    'Risco de renovação',
    'Förnyelserisk',
    'Renewal confidence',
    'Renewal outlook',
    'Renewal health',
  ],
};

/** Names that stand for one signal here and another there: offered, never taken. */
const either: Readonly<Record<string, readonly string[]>> = {
  productUsage: ['Product adoption'],
};

export type FoundSignal = { readonly key: string; readonly rank: number; readonly sure: boolean };

/** Words around the name of a signal that only say that a score follows. */
const bare = (header: string): string =>
  header.replace(/\s*[([]?\s*(?:score|rating|1\s*[-–]\s*5|1 to 5)\s*[)\]]?\s*$/iu, '').trim();

/** "Usage (DAU/MAU)": what stands in brackets only says more. */
const withoutBrackets = (text: string): string => text.replace(/\s*\([^()]*\)\s*$/u, '').trim();

const alike = 0.75;

/** The signal of the scorecard that a text names; a name that is only alike is not sure. */
export const namedSignal = (
  signals: readonly { readonly key: string; readonly label: string }[],
  text: string,
): FoundSignal | null => {
  const names = signals.flatMap(({ key, label }) =>
    [key, label, ...(others[key] ?? [])].map((name) => ({ key, name })),
  );
  for (const wanted of [text, bare(text), withoutBrackets(text)]) {
    if (wanted === '') continue;
    const exact = names.find(({ name }) => headerKey(name) === headerKey(wanted));
    if (exact) return { key: exact.key, rank: 0, sure: true };
    const words = plainKey(headerWords(wanted));
    const plain = new Set(
      names.filter(({ name }) => plainKey(headerWords(name)) === words).map(({ key }) => key),
    );
    const [only] = plain;
    if (only !== undefined && plain.size === 1) return { key: only, rank: 1, sure: true };
  }
  for (const [key, doubtful] of Object.entries(either))
    if (signals.some((signal) => signal.key === key))
      for (const name of doubtful)
        if (headerKey(name) === headerKey(bare(text))) return { key, rank: 2, sure: false };
  const weight = wordWeights(names.map(({ name }) => name));
  const like = likeWords(bare(text));
  let best: FoundSignal | null = null;
  let most = alike;
  for (const { key, name } of names) {
    const points = likeness(like, likeWords(name), weight);
    if (points > most) [best, most] = [{ key, rank: 2, sure: false }, points];
  }
  return best;
};

const prefix = signalField('');

/** The signal that a header of a wide file names. */
export const signalOf = (spec: ImportKindSpec, header: string): FoundSignal | null =>
  namedSignal(
    spec.fields.flatMap(({ name, label }) =>
      name.startsWith(prefix) ? [{ key: name.slice(prefix.length), label }] : [],
    ),
    header,
  );
