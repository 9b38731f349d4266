import type { Category } from './generate-products.js';

/**
 * Why a row is in the report. `clean`: an envelope under the limit, with tax too. `lifted`: tax lifts it to the limit.
 * `tax-unknown`: under the limit, its tax cell blank. `over`: an envelope at or over the limit. `parcel`: a parcel
 * without a number. `undeclared`: the seller has not said what was mailed.
 */
export type Kind = 'clean' | 'lifted' | 'tax-unknown' | 'over' | 'parcel' | 'undeclared';

/** A sale chosen by hand: what was bought, and the town whose tax it pays. */
export type Sale = readonly [
  kind: Kind,
  basket: readonly (readonly [sku: string, quantity: number])[],
  city: string,
];

export interface CategoryPlan {
  readonly category: Category;
  /** Packages that Amazon counted as valid. */
  readonly valid: number;
  /** Clean envelopes drawn by chance. */
  readonly clean: number;
  readonly chosen: readonly Sale[];
}

export const PLAN: readonly CategoryPlan[] = [
  {
    category: 'Toys & Games',
    valid: 148,
    clean: 92,
    chosen: [
      // The hardest clean case: 9.20 and 0.79 tax are 9.99.
      ['clean', [['CARD-03', 1]], 'Alder Notch'],
      ['lifted', [['CARD-04', 1]], 'Alder Notch'],
      ['lifted', [['CARD-05', 1]], 'Quillwater'],
      ['tax-unknown', [['CARD-01', 1]], 'Redfinch'],
      ['over', [['STICK-06', 2]], 'Twin Lindens'],
      ['over', [['STICK-05', 2]], 'Vista Perdiz'],
      ['parcel', [['GAME-02', 1]], 'Stonemarrow'],
      ['parcel', [['GAME-04', 1]], 'Pelican Hollow'],
    ],
  },
  {
    category: 'Office Products',
    valid: 112,
    clean: 79,
    chosen: [
      ['lifted', [['STICK-13', 1]], 'Little Farrow'],
      // 9.35 and 0.65 tax are exactly 10.00.
      ['lifted', [['CARD-17', 1]], 'Lantern Mesa'],
      ['over', [['CARD-13', 1]], 'Harlow Ridge'],
      ['parcel', [['LAMP-11', 1]], 'Oxbow Green'],
      ['undeclared', [['MAGNET-11', 1]], 'Bentwick'],
    ],
  },
  {
    category: 'Home & Kitchen',
    valid: 98,
    clean: 55,
    chosen: [
      ['lifted', [['PATCH-04', 1]], 'Saltgrass Bay'],
      ['lifted', [['DECAL-05', 1]], 'Ferris Landing'],
      ['over', [['PATCH-03', 1]], 'Hickory Span'],
      ['parcel', [['MUG-02', 1]], 'Cinder Bluff'],
      ['parcel', [['LAMP-02', 1]], 'Upper Sorrel'],
    ],
  },
];

/** Ship-method texts of the 238 envelopes: a fifth carries one of the two strings that the clause names. */
export const ENVELOPE_METHODS: readonly (readonly [text: string, count: number])[] = [
  ['USPS First Class Mail envelopes', 38],
  ['USPS Standard Mail envelopes', 10],
  ['First Class', 81],
  ['USPS First Class', 43],
  ['First-Class Mail', 24],
  ['Letter', 14],
  ['', 28],
];

/** Of those 238, the ones confirmed without a reference id. */
export const ENVELOPES_WITHOUT_ID = 36;
