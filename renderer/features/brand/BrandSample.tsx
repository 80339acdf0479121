import { useTranslation } from 'react-i18next';

import { defaultColour, type BrandView } from '../../../shared/brand.ts';
import { brandTones, toHex } from '../../../shared/domain/colour.ts';
import { Panel } from '../plan/Panel.tsx';
import { pictureAddress } from './picture-address.ts';
import { useBrandFont } from './use-brand-font.ts';

import styles from './Brand.module.css';

/** A page of the sample, points; half of Letter. */
const page = { width: 396, height: 306 };
const margin = 24;
const ink = '#1b2430';
const muted = '#566170';
const hairline = '#d9dfe7';

type Tones = Readonly<Record<keyof ReturnType<typeof brandTones>, string>>;

const tonesOf = (colour: string): Tones =>
  Object.fromEntries(
    Object.entries(brandTones(colour)).map(([tone, shade]) => [tone, toHex(shade)]),
  ) as Tones;

type PageProps = { readonly brand: BrandView; readonly tones: Tones; readonly logo: string | undefined };

const Cover = ({ brand, tones, logo }: PageProps) => {
  const { t } = useTranslation('brand');
  const isLeft = brand.logoPosition === 'Left';
  const below = logo && isLeft ? 46 : 0;
  const facts = [
    [t('sample.facts.by'), t('sample.facts.name')],
    [t('sample.facts.asOf'), t('sample.facts.day')],
  ] as const;
  return (
    <g>
      <rect width={page.width} height={page.height} fill="#ffffff" />
      <rect width={page.width} height={218} fill={tones.accentDeep} />
      {[37, 56, 75, 98, 125].map((radius) => (
        <circle
          key={radius}
          cx={page.width - 48}
          cy={48}
          r={radius}
          fill="none"
          stroke={tones.onAccentLine}
        />
      ))}
      <rect y={218} width={page.width} height={3} fill={tones.accent} />
      {logo ? (
        <g transform={`translate(${isLeft ? margin : page.width - margin - 107} ${margin})`}>
          <rect width={107} height={38} rx={3} fill="#ffffff" />
          <image
            href={logo}
            x={6}
            y={6}
            width={95}
            height={26}
            preserveAspectRatio={`${isLeft ? 'xMin' : 'xMax'}YMid meet`}
          />
        </g>
      ) : null}
      <text x={margin} y={margin + 9 + below} fontSize={6} fontWeight={600} fill={tones.onAccent}>
        {t('sample.edition')}
      </text>
      <text x={margin} y={178} fontSize={17} fontWeight={600} fill={tones.onAccent}>
        {t('sample.account')}
      </text>
      <text x={margin} y={193} fontSize={7} fill={tones.onAccentMuted}>
        {t('sample.plan')}
      </text>
      {facts.map(([label, value], index) => (
        <g key={label} transform={`translate(${margin + index * 90} 244)`}>
          <text fontSize={4.5} fill={muted}>
            {label}
          </text>
          <text y={9} fontSize={6} fontWeight={600} fill={ink}>
            {value}
          </text>
        </g>
      ))}
    </g>
  );
};

const Inside = ({ brand, tones, logo }: PageProps) => {
  const { t } = useTranslation('brand');
  const right = page.width - margin;
  const isLeft = brand.logoPosition === 'Left';
  const text = logo && isLeft ? margin + 54 : margin;
  return (
    <g>
      <rect width={page.width} height={page.height} fill="#ffffff" />
      {logo ? (
        <image
          href={logo}
          x={isLeft ? margin : right - 48}
          y={13}
          width={48}
          height={10}
          preserveAspectRatio={`${isLeft ? 'xMin' : 'xMax'}YMid meet`}
        />
      ) : null}
      <text x={text} y={21} fontSize={4.5} fontWeight={600} fill={ink}>
        {t('sample.head')}
      </text>
      <text x={logo && !isLeft ? right - 54 : right} y={21} fontSize={4.5} textAnchor="end" fill={muted}>
        {t('sample.page')}
      </text>
      <line x1={margin} x2={right} y1={26} y2={26} stroke={hairline} strokeWidth={0.5} />
      <text x={margin} y={50} fontSize={11} fontWeight={600} fill={ink}>
        {t('sample.conclusion')}
      </text>
      <text x={margin} y={62} fontSize={5.5} fill={muted}>
        {t('sample.text')}
      </text>
      <line x1={margin} x2={margin + 90} y1={76} y2={76} stroke={tones.accent} />
      <text x={margin} y={85} fontSize={5.5} fill={tones.accentText}>
        {t('sample.link')}
      </text>
      <rect x={margin} y={98} width={right - margin} height={60} fill={tones.accentSoft} />
      <rect x={margin} y={98} width={2} height={60} fill={tones.accent} />
      <text x={margin + 9} y={112} fontSize={6} fontWeight={600} fill={ink}>
        {t('sample.conclusion')}
      </text>
      {[40, 90, 30, 70].map((length, index) => (
        <rect
          key={length}
          x={margin}
          y={174 + index * 16}
          width={length * 3.2}
          height={9}
          fill={tones.accent}
        />
      ))}
    </g>
  );
};

/** The cover and a page as they will look, in the brand's colour, logo and font. */
export const BrandSample = ({ brand }: { readonly brand: BrandView }) => {
  const { t } = useTranslation('brand');
  const family = useBrandFont(brand.fonts);
  const tones = tonesOf(brand.colour ?? defaultColour);
  const logo = brand.logo ? pictureAddress(brand.logo.mediaType, brand.logo.bytes) : undefined;
  const parts = { brand, tones, logo };
  const gap = 14;
  return (
    <Panel title={t('sample.title')}>
      <svg
        className={styles['sample']}
        viewBox={`-1 -1 ${page.width + 2} ${page.height * 2 + gap + 2}`}
        role="img"
        aria-label={t('sample.label')}
        fontFamily={family ? `'${family}', Inter` : 'Inter'}
      >
        <svg width={page.width} height={page.height} overflow="hidden">
          <Cover {...parts} />
        </svg>
        <svg y={page.height + gap} width={page.width} height={page.height} overflow="hidden">
          <Inside {...parts} />
        </svg>
        {[0, page.height + gap].map((y) => (
          <rect key={y} y={y} width={page.width} height={page.height} fill="none" stroke={hairline} />
        ))}
      </svg>
    </Panel>
  );
};
