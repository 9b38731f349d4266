import { type DateSpan, type LocalDate, spellDay } from './local-date.js';

/** `verbatim`: the words were read in a copy of Amazon's own page or post. `second-hand`: a third party reports them. */
export type Grade = 'verbatim' | 'second-hand';

/** Where words were read. */
export interface ClauseSource {
  readonly title: string;
  readonly page: string | null;
  readonly address: string | null;
  readonly read: string;
}

/** One passage of a clause. Only a verbatim one is ever printed in quotation marks. */
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
  readonly source: string;
}

/** A word of a clause that can be read in more than one way. `asWritten` is the reading that follows the words alone. */
export interface Dimension {
  readonly id: string;
  /** The disputed words themselves, a verbatim part of a passage; null where they are known second-hand only. */
  readonly words: string | null;
  readonly asWritten: string;
  readonly readings: readonly Reading[];
}

/** What a test needs to know, as text: limits with their currency, exact strings. */
export interface ClauseParameters {
  /** A package must cost strictly less than this, in the store's currency. */
  readonly limit: string | null;
  readonly currency: string | null;
  /** The shipping services as they stand in the policy; either one satisfies it. */
  readonly shipMethods: readonly string[];
}

/** A worked example with the outcome expected under each scenario named; one test runs them all. */
export interface ClauseExample {
  readonly name: string;
  readonly day: LocalDate;
  readonly item: string | null;
  readonly shipping: string | null;
  readonly tax: string | null;
  readonly mailpiece: string | null;
  readonly shipMethod: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly expect: Readonly<Record<string, 'exempt' | 'not-exempt' | 'undetermined'>>;
}

/** The words in force over a span of days. `to` null: still in force. */
export interface Edition {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** False where the first day is our assumption, not Amazon's statement. */
  readonly fromIsKnown: boolean;
  readonly passages: readonly Passage[];
  readonly parameters: ClauseParameters;
  readonly dimensions: readonly Dimension[];
  readonly examples: readonly ClauseExample[];
}

/** One exemption of the policy with all its dated editions, oldest first. */
export interface Clause {
  readonly id: string;
  readonly store: string;
  readonly title: string;
  readonly editions: readonly Edition[];
}

/** The words that define the rate and its floor over a span of days. */
export interface FloorEdition {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly fromIsKnown: boolean;
  readonly passages: readonly Passage[];
}

/** The rate that must be exceeded, as a decimal text, with its dated sources and worked examples. */
export interface Floor {
  readonly rate: string;
  readonly editions: readonly FloorEdition[];
  readonly examples: readonly {
    readonly name: string;
    readonly valid: number;
    readonly counted: number;
    readonly expect: 'above' | 'at' | 'below';
  }[];
}

/** How many physical scans make tracking valid over a span of days. */
export interface ScanEdition {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly fromIsKnown: boolean;
  readonly passages: readonly Passage[];
  /** Origins from which a package of this value (item + shipping, without tax) or more needs two; all else needs one. */
  readonly twoScans: readonly { readonly origins: readonly string[]; readonly from: string }[];
}

/** The dated rules of what makes tracking valid, with worked examples. */
export interface ScanRules {
  readonly editions: readonly ScanEdition[];
  readonly examples: readonly {
    readonly name: string;
    readonly day: LocalDate;
    readonly origin: string | null;
    readonly value: string | null;
    readonly expect: 'one' | 'two' | 'unknown';
  }[];
}

/** All the policy of one store that the program knows. */
export interface Catalogue {
  readonly store: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly floor: Floor;
  readonly scans: ScanRules;
  readonly clauses: readonly Clause[];
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

/** The first day of an edition in words; one that we assume is said to be so wherever it is named. */
export function spellEdition({ from, fromIsKnown }: Pick<Edition, 'from' | 'fromIsKnown'>): string {
  return fromIsKnown ? spellDay(from) : `${spellDay(from)} (first day assumed)`;
}

/** Every edition of a clause that is in force on some day of a span. */
export function editionsWithin(clause: Clause, span: DateSpan): readonly Edition[] {
  return clause.editions.filter((e) => e.from <= span.to && (e.to === null || e.to >= span.from));
}
