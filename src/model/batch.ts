import type { LocalDate } from './local-date.js';

/** One client of a batch, as its manifest or its folder names it. Paths are relative to the batch's folder, with `/`. */
export interface BatchClient {
  readonly client: string;
  /** A folder with a `case.yaml`, or the YAML file. */
  readonly case: string;
  /** Where the packet goes; null: where `appeal` would put it. */
  readonly out: string | null;
}

/**
 * How a client's run ended. `done`: a packet that may be sent. `draft`: a packet that lacks what only the seller can declare. `refused`:
 * the rows do not carry the appeal. `failed`: an input can't be used, or the run was cut. `unchanged`: not done anew, since nothing it
 * rests on has changed.
 */
export type ClientStatus = 'done' | 'draft' | 'refused' | 'failed' | 'unchanged';

/** What one category of a client comes to. Rates are as they are displayed; null where there is none. */
export interface ClientRate {
  readonly category: string;
  readonly asCounted: string | null;
  /** Under the scenario that leads the letter. */
  readonly lead: string | null;
  /** Percentage points that the rate as counted is short of the floor; null where it is not known or not short. */
  readonly short: string | null;
}

/** What became of one client. */
export interface ClientResult extends BatchClient {
  readonly status: ClientStatus;
  /** As `appeal` would have ended. */
  readonly exitCode: number;
  readonly branch: string | null;
  readonly rates: readonly ClientRate[];
  /** Days from the batch's day to the deadline of the notice; negative once it is past. */
  readonly daysLeft: number | null;
  readonly pages: number | null;
  /** How long it took; the only thing here that two runs may tell differently. */
  readonly seconds: number;
  /** What blocks it, in one line; null where nothing does. */
  readonly message: string | null;
  /** SHA-256 over everything that its packet rests on: inputs, program, catalogue, options, templates; null where that is not known. */
  readonly key: string | null;
}

/** What became of all clients of a batch: the contents of results.json. */
export interface BatchResults {
  readonly formatVersion: 1;
  readonly program: { readonly name: string; readonly version: string };
  readonly asOf: LocalDate;
  /** Most urgent first. */
  readonly clients: readonly ClientResult[];
}
