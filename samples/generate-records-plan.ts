import type { Category } from './generate-products.js';

/**
 * What became of a package. Envelopes: `letter` is under the limit, `over` at or over it, `restated` a letter whose
 * confirmation was amended without a number. Parcels that were scanned: `parcel`; `replaced`, whose number was amended;
 * `late`, confirmed after its delivery. Parcels gone wrong: `never-scanned`; `carrier-mismatch`, sent by UPS and confirmed as
 * USPS; `damaged`, whose number went through a spreadsheet; `merged`, sent in the parcel of another order; `no-number`,
 * confirmed without one; `deleted`, whose number was taken back.
 */
export type Kind =
  | 'letter'
  | 'restated'
  | 'over'
  | 'parcel'
  | 'replaced'
  | 'late'
  | 'never-scanned'
  | 'carrier-mismatch'
  | 'damaged'
  | 'merged'
  | 'no-number'
  | 'deleted';

export function isEnvelope(kind: Kind): boolean {
  return kind === 'letter' || kind === 'restated' || kind === 'over';
}

/** A sale chosen by hand: what was bought, and the town whose tax it pays. */
export interface ChosenSale {
  readonly kind: Kind;
  readonly basket: readonly (readonly [sku: string, quantity: number])[];
  readonly city: string;
  /** `split`: sent in two packages. `taken back`: the buyer cancelled the last line before it was sent. */
  readonly twist?: 'split' | 'taken back';
}

export interface RecordsPlan {
  readonly category: Category;
  readonly chosen: readonly ChosenSale[];
  /** Packages drawn by chance. Each `merged` one brings along the parcel whose label it shares. */
  readonly drawn: Partial<Readonly<Record<Kind, number>>>;
}

function sale(kind: Kind, skus: string, city: string, twist?: ChosenSale['twist']): ChosenSale {
  const names = skus.split(' ');
  const basket = [...new Set(names)].map(
    (sku) => [sku, names.filter((name) => name === sku).length] as const,
  );
  return { kind, basket, city, ...(twist && { twist }) };
}

export const RECORDS_PLAN: readonly RecordsPlan[] = [
  {
    category: 'Toys & Games',
    chosen: [
      // 9.25 and 9.49: tax lifts both over the limit, and in 2025 the limit excludes tax.
      sale('letter', 'CARD-04', 'Alder Notch'),
      sale('letter', 'CARD-05', 'Quillwater'),
      // 11.98 as an order, 5.99 as each of two letters.
      sale('letter', 'STICK-05 STICK-05', 'Vista Perdiz', 'split'),
      // 12.03 as bought, 8.24 as sent.
      sale('letter', 'CARD-01 CARD-02', 'Redfinch', 'taken back'),
      // Exactly 10.00.
      sale('over', 'STICK-06 STICK-06', 'Twin Lindens'),
      sale('over', 'STICK-05 STICK-05', 'Cattail Point'),
      sale('parcel', 'GAME-02 GAME-04', 'Stonemarrow', 'split'),
    ],
    drawn: {
      letter: 67,
      parcel: 153,
      replaced: 2,
      late: 2,
      'never-scanned': 2,
      'carrier-mismatch': 1,
      damaged: 1,
      merged: 1,
      deleted: 1,
    },
  },
  {
    category: 'Office Products',
    chosen: [
      // The hardest: 9.75, the dearest envelope under the limit, and 10.24 with tax.
      sale('letter', 'STICK-13', 'Little Farrow'),
      // 9.35 and 0.65 tax are exactly 10.00.
      sale('letter', 'CARD-17', 'Lantern Mesa'),
      sale('over', 'CARD-13', 'Harlow Ridge'),
    ],
    drawn: {
      letter: 51,
      restated: 1,
      parcel: 121,
      replaced: 1,
      late: 1,
      'never-scanned': 1,
      'carrier-mismatch': 1,
      damaged: 1,
      merged: 1,
      'no-number': 1,
    },
  },
];

/** Packages of each category promised on the days just before and after the window. */
export const OUTSIDE: RecordsPlan['drawn'] = { letter: 3, parcel: 3 };

/** Orders that never count. */
export const UNCOUNTED = { fba: 14, multiChannel: 3, cancelled: 6, pending: 5 };

/** Texts that packers gave as the ship method of an envelope, and how often. The first is the one that the clause names. */
const SHIP_METHODS: readonly (readonly [text: string, weight: number])[] = [
  ['USPS First Class Mail envelopes', 1],
  ['First Class', 3],
  ['First-Class Mail', 2],
  ['USPS First Class Mail', 2],
  ['Letter', 1],
  ['', 3],
];

export const LETTER_METHODS: readonly string[] = SHIP_METHODS.flatMap(([text, weight]) =>
  Array<string>(weight).fill(text),
);
