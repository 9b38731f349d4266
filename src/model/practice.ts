/**
 * Who helps the seller, printed in small beside the seller's name on the first page; never as the sender of the letter or of
 * any fact in it.
 */
export interface Letterhead {
  readonly name: string;
  /** `#rrggbb`, for rules and headings alone; null: those of the program. Holds a contrast of 4.5 : 1 on white. */
  readonly color: string | null;
}

/** What a practice brings along for all its clients. What a case states itself goes before it: file by file, and the letterhead whole. */
export interface Practice {
  /** The text of templates that replace the program's, by the program's own names: the path without ending, such as `letter/summary`. */
  readonly templates: ReadonlyMap<string, string>;
  readonly letterhead: Letterhead | null;
}
