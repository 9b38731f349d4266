import { AppealError, type FailureCode, type Problem } from '../../errors.js';
import type { ClientRate } from '../../model/batch.js';
import { deadlineOf } from '../../model/deadline.js';
import { daysBetween, type LocalDate } from '../../model/local-date.js';
import type { Practice } from '../../model/practice.js';
import { buildPacket } from '../build-packet.js';
import type { CaseInputs } from '../case-inputs.js';
import type { ProgramParts } from '../program-parts.js';
import { readCase } from '../read-case.js';
import { rateClient } from './rate-client.js';
import { tellGates } from './tell-block.js';

/** A client's packet as it is to be written, with what the results say of it. All of it is plain data, and may go from one process to another. */
export interface BuiltClient {
  readonly kind: 'built';
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The packets that were sent before, which none may replace. */
  readonly previous: readonly string[];
  readonly draft: boolean;
  readonly branch: string;
  readonly rates: readonly ClientRate[];
  readonly daysLeft: number | null;
  readonly pages: number;
  readonly message: string | null;
}

/** What stopped a client. */
export interface StoppedClient {
  readonly kind: 'stopped';
  readonly code: FailureCode;
  readonly problems: readonly Problem[];
  /** Where its case file can be read all the same. */
  readonly daysLeft: number | null;
}

export type ClientOutcome = BuiltClient | StoppedClient;

/**
 * What an error says of a client, as a value.
 * @throws the error itself where it is no failure but a bug.
 */
export function stopClient(error: unknown, daysLeft: number | null): StoppedClient {
  if (!(error instanceof AppealError)) throw error;
  return { kind: 'stopped', code: error.code, problems: error.problems, daysLeft };
}

/** Days to the deadline, for a client that is stopped: it may be the most urgent of all. */
async function deadlineLeft(
  inputs: CaseInputs,
  stores: readonly string[],
  asOf: LocalDate,
): Promise<number | null> {
  try {
    const due = deadlineOf((await readCase(inputs, stores)).notice);
    return due === null ? null : daysBetween(asOf, due);
  } catch {
    return null;
  }
}

/**
 * Builds the packet of one client of a batch. What stops it is told as a value; only a bug is thrown.
 * @param practice what its practice brings along; what the case states itself goes before it.
 */
export async function buildClient(
  inputs: CaseInputs,
  parts: ProgramParts,
  asOf: LocalDate,
  practice: Practice | null,
): Promise<ClientOutcome> {
  try {
    const packet = await buildPacket(inputs, parts, asOf, undefined, practice ?? undefined);
    const { files, analysis, appeal, pages, caseFile } = packet;
    const due = deadlineOf(caseFile.notice);
    return {
      kind: 'built',
      files,
      previous: caseFile.previous.map(({ packet }) => packet),
      draft: appeal.draft,
      branch: appeal.branch,
      rates: rateClient(analysis, appeal.lead.id),
      daysLeft: due === null ? null : daysBetween(asOf, due),
      pages,
      message: appeal.draft ? tellGates(appeal.gates) : null,
    };
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    return stopClient(error, await deadlineLeft(inputs, parts.stores, asOf));
  }
}
