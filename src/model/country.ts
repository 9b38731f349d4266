import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries/index.js';

/** The only door to i18n-iso-countries: countries by code and English name. */
countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json'));

/** Names that sellers and reports use and the list of countries does not hold. */
const ALSO: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'mainland china': 'CN',
    'china (mainland)': 'CN',
    macau: 'MO',
    'us minor outlying islands': 'UM',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    'northern ireland': 'GB',
  }),
);

const known = new Map<string, string | null>();
const MOST_KNOWN = 2_000;

function readCode(text: string): string | null {
  const name = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  const code = name.toUpperCase();
  if (code.length === 2 && countries.isValid(code)) return code;
  if (code.length === 3 && countries.isValid(code)) return countries.alpha3ToAlpha2(code) ?? null;
  return ALSO.get(name) ?? countries.getAlpha2Code(name, 'en') ?? null;
}

/** The ISO 3166 code of a country that a report names by code or in English; null for any other text. */
export function countryCode(text: string): string | null {
  const earlier = known.get(text);
  if (earlier !== undefined) return earlier;
  const code = readCode(text);
  if (known.size < MOST_KNOWN) known.set(text, code);
  return code;
}

/** Countries that are best known by another name than their full one. */
const SHORT: Readonly<Record<string, string>> = {
  US: 'the US',
  GB: 'the UK',
  TW: 'Taiwan',
};

/** The English name of a country by its code, as it stands in a sentence. */
export function countryName(code: string): string {
  return SHORT[code] ?? countries.getName(code, 'en') ?? code;
}
