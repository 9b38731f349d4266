import { buildClient, type ClientOutcome, stopClient } from '../../app/batch/build-client.js';
import type { ProgramParts } from '../../app/program-parts.js';
import type { LocalDate } from '../../model/local-date.js';
import type { Practice } from '../../model/practice.js';
import { openCase } from '../case-folder.js';
import { prepareProgram } from '../prepare-program.js';

/** One client's work, as it is sent to a worker. */
export interface ClientTask {
  /** The case's folder or YAML file. */
  readonly target: string;
  readonly asOf: LocalDate;
  /** The very texts that were checked with the list, whatever becomes of their files since. */
  readonly practice: Practice | null;
}

/** What the program brings along, prepared at a worker's first client for all its clients. */
let parts: ProgramParts | null = null;

/** What a worker of the pool does with a task. It writes nothing: the packet goes back whole. */
export async function workTask({ target, asOf, practice }: ClientTask): Promise<ClientOutcome> {
  try {
    const { inputs } = await openCase(target);
    parts ??= prepareProgram();
    return await buildClient(inputs, parts, asOf, practice);
  } catch (error) {
    return stopClient(error, null);
  }
}
