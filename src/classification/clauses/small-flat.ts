import type { ClauseParameters } from '../../model/clause.js';
import { type CentsRange, exactly, formatCents, parseCents } from '../../model/money.js';
import { isParcelService } from '../../model/parcel-words.js';
import { type ClauseTests, met, notMet, remembered, unknown } from '../clause-tests.js';
import { shippedBySeller } from './shipped-by-seller.js';

const USPS = new Set(['usps', 'u.s. postal service', 'us postal service', 'united states postal service']);
/** Words in a carrier column that name no carrier. */
const UNNAMED = new Set(['', 'other', 'n/a', '--']);
const HOME = new Set(['us', 'usa', 'united states', 'united states of america']);

const plain = (text: string): string => text.replaceAll('®', '').trim().toLowerCase();

const fromHome = remembered(
  ({ origin }) => (origin === null ? '' : `=${origin.value}`),
  ({ origin }) => {
    if (origin === null)
      return unknown(
        'the country it was sent from is not stated',
        'the country it was sent from (declare.shipFrom, or the VTR report)',
      );
    return HOME.has(plain(origin.value))
      ? met('from the US')
      : notMet(`sent from ${origin.value}: not a domestic package`);
  },
);

/** Sold on the US store, a package goes to a US address unless a report says otherwise. */
const toHome = remembered(
  ({ destination, disputed }) => `${destination?.value ?? ''}|${disputed.includes('destination')}`,
  ({ destination, disputed }) => {
    if (disputed.includes('destination'))
      return unknown('the files name two countries it was sent to', 'the country it was sent to');
    return destination === null || HOME.has(plain(destination.value))
      ? met('to the US')
      : notMet('sent to an address outside the US: not a domestic package');
  },
);

/** Where no carrier is named, the exact service or a declared USPS letter or flat still tells that it was USPS. */
const byUsps = remembered(
  ({ carrier, shipMethod, mailpiece, disputed }) =>
    `${carrier?.value ?? ''}|${shipMethod?.value ?? ''}|${mailpiece?.value ?? ''}|${disputed.includes('carrier')}`,
  ({ carrier, shipMethod, mailpiece, disputed }, { shipMethods }) => {
    if (disputed.includes('carrier')) return unknown('the files name two carriers', 'the carrier');
    const name = carrier === null ? '' : plain(carrier.value);
    if (USPS.has(name)) return met('by USPS');
    if (!UNNAMED.has(name)) return notMet(`the carrier named is ${carrier?.value}, not USPS`);
    if (shipMethods.includes(shipMethod?.value ?? '')) return met('by USPS, as the service given says');
    return mailpiece?.value === 'letter' || mailpiece?.value === 'flat'
      ? met('by USPS, as what was mailed says')
      : unknown('no row names the carrier', 'the carrier (shipping confirmation or VTR report)');
  },
);

const notAParcel = remembered(
  ({ mailpiece, mailpieceBy, shipMethod }) =>
    `${mailpiece?.value ?? ''}|${mailpieceBy === 'disputed'}|${shipMethod?.value ?? ''}`,
  ({ mailpiece, mailpieceBy, shipMethod }) => {
    if (mailpiece?.value === 'parcel') return notMet('it was mailed as a parcel');
    if (isParcelService(shipMethod?.value ?? ''))
      return notMet(`shipping service "${shipMethod?.value}" is one for parcels`);
    return mailpieceBy === 'disputed'
      ? unknown(
          'its postage records contradict each other, or may be those of a parcel',
          'which postage record is its own (one label a package, with its number)',
        )
      : met('no parcel');
  },
);

const noParcelNumber = remembered(
  ({ bearsPackageBarcode }) => String(bearsPackageBarcode),
  ({ bearsPackageBarcode }) => {
    if (bearsPackageBarcode === null)
      return unknown(
        'no file states its tracking number, which may be a package barcode',
        'its tracking number (shipping confirmation, shipping tool or VTR report)',
      );
    return bearsPackageBarcode
      ? notMet('its number is a USPS package barcode, which no letter or flat carries')
      : met('no package barcode');
  },
);

function underLimit(what: string, needs: string, range: CentsRange, { limit }: ClauseParameters) {
  const cents = limit === null ? null : parseCents(limit);
  if (cents === null) return unknown(`${what}: no limit in force`, 'an edition with a limit');
  const value = exactly(range);
  const shown = value === null ? 'at most ' : '';
  if (range.high !== null && range.high < cents) {
    const by = `$${formatCents(cents - range.high)}`;
    return met(`${what} ${shown}$${formatCents(range.high)} is less than $${limit}`, {
      by,
      change: `${by} more`,
    });
  }
  if (range.low >= cents) {
    const by = `$${formatCents(range.low - cents + 1)}`;
    return notMet(
      `${what} ${value === null ? 'at least ' : ''}$${formatCents(range.low)} is not less than $${limit}`,
      { by, change: `${by} less` },
    );
  }
  return unknown(`${what} is not fully known`, needs);
}

const keyOf = ({ low, high }: CentsRange): string => `${low}/${high}`;

const exTax = remembered(
  ({ value }) => keyOf(value.exTax),
  ({ value }, parameters) =>
    underLimit(
      'item + shipping',
      'the item and shipping price (All Orders, Order Report), or the Package Value (VTR report)',
      value.exTax,
      parameters,
    ),
);

const inclTax = remembered(
  ({ value }) => keyOf(value.inclTax),
  ({ value }, parameters) =>
    underLimit(
      'item + shipping + tax',
      'the tax on item and shipping (All Orders or Order Report)',
      value.inclTax,
      parameters,
    ),
);

const byMailpiece = remembered(
  ({ mailpiece }) => mailpiece?.value ?? '',
  ({ mailpiece }) => {
    if (mailpiece === null)
      return unknown(
        'what was mailed is not stated',
        'what was mailed (service and package type in an export of your shipping tool, or declare.mailpieces)',
      );
    return mailpiece.value === 'letter' || mailpiece.value === 'flat'
      ? met(`mailed as a ${mailpiece.value}`)
      : notMet(`mailed as ${mailpiece.value === 'digital' ? 'nothing: a digital product' : 'a parcel'}`);
  },
);

/** A blank cell says that no text was given, so the test fails; it is unknown only where no row states the text at all. */
const byShipMethod = remembered(
  ({ shipMethod }) => (shipMethod === null ? '' : `=${shipMethod.value}`),
  ({ shipMethod }, { shipMethods }) => {
    if (shipMethod === null)
      return unknown(
        'no report states the shipping service',
        'the shipping service given at confirmation (shipping confirmation or VTR report)',
      );
    if (shipMethods.includes(shipMethod.value)) return met(`shipping service "${shipMethod.value}"`);
    return notMet(
      shipMethod.value === ''
        ? 'no shipping service was given'
        : `shipping service "${shipMethod.value}" is other than the exact words`,
      { change: `the exact words at confirmation: ${shipMethods.map((words) => `"${words}"`).join(' or ')}` },
    );
  },
);

/** Domestic packages under a limit, sent in USPS Standard Mail or First Class Mail envelopes. */
export const smallFlat: ClauseTests = {
  common: [shippedBySeller, fromHome, toHome, byUsps, notAParcel, noParcelNumber],
  readings: {
    value: { 'ex-tax': exTax, 'incl-tax': inclTax },
    method: { 'by-mailpiece': byMailpiece, 'by-ship-method': byShipMethod },
  },
};
