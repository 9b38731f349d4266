/**
 * A problem in the input that does not stop the run: it is carried along, counted, and disclosed in the packet.
 * The message never holds a cell of a column that the reader does not read.
 */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/** Where issues go, whoever gathers them. */
export interface IssueSink {
  push(...issues: readonly Issue[]): unknown;
}
