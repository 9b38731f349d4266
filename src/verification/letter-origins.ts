import type { Issue } from '../model/issue.js';
import type { LetterReading } from './letter-reading.js';

/** A row of evidence.csv, by its headings. */
export type EvidenceRow = Readonly<Record<string, string>>;

/** What of analysis.json numbers of the letter are counted by; every value of it is a figure besides. */
export interface TracedAnalysis {
  readonly floor: string;
  readonly issues: readonly Issue[];
  readonly letter: {
    readonly causes: readonly { readonly id: string; readonly number: number | null }[];
    readonly examples: readonly object[];
    readonly counts: { readonly listed: number };
  } | null;
}

/** What of the policy numbers of the letter are counted by. */
export interface TracedPolicy {
  readonly clauses: readonly {
    readonly editions: readonly {
      readonly dimensions: readonly { readonly readings: readonly object[] }[];
    }[];
  }[];
}

/** What the numbers of a letter may come from. */
export interface LetterOrigins {
  readonly reading: LetterReading;
  readonly analysis: TracedAnalysis;
  /** The analyses of earlier packets, which a further round sets beside its own. */
  readonly earlier: readonly object[];
  /** The rows of evidence.csv, those at least that the letter prints (`rowsToTrace`). */
  readonly rows: readonly EvidenceRow[];
  /** Every SHA-256 of manifest.json. */
  readonly hashes: readonly string[];
  /** The case file and the policy, as the program reads them. */
  readonly caseFile: object;
  readonly policy: TracedPolicy;
  /** The words of a letterhead, and of templates that are not the program's. */
  readonly touch: readonly string[];
  /** The labels of the proofs, such as B1. */
  readonly labels: ReadonlySet<string>;
  /** The files of the case, by which rows are cited. */
  readonly files: readonly string[];
  /** Whether a row that the letter cites states something of it. Blanks of the file's name may be missing. */
  readonly isCited: (file: string, row: number) => boolean;
}

/** Every word that a letter prints, with blanks. */
export const allWords = ({ bodies, alts, figures, artifacts }: LetterReading): string =>
  [...bodies, ...alts, ...figures, ...artifacts].join(' ');
