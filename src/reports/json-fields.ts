import type { LocalDate } from '../model/local-date.js';
import type { Cents } from '../model/money.js';
import type { Source } from '../model/source.js';

/** A time as it is written, the day of the store on which it falls, and its instant in seconds since 1970 began in UTC. */
export interface JsonTime {
  readonly at: string;
  readonly day: LocalDate;
  readonly instant: number;
}

/** Ways to read a field. What is of another kind than expected is unknown (null), and an issue; `null` as a text is nothing. */
export interface FieldReader {
  readonly object: (key: string) => JsonFields | null;
  /**
   * Reads the objects of a list, one after the other, and keeps what is made of each but null; one object that stands where a list
   * of them is expected is a list of one.
   */
  readonly objects: <T>(key: string, read: (fields: JsonFields) => T | null) => readonly T[];
  readonly text: (key: string) => string | null;
  /** The texts of a list. */
  readonly words: (key: string) => readonly string[];
  /** A text that names one thing (an order, a number), also where it is written as a number: then with its digits as they stand. */
  readonly name: (key: string) => string | null;
  readonly wholeNumber: (key: string) => number | null;
  /** A share from 0 to 1, as written. */
  readonly share: (key: string) => string | null;
  /** The day of a time such as `2020-11-09T23:59Z`, as it is written. */
  readonly day: (key: string) => LocalDate | null;
  /** A time with its day in the store's zone; one without a zone is local to wherever it was taken, and keeps its day. */
  readonly time: (key: string) => JsonTime | null;
  /** An object of an amount of 0 or more and its currency, as SP-API writes them; one in another currency than the store's is unknown. */
  readonly money: (key: string) => Cents | null;
  /** The same of an amount taken off, whether it is written with a minus or without. */
  readonly reduction: (key: string) => Cents | null;
  readonly mark: (key: string) => boolean | null;
}

/** One object of a JSON report, read field by field: those that it must have, where it lacks one, with an issue. */
export interface JsonFields extends FieldReader {
  readonly source: Source;
  /** Fields that the object may lack. */
  readonly maybe: FieldReader;
  /** Whether the object has a value under a key. */
  readonly has: (key: string) => boolean;
  readonly note: (code: string, message: string, key?: string, mend?: string) => void;
}
