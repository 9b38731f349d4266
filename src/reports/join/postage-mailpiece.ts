import type { Mailpiece } from '../../model/case-file.js';
import type { LocalDate } from '../../model/local-date.js';
import { isParcelService } from '../../model/parcel-words.js';
import { remember } from '../../model/remember.js';

/** A service or package type as it is compared: `usps_first_class_mail` → `usps first class mail`. */
const plainText = remember((text) =>
  text
    .replaceAll(/[®™]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase(),
);

const plain = (text: string | null): string => plainText(text ?? '');

/** A service or package type whose words are run together, as EasyPost writes them: `GroundAdvantage` → `ground advantage`. */
const plainWords = remember((text) => plainText(text.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')));

const PACKAGE_TYPES: ReadonlyMap<string, Mailpiece> = new Map([
  ['letter', 'letter'],
  ['large envelope or flat', 'flat'],
  ['large envelope', 'flat'],
  ['flat', 'flat'],
  ['package', 'parcel'],
  ['parcel', 'parcel'],
  ['box', 'parcel'],
  ['thick envelope', 'parcel'],
  // EasyPost's (docs.easypost.com/docs/parcels).
  ['large parcel', 'parcel'],
  ['irregular parcel', 'parcel'],
  ['soft pack', 'parcel'],
]);

/** The day on which Ground Advantage took the place of First-Class Package Service (policy, section 5). */
const GROUND_ADVANTAGE_FROM = '2023-07-09';

/** What does not fit between a service and the day it was used: both went as parcels, but the record is then not what it seems. */
export function serviceOutOfItsTime(service: string | null, day: LocalDate | null): string | null {
  if (day === null) return null;
  const named = plainWords(service ?? '');
  if (day < GROUND_ADVANTAGE_FROM && /\bground advantage\b/.test(named))
    return `Ground Advantage began on ${GROUND_ADVANTAGE_FROM}, after its ship date ${day}`;
  return day >= GROUND_ADVANTAGE_FROM && /\bfirst class package\b(?! international)/.test(named)
    ? `First-Class Package Service ended before ${GROUND_ADVANTAGE_FROM}, and its ship date is ${day}`
    : null;
}

const namesParcels = remember(isParcelService);

/** Also by the names that EasyPost has for accounts of theirs. */
const OTHER_CARRIER =
  /^(?:ups|fedex|dhl|ontrac|lasership|amazon|upsdap|fedexdefault|dhlexpress|dhlecs|amazonshipping)\b/;
/** EasyPost says `First` for First-Class Mail and for First-Class Package: its package type tells which. */
const ENVELOPE_SERVICE =
  /^(?:usps )?(?:first(?: class)?(?: mail)?|standard mail|marketing mail)(?: (letter|flat|large envelope))?$/;

/**
 * What a postage record says was mailed: service and package type together (policy, section 5). First Class alone does not
 * say letter, flat or parcel. A letter or flat by a parcel service is a contradiction: that piece went as a parcel.
 */
export function mailpieceByPostage(
  service: string | null,
  packageType: string | null,
  carrier: string | null,
): Mailpiece | null {
  const [kind, named] = [plainWords(packageType ?? ''), plainWords(service ?? '')];
  if (namesParcels(named) || OTHER_CARRIER.test(plain(service)) || OTHER_CARRIER.test(plain(carrier)))
    return 'parcel';
  const envelope = ENVELOPE_SERVICE.exec(named);
  if (named !== '' && envelope === null) return PACKAGE_TYPES.get(kind) === 'parcel' ? 'parcel' : null;
  if (envelope?.[1] && kind === '') return envelope[1] === 'letter' ? 'letter' : 'flat';
  return PACKAGE_TYPES.get(kind) ?? null;
}
