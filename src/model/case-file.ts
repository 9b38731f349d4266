import type { Encoding } from './encoding.js';
import type { DateSpan, LocalDate } from './local-date.js';
import type { Letterhead } from './practice.js';
import type { RequestId } from './reviewer-request.js';
import type { Fact, Source } from './source.js';

export const MAILPIECES = ['letter', 'flat', 'parcel', 'digital'] as const;

/** What physically went into the mail. `digital` is a product that needs no package. */
export type Mailpiece = (typeof MAILPIECES)[number];

/** What Amazon states of one category in its notice or in Account Health. */
export interface StatedCategory {
  readonly name: string;
  readonly valid: number | null;
  readonly counted: number | null;
  /** As written in the case file, a fraction such as `0.61`. */
  readonly rate: string | null;
}

export interface Notice {
  readonly date: LocalDate;
  readonly kind: 'warning' | 'deactivation' | 'rejection';
  /** The day of the first notification, where this notice refuses an answer to it. */
  readonly original: LocalDate | null;
  /** What a refusal asks for, in Amazon's order; empty for every other kind. */
  readonly asks: readonly RequestId[];
  /** Days from the original notification. */
  readonly deadlineDays: number | null;
  /** The last day to answer, where the notice names it; it goes before `deadlineDays`. */
  readonly deadline: LocalDate | null;
  readonly categories: readonly StatedCategory[];
}

/**
 * A report named in the case. `format` and `columns` (field → heading) only where the file can't be recognised, `encoding` only
 * where it was told wrongly.
 */
export interface ReportEntry {
  readonly file: string;
  /** The one file of an archive that is meant; null where every report in it is. */
  readonly member: string | null;
  /** The sheet of a workbook that is meant; null for the first that begins like a report. */
  readonly sheet: string | null;
  readonly format: string | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly encoding: Encoding | null;
  /** The promised days that a VTR report covers, where it does not cover the whole window. */
  readonly covers: DateSpan | null;
  readonly source: Source;
}

/** The seller's word for what was mailed: every selector given must match. Printed as declared, never as evidence. */
export interface MailpieceRule {
  readonly sku: readonly string[] | null;
  readonly shipMethod: string | null;
  readonly service: string | null;
  readonly packageType: string | null;
  readonly is: Mailpiece;
  readonly source: Source;
}

export interface Declarations {
  readonly shipFrom: Fact<string> | null;
  readonly category: string | null;
  readonly mailpieces: readonly MailpieceRule[];
  /** The notice's name of a category → other spellings of it. */
  readonly categoryNames: Readonly<Record<string, readonly string[]>>;
  readonly scans: 'presumed' | null;
}

/** A corrective action as the seller states it. It counts as done only with a day and a proof file that exists. */
export interface DeclaredAction {
  readonly cause: string;
  readonly what: string;
  readonly done: LocalDate | null;
  readonly by: string | null;
  readonly evidence: readonly string[];
  readonly source: Source;
}

/** A standing control as the seller states it. */
export interface DeclaredStep {
  readonly cause: string;
  readonly what: string;
  readonly from: LocalDate | null;
  readonly measure: string | null;
  readonly by: string | null;
  readonly evidence: readonly string[];
  readonly source: Source;
}

export interface Exhibit {
  readonly file: string;
  readonly orders: readonly string[];
  readonly proves: 'mailpiece' | 'value' | 'method' | 'scan';
  readonly caption: string;
  readonly source: Source;
}

/** A packet of an earlier round, by its folder inside the case folder. */
export interface PreviousPacket {
  readonly packet: string;
  readonly sent: LocalDate | null;
  /** Why the figures differ from the ones sent, in the seller's own words. */
  readonly changed: string | null;
  readonly source: Source;
}

/** What the place that takes the appeal can hold. */
export interface Profile {
  readonly maxPages: number;
  readonly maxBytes: number;
  readonly maxAnswerChars: number;
  readonly paper: 'LETTER' | 'A4';
}

/** What an appeal can be, the boldest first. */
export const BRANCHES = ['in-error', 'mixed', 'plan-of-action'] as const;

export type Branch = (typeof BRANCHES)[number];

/** The case file, read and checked. */
export interface CaseFile {
  readonly file: string;
  readonly sellerName: string;
  readonly store: string;
  readonly notice: Notice | null;
  readonly window: DateSpan | null;
  readonly reports: readonly ReportEntry[];
  readonly declare: Declarations;
  readonly actions: readonly DeclaredAction[];
  readonly prevention: readonly DeclaredStep[];
  readonly exhibits: readonly Exhibit[];
  readonly branch: Branch | 'auto';
  /** In the order in which they were sent. */
  readonly previous: readonly PreviousPacket[];
  readonly profile: Profile;
  /** A folder with templates that replace the program's, inside the case folder; null: none is replaced by the case. */
  readonly templates: Fact<string> | null;
  readonly letterhead: Fact<Letterhead> | null;
}
