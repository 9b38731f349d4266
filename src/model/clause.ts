import { type DateSpan, type LocalDate, spellDay } from './local-date.js';

/**
 * `verbatim`: the words were read in a copy of Amazon's own page or post. `paraphrased`: read there too, but kept in other
 * words. `second-hand`: a third party reports them. Only verbatim words are ever printed in quotation marks.
 */
export type Grade = 'verbatim' | 'paraphrased' | 'second-hand';

/** Where words were read. The id is that of catalogue/sources.yaml. */
export interface ClauseSource {
  readonly id: string;
  readonly title: string;
  readonly page: string | null;
  readonly address: string | null;
  /** When, or in which copy, it was read. */
  readonly read: string;
  /** The day from which such words stood, as far as it is known: no letter cites what came after it. */
  readonly since: LocalDate | null;
}

/** One passage of a clause. */
export interface Passage {
  readonly words: string;
  readonly grade: Grade;
  readonly source: ClauseSource;
}

/** One way to read a disputed word. The id names the code that tests it. */
export interface Reading {
  readonly id: string;
  readonly title: string;
  readonly argument: string;
  /** In words, what the argument rests on. */
  readonly source: string;
  /** What others than the clause say for it, such as a moderator's answer. */
  readonly passages: readonly Passage[];
}

/** A word of a clause that can be read in more than one way. `asWritten` is the reading that follows the words alone. */
export interface Dimension {
  readonly id: string;
  /** The disputed words themselves, a verbatim part of a passage; null where none are known verbatim. */
  readonly words: string | null;
  readonly asWritten: string;
  readonly readings: readonly Reading[];
}

/** What a package may cost. Amounts are texts, in the store's currency. */
export interface Limit {
  readonly amount: string;
  readonly currency: string;
  /** `less-than`: a package at the amount is over the limit. `at-most`: it is not. */
  readonly comparator: 'less-than' | 'at-most';
}

/** What the tests of every clause of a store need to know of the store. */
export interface StoreFacts {
  /** Domestic is from and to this country; ISO 3166 codes throughout. */
  readonly country: string;
  /** Places of which the policy does not say whether they are domestic. */
  readonly unsettled: readonly string[];
  readonly currency: string;
  /** Whether the amounts of its reports hold the tax, or the tax comes on top. */
  readonly tax: 'on-top' | 'within' | 'unknown';
  /** Carriers with a code of their own at confirmation; the list is not complete. */
  readonly integratedCarriers: readonly string[];
}

/** What a test needs to know: limits with their currency, exact strings, lists. Empty or null where an edition names none. */
export interface ClauseParameters {
  readonly limit: Limit | null;
  /** The shipping services as they stand in the policy; either one satisfies it. */
  readonly shipMethods: readonly string[];
  /** Carriers that the policy names. */
  readonly carriers: readonly string[];
  /** Countries from which it holds. */
  readonly origins: readonly string[];
  /** Countries from which it does not hold, where it holds from all others. */
  readonly notOrigins: readonly string[];
  /** Places of which the policy does not say whether they belong to those. */
  readonly unsettledOrigins: readonly string[];
  /**
   * Origins from which a package of this value (item + shipping, without tax) or more needs two scans; unsettled are places of
   * which the policy does not say whether they belong to them.
   */
  readonly twoScans: readonly {
    readonly origins: readonly string[];
    readonly unsettled: readonly string[];
    readonly from: string;
  }[];
  readonly days: number | null;
  readonly hours: number | null;
  /** Whether the words say that the tracking of such a package is invalid. */
  readonly invalidates: boolean;
  /** A rate that must be kept, as a decimal text. */
  readonly rate: string | null;
  readonly store: StoreFacts;
}

/**
 * A worked example with what is expected: the outcome under each scenario named, how many scans are asked for (`scans`), or
 * where a rate stands (`floor`). One test runs them all.
 */
export interface ClauseExample {
  readonly name: string;
  readonly day: LocalDate;
  readonly item: string | null;
  readonly shipping: string | null;
  readonly tax: string | null;
  readonly discount: string | null;
  readonly mailpiece: string | null;
  readonly shipMethod: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  /** Null: the store's own country. `unknown`: not stated. */
  readonly origin: string | null;
  readonly destination: string | null;
  /** A Seller Fulfilled Prime order. */
  readonly prime: boolean;
  readonly valid: number | null;
  readonly counted: number | null;
  readonly expect: Readonly<Record<string, string>>;
}

/** The words in force over a span of days. `to` null: still in force. */
export interface Edition {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** False where the first day is our assumption, not Amazon's statement. */
  readonly fromIsKnown: boolean;
  readonly passages: readonly Passage[];
  /** What is not known of the policy of these days, so that whatever hangs on it is undetermined; null where nothing is open. */
  readonly question: string | null;
  /** The code that every reading shares, by name: all must be met. */
  readonly tests: readonly string[];
  readonly parameters: ClauseParameters;
  readonly dimensions: readonly Dimension[];
  readonly examples: readonly ClauseExample[];
}

/** `exemption`: takes packages out of the rate. `validity`: what tracking counts as valid. `metric`: what is measured. `definition`: what a word means. */
export type ClauseKind = 'exemption' | 'validity' | 'metric' | 'definition';

/** One rule of the policy with all its dated editions, oldest first. */
export interface Clause {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly store: string;
  readonly title: string;
  readonly editions: readonly Edition[];
}

/** All the policy of one store that the program knows. */
export interface Catalogue extends StoreFacts {
  readonly store: string;
  readonly timeZone: string;
  /** The rate that must be exceeded, with its dated sources. */
  readonly floor: Clause & { readonly rate: string };
  /** How many physical scans make tracking valid. */
  readonly scans: Clause;
  /** The exemptions: every one is tried on every package. */
  readonly clauses: readonly Clause[];
  /** All there is, floor, scans and exemptions among it, by id. */
  readonly entries: readonly Clause[];
  /** Identifies the exact data: the first 12 hex digits of its SHA-256. */
  readonly edition: string;
}

/** The edition in force on a day, or null. */
export function editionOn<E extends { readonly from: LocalDate; readonly to: LocalDate | null }>(
  dated: { readonly editions: readonly E[] },
  day: LocalDate,
): E | null {
  return dated.editions.find((e) => day >= e.from && (e.to === null || day <= e.to)) ?? null;
}

/** The edition by which a verdict was given. */
export function editionOf(
  { clauses }: Pick<Catalogue, 'clauses'>,
  { clause, edition }: { readonly clause: string; readonly edition: LocalDate },
): Edition | null {
  const editions = clauses.find(({ id }) => id === clause)?.editions ?? [];
  return editions.find(({ from }) => from === edition) ?? null;
}

/** The first day of an edition in words; one that we assume is said to be so wherever it is named. */
export function spellEdition({ from, fromIsKnown }: Pick<Edition, 'from' | 'fromIsKnown'>): string {
  return fromIsKnown ? spellDay(from) : `${spellDay(from)} (first day assumed)`;
}

/** Every edition of a clause that is in force on some day of a span. */
export function editionsWithin(clause: Clause, span: DateSpan): readonly Edition[] {
  return clause.editions.filter((e) => e.from <= span.to && (e.to === null || e.to >= span.from));
}
