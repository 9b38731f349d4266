import { type ParsedPacket, parsePacket } from '../case/parse-packet.js';
import { AppealError } from '../errors.js';
import type { PreviousPacket } from '../model/case-file.js';
import type { EarlierPacket } from '../model/earlier-packet.js';
import { capInputs } from './cap-inputs.js';
import { type HashedInputs, readText } from './case-inputs.js';
import { readOutcomes } from './read-outcomes.js';

/** More bytes than any file of a packet has. */
const MOST_JSON = 16 << 20;
const MOST_EVIDENCE = 512 << 20;

const NO_PACKET = 'no packet of ours holds such a file';

/** Says what to do where a folder named under `previous` is no packet. */
function refuseFolder({ packet, source }: PreviousPacket, error: unknown): never {
  if (!(error instanceof AppealError)) throw error;
  const why = error.problems.map(({ file, message }) => `${file}: ${message}`).join('; ');
  const message = `previous: no packet can be read at ${packet} (${why}). Name the folder of a packet as it was sent, inside the case folder, or leave it out`;
  throw new AppealError('file-unreadable', [{ message, ...source }], error);
}

/** The scenario that led an earlier letter: a packet of an early version tells it by its branch. */
function leadOf({ analysis, manifest }: ParsedPacket): string {
  if (analysis.letter) return analysis.letter.leads;
  return manifest.options.branch === 'plan-of-action' ? 'as-counted' : (analysis.leads ?? 'as-written');
}

/** The files that a packet rests on: the templates that word it are none of them. */
function groundsOf({ manifest }: ParsedPacket): ParsedPacket['manifest']['inputs'] {
  const { templates } = manifest.options;
  return templates === undefined
    ? manifest.inputs
    : manifest.inputs.filter(({ file }) => !file.startsWith(`${templates}/`));
}

/** Refuses a packet of which a file is not the one that its manifest names: what was sent is no longer what stands there. */
function refuseChanged(
  { packet, source }: PreviousPacket,
  { manifest }: ParsedPacket,
  hashes: HashedInputs['hashes'],
): void {
  const changed = manifest.outputs.filter(({ file, sha256 }) => {
    const found = hashes.get(`${packet}/${file}`);
    return found !== undefined && found !== sha256;
  });
  if (changed.length === 0) return;
  const names = changed.map(({ file }) => file).join(' and ');
  const message = `previous: ${names} in ${packet} was changed after the packet was made, by its manifest.json; name the folder of the packet as it was sent`;
  throw new AppealError('file-unreadable', [{ message, ...source }]);
}

/**
 * Reads a packet of an earlier round.
 * @throws AppealError `file-unreadable` where the folder holds no packet of ours, or one that was changed since.
 */
export async function readPrevious(
  entry: PreviousPacket,
  inputs: HashedInputs,
  store: string,
): Promise<EarlierPacket> {
  const { packet, sent, changed } = entry;
  const small = capInputs(inputs, MOST_JSON, NO_PACKET);
  const read = (name: string): Promise<string> =>
    readText(small, `${packet}/${name}`).catch((error: unknown) => refuseFolder(entry, error));
  const parsed = parsePacket(packet, {
    manifest: await read('manifest.json'),
    analysis: await read('analysis.json'),
  });
  const { analysis, manifest } = parsed;
  if (analysis.store !== store) {
    const message = `previous: ${packet} is a packet for the store ${analysis.store}, and this case is for ${store}; name the packet of this case`;
    throw new AppealError('file-unreadable', [{ message, ...entry.source }]);
  }
  const outcomes = await readOutcomes(`${packet}/evidence.csv`, capInputs(inputs, MOST_EVIDENCE, NO_PACKET));
  refuseChanged(entry, parsed, inputs.hashes);
  const lead = leadOf(parsed);
  const figuresOf = (scenario: string) => analysis.scenarios.find(({ id }) => id === scenario);
  const asCounted = figuresOf('as-counted');
  return {
    packet,
    sent,
    changed,
    asOf: analysis.asOf,
    isDraft: manifest.options.draft,
    version: manifest.program.version,
    edition: manifest.catalogue.edition,
    inputs: new Map(groundsOf(parsed).map(({ file, sha256 }) => [file, sha256])),
    window: analysis.window,
    lead,
    claim: analysis.letter?.counts ?? null,
    counted: asCounted?.total.denominator ?? null,
    valid: asCounted?.total.numerator ?? null,
    asCounted: asCounted?.categories ?? [],
    led: figuresOf(lead)?.categories ?? [],
    causes: analysis.causes,
    plan: analysis.plan ?? null,
    outcomes,
  };
}
