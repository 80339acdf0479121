import { opportunity } from '../../../../shared/records/growth.ts';
import {
  fieldsOf,
  helperField,
  idField,
  idKey,
  ownerBy,
  ownerFields,
  plainKind,
  quarterOfDay,
  textOf,
  type Draft,
  type ImportKindSpec,
} from './kind.ts';
import { levelWords } from './words.ts';

const won = /\bwon\b|gewonnen|gagn[ée]|ganad[ao]|ganho|ganha|vinta|vinto|closedwon/iu;
const lost = /\blost\b|verloren|perdu|perdid[ao]|persa|perso|closedlost|abandoned|disqualified/iu;

/** Won, lost or open by what the CRM calls the stage; its own flags say it plainer. */
const statusOf = ({ stage, isWon, isLost, isClosed }: Draft): string | null => {
  if (isWon === 1) return 'Won';
  if (isLost === 1) return 'Lost';
  const name = textOf(stage);
  if (name !== null && won.test(name)) return 'Won';
  if (name !== null && lost.test(name)) return 'Lost';
  if (isClosed === 1 && isWon === 0) return 'Lost';
  return name === null && isClosed !== 0 ? null : 'Open';
};

/** From 70 % High, from 40 % Medium, below Low. */
const confidenceOf = (probability: number): string =>
  probability >= 70 ? 'High' : probability >= 40 ? 'Medium' : 'Low';

const derive = (draft: Draft): Draft => {
  const { closeDate, probability, forecastCategory, lossReason, wonReason } = draft;
  const status = draft['status'] ?? statusOf(draft);
  const closed = status === 'Won' || status === 'Lost';
  const day = textOf(closeDate);
  return {
    status,
    timeline: draft['timeline'] ?? (day === null ? null : quarterOfDay(day)),
    closedOn: draft['closedOn'] ?? (closed ? day : null),
    confidence:
      draft['confidence'] ??
      forecastCategory ??
      (typeof probability === 'number' && !closed ? confidenceOf(probability) : null),
    closeReason: draft['closeReason'] ?? (status === 'Won' ? wonReason : lossReason) ?? null,
  };
};

/** Ways to grow an account; a close date is the quarter of an open one and the closing of one that is decided. */
export const opportunities: ImportKindSpec = {
  ...plainKind,
  kind: 'opportunities',
  entityName: 'opportunity',
  entity: opportunity,
  words: ['opportunity', 'opportunities', 'opp', 'deal', 'deals', 'potential'],
  fields: [
    idField,
    ...ownerFields,
    helperField('stage', 'text'),
    helperField('isWon', 'flag'),
    helperField('isLost', 'flag'),
    helperField('isClosed', 'flag'),
    helperField('closeDate', 'day'),
    helperField('forecastCategory', 'choice', {
      lenient: true,
      choices: ['High', 'Medium', 'Low'],
      synonyms: {
        High: ['Commit', 'Commit Forecast', 'Most Likely', 'Zusage', 'Engagement', 'Compromiso'],
        Medium: [
          'Best Case',
          'Best Case Forecast',
          'Upside',
          'Bester Fall',
          'Meilleur scénario',
          'Mejor caso',
        ],
        Low: ['Pipeline', 'Not Forecasted', 'Omitted'],
      },
    }),
    helperField('probability', 'percent'),
    helperField('lossReason', 'text', { max: 1000 }),
    helperField('wonReason', 'text', { max: 1000 }),
    helperField('currency', 'currency'),
    ...fieldsOf(opportunity, {
      crmId: { salesforcePrefixes: ['006'] },
      type: {
        lenient: true,
        synonyms: {
          Upsell: [
            'Up-sell',
            'Up Sell',
            'Upgrade',
            'Existing Customer - Upgrade',
            'Upselling',
            'Up-selling',
            'Mehrverkauf',
            'Zusatzverkauf',
            'Merförsäljning',
            'アップセル',
            'Montée en gamme',
          ],
          'Cross-sell': [
            'Cross Sell',
            'Crosssell',
            'Existing Customer - Cross-sell',
            'Add-on',
            'Add On',
            'Addon',
            'Cross-selling',
            'Crossselling',
            'Cross selling',
            'Vente croisée',
            'Venta cruzada',
            'Venda cruzada',
            'Korsförsäljning',
            'クロスセル',
          ],
          Expansion: [
            'Expand',
            'Growth',
            'Existing Customer - Expansion',
            'Erweiterung',
            'Ampliación',
            'Espansione',
            'Expansión',
            'Expansão',
            'Extension',
            'Uitbreiding',
            'Utökning',
            'Rozszerzenie',
            '拡大',
            'Ausbau',
          ],
        },
      },
      lever: { lenient: true },
      confidence: { lenient: true, synonyms: levelWords },
      status: {
        lenient: true,
        synonyms: {
          Open: [
            'In progress',
            'Active',
            'Offen',
            'Ouvert',
            'Ouverte',
            'Abierto',
            'Abierta',
            'Aberto',
            'Aberta',
            'Aperto',
            'Aperta',
            'In corso',
            'En curso',
            'En cours',
            'Em andamento',
            'Lopend',
            'Pågående',
            'Öppen',
            'W toku',
            'Otwarta',
            'Otwarte',
            '進行中',
            '商談中',
          ],
          Won: [
            'Closed Won',
            'Closed - Won',
            'Gewonnen',
            'Gagné',
            'Gagnée',
            'Ganado',
            'Ganada',
            'Ganho',
            'Vinta',
            'Vinto',
            'Ganha',
            'Vunnen',
            'Wygrana',
            'Wygrane',
            '受注',
          ],
          Lost: [
            'Closed Lost',
            'Closed - Lost',
            'Verloren',
            'Perdu',
            'Perdue',
            'Perdido',
            'Perdida',
            'Persa',
            'Perso',
            'Förlorad',
            'Przegrana',
            'Przegrane',
            '失注',
          ],
        },
      },
    }),
  ],
  keys: [
    idKey,
    { by: 'crmId', field: 'crmId', compared: 'exact' },
    { by: 'name', field: 'name', compared: 'name' },
  ],
  owner: ownerBy(null),
  derived: {
    from: [
      'stage',
      'isWon',
      'isLost',
      'isClosed',
      'closeDate',
      'forecastCategory',
      'probability',
      'lossReason',
      'wonReason',
    ],
    to: ['status', 'timeline', 'closedOn', 'confidence', 'closeReason'],
    apply: derive,
  },
};
