import type { Weight } from '../engine/canvas.ts';

/** A font that ships with the app. */
export type ShippedFont = {
  /** PostScript name without the weight. */
  readonly name: string;
  /** Name in a page's resources without the weight. */
  readonly resource: string;
  /** Package of the font under `node_modules`. */
  readonly folder: string;
  readonly files: Readonly<Record<Weight, string>>;
};

const inBothWeights = (name: string, folder: string, resource: string): ShippedFont => ({
  name,
  resource,
  folder: `@expo-google-fonts/${folder}`,
  files: { 400: `400Regular/${name}_400Regular.ttf`, 600: `600SemiBold/${name}_600SemiBold.ttf` },
});

/** Latin, Greek, Cyrillic and Vietnamese, and the usual signs. */
export const mainFont: ShippedFont = inBothWeights('Inter', 'inter', 'F');

export type FallbackFont = ShippedFont & {
  /** Characters the font is opened for; whether it has them shows then. */
  readonly opens: RegExp;
};

/** Letters that the scripts below share with each other: ideographic punctuation, full-width forms, signs. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2460-\u24ff\u2500-\u26ff\u3000-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;

/**
 * Fonts for what the main font has not, in the order they are asked. Each is opened when a plan first holds
 * such a character: a plan without any never pays for one. A new script is a line here.
 */
export const fallbackFonts: readonly FallbackFont[] = [
  { ...inBothWeights('NotoSansArabic', 'noto-sans-arabic', 'Ar'), opens: /\p{Script_Extensions=Arabic}/u },
  { ...inBothWeights('NotoSansHebrew', 'noto-sans-hebrew', 'He'), opens: /\p{Script=Hebrew}/u },
  { ...inBothWeights('NotoSansThai', 'noto-sans-thai', 'Th'), opens: /[\p{Script=Thai}\u0e3f]/u },
  {
    ...inBothWeights('NotoSansDevanagari', 'noto-sans-devanagari', 'De'),
    opens: /\p{Script_Extensions=Devanagari}/u,
  },
  { ...inBothWeights('NotoSansKR', 'noto-sans-kr', 'Kr'), opens: /\p{Script=Hangul}/u },
  { ...inBothWeights('NotoSansSC', 'noto-sans-sc', 'Sc'), opens: eastAsian },
  {
    name: 'NotoEmoji',
    resource: 'Em',
    folder: '@expo-google-fonts/noto-emoji',
    files: { 400: '400Regular/NotoEmoji_400Regular.ttf', 600: '400Regular/NotoEmoji_400Regular.ttf' },
    opens: /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u,
  },
];
