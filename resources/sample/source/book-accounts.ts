import type { Account } from '../../../shared/records/account.ts';

/** Whose names the people of an account have. */
export type NameSet =
  | 'english'
  | 'german'
  | 'french'
  | 'italian'
  | 'nordic'
  | 'dutch'
  | 'polish'
  | 'spanish'
  | 'portuguese'
  | 'greek'
  | 'bulgarian'
  | 'turkish'
  | 'vietnamese'
  | 'japanese'
  | 'indian';

/** How far the plan of an account has got. */
export type Depth = 'full' | 'part' | 'thin' | 'bare';

export type BookAccount = {
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly city: string;
  readonly currency: string;
  readonly people: NameSet;
  readonly industry: string;
  readonly segment: string;
  readonly tier: NonNullable<Account['tier']>;
  readonly stage: NonNullable<Account['lifecycleStage']>;
  readonly csm: string;
  /** ARR in thousands of the currency; null is not recorded. */
  readonly arr: number | null;
  /** Days from the sample's day to the renewal; null is not recorded. */
  readonly renewal: number | null;
  /** Licensed and active seats; null is not recorded. */
  readonly seats: readonly [number, number] | null;
  readonly employees: number;
  readonly depth: Depth;
  /** Scores of the newest assessment, `-` not scored: one digit per signal of the default scorecard. */
  readonly health: string | null;
};

const row = (
  name: string,
  place: readonly [domain: string, country: string, city: string, currency: string, people: NameSet],
  kind: readonly [
    industry: string,
    segment: string,
    tier: BookAccount['tier'],
    stage: BookAccount['stage'],
    csm: string,
  ],
  numbers: readonly [
    arr: number | null,
    renewal: number | null,
    seats: readonly [number, number] | null,
    employees: number,
  ],
  depth: Depth,
  health: string | null = null,
): BookAccount => {
  const [domain, country, city, currency, people] = place;
  const [industry, segment, tier, stage, csm] = kind;
  const [arr, renewal, seats, employees] = numbers;
  return {
    name,
    domain: `${domain}.example`,
    country,
    city,
    currency,
    people,
    industry,
    segment,
    tier,
    stage,
    csm,
    arr,
    renewal,
    seats,
    employees,
    depth,
    health,
  };
};

const sarah = 'Sarah Chen';
const jonas = 'Jonas Weber';
const amara = 'Amara Okafor';
const claire = 'Claire Dubois';
const nobody = '';

