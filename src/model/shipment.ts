import type { Mailpiece } from './case-file.js';
import type { LocalDate } from './local-date.js';
import type { Cents, CentsRange } from './money.js';
import type { NumberFacts } from './number-shape.js';
import type { Listing } from './report-rows.js';
import type { Fact, Source } from './source.js';
import type { ScanTime } from './tracking-history.js';

/** The date that each kind is, in words; all but the promised one stand in for it. */
export const DAY_WORDS: Readonly<Record<DayKind, string>> = {
  'promised-delivery-date': 'promised delivery date',
  'ship-date': 'ship date',
  'ship-by-date': 'day to ship by',
  'purchase-date': 'purchase date',
};

/** Printed where nothing tells the category of a package. */
export const UNKNOWN_CATEGORY = '(unknown)';

/** What a package cost the buyer, by how-it-counts.md, “Value”. Null parts are unknown. */
export interface ShipmentValue {
  readonly currency: string;
  readonly itemPrice: Cents | null;
  readonly shippingPrice: Cents | null;
  readonly tax: Cents | null;
  /** Amazon's own figure in the VTR report: item + shipping, without tax. It outranks our sum. */
  readonly packageValue: Fact<Cents> | null;
  /** Item + shipping, before discounts and without tax. */
  readonly exTax: CentsRange;
  /** The same with tax. */
  readonly inclTax: CentsRange;
  /** The same without tax, after discounts. */
  readonly net: CentsRange;
  /** The rows that the amounts were read from. */
  readonly sources: readonly Source[];
}

/** The physical scans on record for a package, from every record that has any, by day. */
export interface ScanRecord {
  /** The records, each once. */
  readonly sources: readonly Source[];
  readonly inTransit: readonly ScanTime[];
  /** Delivery scans and attempts. */
  readonly delivery: readonly ScanTime[];
  /** Whether two of them are known to be two, one of them of the delivery: several records may tell of one scan. */
  readonly hasBoth: boolean;
  /** The record says that the carrier never scanned it. */
  readonly neverScanned: boolean;
  /** It says so, and holds a scan all the same. */
  readonly isContradicted: boolean;
  /** The record says that there was no delivery scan or attempt; beside one on record that is a contradiction. */
  readonly notDelivered: boolean;
  /** The days on which it was delivered, by the records; more than one where these disagree. */
  readonly deliveredDays: readonly LocalDate[];
}

/** What the files may disagree on. */
export type DisputedFact =
  | 'carrier'
  | 'tracking number'
  | 'shipping service'
  | 'origin'
  | 'destination'
  | 'category'
  | 'ship date'
  | 'promised date';

/** What the day of a package is: the promised delivery date, or, weaker and weaker, what stands in for it. */
export type DayKind = 'promised-delivery-date' | 'ship-date' | 'ship-by-date' | 'purchase-date';

/**
 * The joined facts of one package, each with the place it was read from.
 * A text fact is null where no report states it and `''` where a report states a blank.
 */
export interface Shipment {
  readonly packageId: string;
  readonly orderId: string;
  /** What the VTR report says of it; `not-listed` where it comes from other reports alone. */
  readonly listing: Listing | 'not-listed';
  /** The day that selects window and edition. */
  readonly day: Fact<LocalDate> | null;
  readonly dayIs: DayKind;
  readonly category: string;
  /** Where the category was read; null where the case declares it or nothing tells it. */
  readonly categorySource: Source | null;
  readonly carrier: Fact<string> | null;
  /** Whether the confirmation gave the code “Other”, with a name typed beside it or with none; null where it gave a code of the list. */
  readonly otherCarrier: 'named' | 'unnamed' | null;
  readonly trackingNumber: Fact<string> | null;
  /** What the tracking number looks like; null where none is given. */
  readonly number: NumberFacts | null;
  /** Whether another order bears the same number. */
  readonly numberIsShared: boolean;
  /** Every tracking number that some file states of it. */
  readonly numbers: readonly string[];
  /**
   * Whether any number stated of it is one of a tracked piece, which no letter or flat bears; null where none is stated, where
   * one is damaged or mistyped and may be one, or where one of several that may be its own is.
   */
  readonly bearsTrackedNumber: boolean | null;
  /**
   * What the numbers stated of it tell of its service: `tracked`: one is a tracked service's; `letter-post`: each is letter post of a
   * national post, or none is stated; `open`: one is of neither kind.
   */
  readonly numbersTell: 'tracked' | 'letter-post' | 'open';
  readonly shipMethod: Fact<string> | null;
  /** The postage service and package type, by a label. */
  readonly service: Fact<string> | null;
  readonly packageType: Fact<string> | null;
  readonly mailpiece: Fact<Mailpiece> | null;
  /** Whether a postage record says what was mailed, or the seller alone; `disputed` where records disagree. */
  readonly mailpieceBy: 'record' | 'declaration' | 'disputed' | null;
  /** Facts of which the files say two things that cannot both be true: unknown, and no assumption stands in for them. */
  readonly disputed: readonly DisputedFact[];
  /** Facts that the confirmation gives and that can't be read there: unknown likewise. */
  readonly unreadable: readonly DisputedFact[];
  /** Whether later rows of the confirmation may have replaced it, so that there is no such package. */
  readonly mayBeReplaced: boolean;
  readonly origin: Fact<string> | null;
  readonly destination: Fact<string> | null;
  readonly value: ShipmentValue;
  readonly skus: readonly string[];
  /**
   * What the order reports say of the order. `not-stated`: they hold it without a status, and nothing confirms it.
   * Null where no report holds it.
   */
  readonly standing: 'shipped' | 'cancelled' | 'not-shipped' | 'not-seller-fulfilled' | 'not-stated' | null;
  /** Whether a report says that it is of a Seller Fulfilled Prime order. */
  readonly isPrime: boolean;
  readonly shipDay: Fact<LocalDate> | null;
  /** Whether that is the day the seller confirmed, and not a label's. */
  readonly shipDayIsConfirmed: boolean;
  readonly scans: ScanRecord | null;
  /** What Amazon's row says of a physical scan; null where it says nothing. */
  readonly scannedByAmazonsRow: boolean | null;
  /** Whether a delivery scan or attempt is on record; null where no report says. */
  readonly delivered: boolean | null;
  readonly sources: readonly Source[];
}
