import type { LocalDate } from '../../model/local-date.js';
import type { OrderLine, PackageRow } from '../../model/report-rows.js';
import type { Fact, Source } from '../../model/source.js';

/** A part of an order's line in one package. */
export interface LinePart {
  readonly line: OrderLine;
  /** How many pieces of it; null is all. */
  readonly quantity: number | null;
  /** The pieces in the other packages, if this is the last and all is sent: it carries the cents left over. Else null. */
  readonly before: readonly number[] | null;
}

/** What a package holds. Not `isCertain`: any of `parts` may be in it, whole, in part or not at all. */
export interface Holding {
  readonly parts: readonly LinePart[];
  readonly isCertain: boolean;
}

/** One row that makes a package, reduced to what tells the packages of an order apart and which lines they hold. */
export interface PackagePiece {
  readonly source: Source;
  /** Where it stands among the pieces of its order, in the order that counts. */
  readonly place: number;
  /** Pieces of one key are one package. */
  readonly key: string;
  readonly orderItemId: string | null;
  readonly sku: string | null;
  readonly quantity: number | null;
  readonly shipDay: LocalDate | null;
  readonly carrier: string | null;
  /** Whether that was typed beside the code “Other”. */
  readonly carrierIsTyped: boolean;
  readonly trackingNumber: string | null;
  readonly shipMethod: string | null;
  /** Whether its quantity could be read; a blank one could. */
  readonly quantityIsKnown: boolean;
  /** Whether a later row may have replaced it. */
  readonly mayBeReplaced: boolean;
  /** The row of a shipping tool that it was, or null for a confirmation. */
  readonly row: PackageRow | null;
}

/**
 * What several rows say of one thing: a fact, nothing (null), two things that cannot both be true, or something that can't be read of a
 * confirmation, for which nothing else stands in.
 */
export type Said<T> = Fact<T> | null | 'disputed' | 'unreadable';

/** Whether a confirmation names a number of the piece that can't be read: any of its order's may be the same. */
export function hidesNumber({ trackingNumber, row }: PackagePiece): boolean {
  return trackingNumber === null && row === null;
}

/** A package as one source states it, before labels and Amazon's row are laid beside it. A fact is null where nothing states it. */
export interface PackageSeed {
  readonly orderId: string;
  readonly pieces: readonly PackagePiece[];
  readonly shipDay: Said<LocalDate>;
  readonly carrier: Said<string>;
  readonly trackingNumber: Said<string>;
  readonly shipMethod: Said<string>;
  readonly holding: Holding;
  /** Numbers that some row may mean by it, where its own is not known for certain. */
  readonly possibleNumbers: readonly string[];
  /** Whether later rows of the confirmation may have replaced all that is said of it, so that there is no such package. */
  readonly mayBeReplaced: boolean;
}

/** The fact, where it is one. */
export function factIn<T>(said: Said<T>): Fact<T> | null {
  return said === 'disputed' || said === 'unreadable' ? null : said;
}