/** A made-up book: no company or person in it exists. */
// prettier-ignore
export const bookAccounts: readonly BookAccount[] = [
  row('Rheintal Maschinenbau AG', ['rheintal-maschinenbau', 'Germany', 'Karlsruhe', 'EUR', 'german'], ['Manufacturing', 'DACH', 'Enterprise', 'Expansion', jonas], [480, 212, [620, 571], 8_400], 'full', '5545445'),
  row('Halden & Søn Shipping', ['haldenson', 'Norway', 'Bergen', 'NOK', 'nordic'], ['Transport and Logistics', 'Nordics', 'Enterprise', 'Renewal', jonas], [3_900, 47, [400, 236], 3_100], 'full', '2322221'),
  row('Birchwood Mutual Insurance', ['birchwoodmutual', 'United Kingdom', 'Leeds', 'GBP', 'english'], ['Insurance', 'UK and Ireland', 'Enterprise', 'Value realization', amara], [310, 158, [350, 242], 5_200], 'full', '4434343'),
  row('Société Générale d’Équipements Hydrauliques et de Transports Ferroviaires du Grand Est', ['seht-grand-est', 'France', 'Strasbourg', 'EUR', 'french'], ['Transport and Logistics', 'Southern Europe', 'Enterprise', 'Adoption', claire], [265, 301, [500, 305], 11_800], 'full', '3432334'),
  row('ミナト精機株式会社', ['minato-seiki', 'Japan', 'Yokohama', 'JPY', 'japanese'], ['Manufacturing', 'Asia Pacific', 'Enterprise', 'Expansion', amara], [42_000, 121, [300, 287], 4_600], 'full', '5455454'),
  row('Northgate Children’s Hospital', ['northgatechildrens', 'United States', 'Minneapolis', 'USD', 'english'], ['Healthcare', 'North America', 'Enterprise', 'Renewal', sarah], [540, 26, [900, 612], 7_300], 'full', '3323322'),
  row('Alpenblick Privatbank', ['alpenblick-privatbank', 'Switzerland', 'Zürich', 'CHF', 'german'], ['Financial Services', 'DACH', 'Enterprise', 'Value realization', jonas], [390, 240, [220, 198], 1_450], 'full', '4544544'),
  row('Kestrel Online', ['kestrelonline', 'Ireland', 'Cork', 'EUR', 'english'], ['Retail', 'UK and Ireland', 'Mid-Market', 'Adoption', amara], [96, 88, [140, 83], 640], 'full', '4333-44'),
  row('Ελληνική Ναυτιλία Α.Ε.', ['elliniki-naftilia', 'Greece', 'Piraeus', 'EUR', 'greek'], ['Transport and Logistics', 'Southern Europe', 'Mid-Market', 'Renewal', claire], [118, 61, [90, 71], 900], 'full', '3433433'),
  row('Vestfjord Energi', ['vestfjord-energi', 'Sweden', 'Göteborg', 'SEK', 'nordic'], ['Energy', 'Nordics', 'Enterprise', 'Expansion', jonas], [4_400, 334, [520, 468], 2_900], 'full', '5454545'),
  row('Harborline Foods', ['harborlinefoods', 'United States', 'Portland', 'USD', 'english'], ['Food and Beverage', 'North America', 'Mid-Market', 'Renewal', sarah], [145, 12, [210, 96], 1_900], 'full', '2211212'),
  row('Łódzkie Zakłady Energetyczne S.A.', ['lodzkie-ze', 'Poland', 'Łódź', 'PLN', 'polish'], ['Energy', 'Central Europe', 'Mid-Market', 'Adoption', jonas], [640, 187, [260, 171], 3_300], 'full', '4343334'),
  row('Tamarind Health Partners', ['tamarindhealth', 'India', 'Pune', 'INR', 'indian'], ['Healthcare', 'Asia Pacific', 'Enterprise', 'Value realization', amara], [18_500, 142, [750, 690], 9_600], 'full', '4445444'),
  row('Duinrand Logistiek', ['duinrand', 'Netherlands', 'Rotterdam', 'EUR', 'dutch'], ['Transport and Logistics', 'Benelux', 'Mid-Market', 'Expansion', claire], [132, 275, [160, 149], 1_100], 'full', '5444454'),

  row('Castellano Farmacéutica', ['castellanofarma', 'Spain', 'Valencia', 'EUR', 'spanish'], ['Life Sciences', 'Southern Europe', 'Mid-Market', 'Value realization', claire], [88, 199, [120, 101], 1_300], 'part', '443-444'),
  row('Brightwater Utilities', ['brightwaterutilities', 'United Kingdom', 'Bristol', 'GBP', 'english'], ['Energy', 'UK and Ireland', 'Mid-Market', 'Adoption', amara], [74, 131, [110, 68], 820], 'part', '34-3---'),
  row('Чайка Логистик ООД', ['chaika-logistik', 'Bulgaria', 'Varna', 'EUR', 'bulgarian'], ['Transport and Logistics', 'Central Europe', 'SMB', 'Renewal', jonas], [31, 54, [45, 39], 210], 'part', '4-4-4-4'),
  row('Pinecrest Unified School District', ['pinecrestusd', 'United States', 'Sacramento', 'USD', 'english'], ['Education', 'North America', 'Mid-Market', 'Value realization', sarah], [112, 118, [800, 402], 4_100], 'part', '3-2333-'),
  row('Nordlicht Verlag', ['nordlicht-verlag', 'Germany', 'Hamburg', 'EUR', 'german'], ['Media', 'DACH', 'SMB', 'Adoption', jonas], [28, 226, [60, 44], 190], 'part', '44-4-3-'),
  row('Orizzonte Moda', ['orizzontemoda', 'Italy', 'Milano', 'EUR', 'italian'], ['Retail', 'Southern Europe', 'Mid-Market', 'Expansion', claire], [154, 164, [180, 166], 2_200], 'part', '454-445'),
  row('Boğaziçi Tekstil A.Ş.', ['bogazicitekstil', 'Türkiye', 'İstanbul', 'TRY', 'turkish'], ['Manufacturing', 'Southern Europe', 'Mid-Market', 'Renewal', claire], [5_200, 33, [95, 41], 1_700], 'part', '2122---'),
  row('Công ty Cổ phần Sông Hồng', ['songhong', 'Vietnam', 'Hà Nội', 'USD', 'vietnamese'], ['Software', 'Asia Pacific', 'SMB', 'Onboarding', amara], [22, 340, [50, 18], 320], 'part', '3--4--4'),
  row('Quillfeather Books', ['quillfeather', 'Canada', 'Toronto', 'CAD', 'english'], ['Media', 'North America', 'SMB', 'Value realization', sarah], [36, 97, [40, 36], 150], 'part', '4-445-4'),
  row('Fjällvik Snickeri & Montage', ['fjallvik-snickeri', 'Sweden', 'Umeå', 'SEK', 'nordic'], ['Construction', 'Nordics', 'SMB', 'Adoption', jonas], [310, 204, [35, 22], 120], 'part', '3344---'),
  row('Serra Azul Agropecuária', ['serraazul', 'Brazil', 'Curitiba', 'BRL', 'portuguese'], ['Agriculture', 'Latin America', 'Mid-Market', 'Expansion', sarah], [690, 151, [130, 121], 2_600], 'part', '54-4455'),
  row('Meridian Freight Systems', ['meridianfreight', 'United States', 'Memphis', 'USD', 'english'], ['Transport and Logistics', 'North America', 'Enterprise', 'Renewal', sarah], [420, 75, [640, 398], 6_900], 'part', '2221222'),
  row('Van Aerden Bouwgroep', ['vanaerden', 'Belgium', 'Gent', 'EUR', 'dutch'], ['Construction', 'Benelux', 'Mid-Market', 'Adoption', claire], [67, 262, [85, 60], 760], 'part', '3433---'),
  row('Whitfield & Crane Solicitors', ['whitfieldcrane', 'United Kingdom', 'Manchester', 'GBP', 'english'], ['Professional Services', 'UK and Ireland', 'SMB', 'Value realization', amara], [41, 109, [70, 66], 240], 'part', '4544-4-'),

  row('Glarner Uhren', ['glarner-uhren', 'Switzerland', 'Biel', 'CHF', 'german'], ['Manufacturing', 'DACH', 'SMB', 'Onboarding', jonas], [26, 352, [30, 9], 140], 'thin', '--3----'),
  row('Saltmarsh Aquaculture', ['saltmarsh', 'Ireland', 'Galway', 'EUR', 'english'], ['Agriculture', 'UK and Ireland', 'SMB', 'Adoption', amara], [19, 180, [25, 14], 90], 'thin', '33-----'),
  row('Delacroix Conseil', ['delacroix-conseil', 'France', 'Lyon', 'EUR', 'french'], ['Professional Services', 'Southern Europe', 'SMB', 'Adoption', claire], [24, 215, [40, 35], 110], 'thin'),
  row('Mistral Énergies', ['mistral-energies', 'France', 'Marseille', 'EUR', 'french'], ['Energy', 'Southern Europe', 'Mid-Market', 'Onboarding', claire], [82, 318, [110, 26], 1_050], 'thin'),
  row('Copperline Telecom', ['copperline', 'United States', 'Denver', 'USD', 'english'], ['Telecommunications', 'North America', 'Mid-Market', 'Adoption', sarah], [98, 143, [150, 104], 1_600], 'thin', '34-----'),
  row('Kusunoki Design', ['kusunoki-design', 'Japan', 'Kyoto', 'JPY', 'japanese'], ['Professional Services', 'Asia Pacific', 'SMB', 'Value realization', amara], [3_200, 230, [20, 19], 60], 'thin'),
  row('Zielony Las Sp. z o.o.', ['zielony-las', 'Poland', 'Kraków', 'PLN', 'polish'], ['Agriculture', 'Central Europe', 'SMB', 'Onboarding', jonas], [85, 289, [25, 11], 75], 'thin'),

  row('Larkspur Labs', ['larkspurlabs', 'United States', 'Boston', 'USD', 'english'], ['Life Sciences', 'North America', 'SMB', 'Onboarding', sarah], [18, 363, [20, 4], 45], 'bare'),
  row('Granite Peak Outfitters', ['granitepeak', 'Canada', 'Calgary', 'CAD', 'english'], ['Retail', 'North America', 'SMB', 'Renewal', nobody], [14, -9, [15, 6], 80], 'bare'),
  row('Tordenskjold Bryggeri', ['tordenskjold', 'Denmark', 'Odense', 'DKK', 'nordic'], ['Food and Beverage', 'Nordics', 'SMB', 'Adoption', jonas], [120, 171, null, 95], 'bare'),
  row('Ostrava Tool Works', ['ostravatool', 'Czechia', 'Ostrava', 'CZK', 'polish'], ['Manufacturing', 'Central Europe', 'SMB', 'Adoption', nobody], [null, 248, null, 400], 'bare'),
  row('Lumen & Partners', ['lumenpartners', 'Luxembourg', 'Luxembourg', 'EUR', 'french'], ['Professional Services', 'Benelux', 'SMB', 'Onboarding', claire], [12, null, null, 30], 'bare'),
];
