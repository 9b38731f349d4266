import path from 'node:path';
import type { BuiltClient, ClientOutcome } from '../../app/batch/build-client.js';
import type { LocatedClient } from '../../app/batch/find-clashes.js';
import { keyOfPacket, type ProgramGrounds, parsePacketManifest } from '../../app/batch/packet-key.js';
import { tellFailure } from '../../app/batch/tell-block.js';
import { AppealError, FAILURES, type Problem } from '../../errors.js';
import type { ClientResult } from '../../model/batch.js';
import { choosePlace } from '../packet-place.js';
import { writePacket } from '../write-packet.js';
import type { Cut, TaskEnd, TaskLimits } from './task-pool.js';

/** What delivering hangs on, for all clients of a run. */
export interface DeliveryTerms {
  /** The batch's real folder. */
  readonly folder: string;
  readonly grounds: ProgramGrounds;
  readonly limits: TaskLimits;
  /** Whether a draft is what was asked for (`--draft`). */
  readonly draftsAreFine: boolean;
}

const EXIT_BUG = 1;
const EXIT_UNUSABLE = 3;
const EXIT_DRAFT = 4;

const NOTHING = { packet: null, branch: null, rates: [], daysLeft: null, pages: null, key: null } as const;

/** A path of a message as it is told: from the batch's folder, wherever that lies. */
function tellPlaces(problems: readonly Problem[], folder: string): readonly Problem[] {
  return problems.map((problem) =>
    problem.file !== undefined && path.isAbsolute(problem.file)
      ? { ...problem, file: path.relative(folder, problem.file).replaceAll(path.sep, '/') }
      : problem,
  );
}

function tellCut(by: Cut, { seconds, megabytes }: TaskLimits): string {
  if (by === 'too-hungry')
    return `It took more than ${megabytes} MB of memory and was stopped; look for a file that is far too large, or raise --client-megabytes`;
  if (by === 'not-started')
    return 'No process could be started for it, as where memory runs short or few processes are allowed; try fewer at a time (--jobs)';
  if (by === 'killed')
    return 'Its process was ended from outside, as a system does that runs short of memory; try fewer at a time (--jobs)';
  return `It took longer than ${seconds} seconds and was stopped; look for a file that is far too large, or raise --client-seconds`;
}

async function writeBuilt(
  client: LocatedClient,
  built: BuiltClient,
  { folder, grounds, draftsAreFine }: DeliveryTerms,
): Promise<Omit<ClientResult, 'client' | 'case' | 'out' | 'seconds'>> {
  const place = path.resolve(await choosePlace(client.place ?? undefined, client.caseFolder, built.previous));
  await writePacket(place, built.files, client.caseFolder, 'finish');
  const manifest = parsePacketManifest(new TextDecoder().decode(built.files.get('manifest.json')));
  const { draft, branch, rates, daysLeft, pages, message } = built;
  return {
    status: draft ? 'draft' : 'done',
    packet: path.relative(folder, place).replaceAll(path.sep, '/'),
    exitCode: draft && !draftsAreFine ? EXIT_DRAFT : 0,
    branch,
    rates,
    daysLeft,
    pages,
    message,
    key: manifest === null ? null : keyOfPacket(client, manifest.inputs, grounds),
  };
}

/**
 * Writes what a worker made of a client to its place, and says what became of it. Nothing that goes wrong with a client is thrown.
 * @returns null where the run was stopped before the client was done.
 */
export async function deliverClient(
  client: LocatedClient,
  end: TaskEnd<ClientOutcome>,
  terms: DeliveryTerms,
): Promise<Omit<ClientResult, 'seconds'> | null> {
  const { client: name, case: casePath, out } = client;
  const named = { client: name, case: casePath, out };
  if (end.kind === 'cut') {
    if (end.by === 'stopped') return null;
    const message = tellCut(end.by, terms.limits);
    return { ...named, ...NOTHING, status: 'failed', exitCode: EXIT_UNUSABLE, message };
  }
  const bug = `This is a bug in vtr-appeal; run "appeal" on this case, and please report what it prints`;
  if (end.kind === 'bug') return { ...named, ...NOTHING, status: 'failed', exitCode: EXIT_BUG, message: bug };
  const stopped = ({ code, problems }: Pick<AppealError, 'code' | 'problems'>, daysLeft: number | null) => {
    const message = tellFailure({ code, problems: tellPlaces(problems, terms.folder) });
    const { exitCode } = FAILURES[code];
    const status = code === 'not-supported' ? ('refused' as const) : ('failed' as const);
    return { ...named, ...NOTHING, status, exitCode, daysLeft, message };
  };
  const outcome = end.result;
  if (outcome.kind === 'stopped') return stopped(outcome, outcome.daysLeft);
  try {
    return { ...named, ...(await writeBuilt(client, outcome, terms)) };
  } catch (error) {
    if (error instanceof AppealError) return stopped(error, outcome.daysLeft);
    return { ...named, ...NOTHING, status: 'failed', exitCode: EXIT_BUG, message: bug };
  }
}
