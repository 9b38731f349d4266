import { countryName } from '../model/country.js';
import type { NumberPart } from '../model/number-view.js';
import {
  S10_INDICATORS,
  UPS_SERVICE_TYPES,
  USPS_OLD_SERVICE_TYPES,
  USPS_SERVICE_TYPES,
} from './mail-types.js';

/** The parts of numbers, by the names of their groups in the patterns. */
const PART_WORDS: Readonly<Record<string, string>> = {
  routing: 'routing code',
  application: 'application id',
  service: 'service type',
  indicator: 'service indicator',
  vendor: 'vendor id',
  mailer: 'mailer id',
  shipper: 'shipper',
  container: 'container type',
  package: 'package',
  kind: 'begins with',
  serial: 'serial number',
  piece: 'piece',
  check: 'check digit',
  country: 'country',
};

const APPLICATIONS: Readonly<Record<string, string>> = {
  '91': 'an older mailer’s label',
  // How long a mailer's id is, its first digit tells.
  '92': 'a commercial mailer',
  '93': 'a commercial mailer',
  '94': 'a postage vendor',
  '95': 'a post office counter',
};

function routingWords(code: string): string {
  const zip = code.slice(3);
  return `to ZIP code ${zip.length > 5 ? `${zip.slice(0, 5)}-${zip.slice(5)}` : zip}`;
}

function serviceName(format: string, code: string): string | null {
  if (format.startsWith('ups-')) return UPS_SERVICE_TYPES[code] ?? null;
  return (code.length === 2 ? USPS_OLD_SERVICE_TYPES : USPS_SERVICE_TYPES)[code] ?? null;
}

function meaningOf(format: string, part: string, text: string): string | null {
  if (part === 'routing' && text.startsWith('420')) return routingWords(text);
  if (part === 'application' && format.startsWith('usps-')) return APPLICATIONS[text] ?? null;
  if (part === 'service' && !format.startsWith('fedex-96')) return serviceName(format, text);
  if (part === 'indicator') return S10_INDICATORS[text.charAt(0)] ?? null;
  return part === 'country' ? countryName(text) : null;
}

/** The parts of a number as a pattern divides it, in their order, with what each means in a format. */
export function readParts(number: string, pattern: RegExp, format: string): readonly NumberPart[] {
  return Object.entries(pattern.exec(number)?.groups ?? {}).flatMap(([part, text]) =>
    text === undefined
      ? []
      : [{ name: PART_WORDS[part] ?? part, text, meaning: meaningOf(format, part, text) }],
  );
}

/** The service of a number in a format, by its name or else by its service type; null where the format has none. */
export function findService(number: string, pattern: RegExp, format: string): string | null {
  const code = pattern.exec(number)?.groups?.service;
  return code === undefined ? null : (meaningOf(format, 'service', code) ?? `service type ${code}`);
}
