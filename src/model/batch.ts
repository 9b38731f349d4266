import type { Problem } from '../errors.js';
import type { LocalDate } from './local-date.js';
import type { Letterhead } from './practice.js';

/** One client of a batch, as its manifest or its folder names it. Paths are relative to the batch's folder, with `/`. */
export interface BatchClient {
  readonly client: string;
  /** A folder with a `case.yaml`, or the YAML file. */
  readonly case: string;
  /** Where the packet goes; null: where `appeal` would put it. */
  readonly out: string | null;
}

/** A client, with where its manifest says each part of it; a folder has no rows to name. */
export interface ListedClient extends BatchClient {
  /** The folder of templates that the practice puts in place of the program's for this client; null: none. */
  readonly templates: string | null;
  /** Who helps the seller; null: nobody is named. */
  readonly letterhead: Letterhead | null;
  readonly at: Readonly<
    Record<keyof BatchClient | 'templates' | 'letterhead' | 'color', Omit<Problem, 'message'>>
  >;
}

/** One part of a batch: the clients whose place in the sorted list leaves the remainder `index` when divided by `of`. */
export interface BatchShard {
  /** From 1 to `of`. */
  readonly index: number;
  readonly of: number;
}

export const CLIENT_STATUSES = ['done', 'unchanged', 'draft', 'refused', 'failed'] as const;

/**
 * How a client's run ended. `done`: a packet that may be sent. `draft`: a packet that lacks what only the seller can declare. `refused`:
 * the rows do not carry the appeal. `failed`: an input can't be used, or the run was cut. `unchanged`: not done anew, since nothing it
 * rests on has changed.
 */
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** What one category of a client comes to. Rates are as they are displayed; null where there is none. */
export interface ClientRate {
  readonly category: string;
  readonly asCounted: string | null;
  /** Under the scenario that leads the letter. */
  readonly lead: string | null;
  /** Percentage points that the rate as counted is short of the floor, to 2 places, rounded up; null where it is not known or a pass. */
  readonly short: string | null;
}

/** What became of one client. */
export interface ClientResult extends BatchClient {
  readonly status: ClientStatus;
  /** Where its packet stands, relative to the batch's folder, with `/`; null where none was written. */
  readonly packet: string | null;
  /** As `appeal` would have ended; 3 where the run was cut. */
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
  /** Which part of the batch this is; not there where it is all of it. */
  readonly shard?: BatchShard;
  /** Most urgent first. */
  readonly clients: readonly ClientResult[];
}
