/**
 * A problem in the input that does not stop the run: it is carried along, counted, and disclosed in the packet.
 * The message never holds a cell of a column that the reader does not read.
 */
export interface Issue {
  readonly code: string;
  /** What was found; the packet discloses it. */
  readonly message: string;
  /** What the seller may do about it, which the letter to Amazon leaves out. */
  readonly mend?: string;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  /** How many further issues of its code and file this one stands for, where they were too many to keep. */
  readonly more?: number;
}

/** An issue as the seller reads it: what was found, and what to do about it. */
export function describeIssue({ message, mend }: Pick<Issue, 'message' | 'mend'>): string {
  return mend === undefined ? message : `${message}; ${mend}`;
}

/** How many issues there are of each code in each file (`''` where they name none), also of those not kept one by one. */
export type IssueCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How many issues a list stands for. */
export function countIssues(issues: readonly Issue[]): number {
  return issues.reduce((sum, { more = 1 }) => sum + more, 0);
}

/** Where issues go, whoever gathers them. */
export interface IssueSink {
  push(...issues: readonly Issue[]): unknown;
}
