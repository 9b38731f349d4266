import { answerAgain } from '../../case/answer-again.js';
import type { PacketManifest } from '../../case/parse-manifest.js';
import { AppealError } from '../../errors.js';
import type { Practice } from '../../model/practice.js';
import { buildPacket, type Packet } from '../build-packet.js';
import type { CaseInputs } from '../case-inputs.js';
import type { ProgramParts } from '../program-parts.js';

/** A packet built again, or what stopped it. */
export type Rebuilt =
  | { readonly kind: 'built'; readonly packet: Packet }
  | { readonly kind: 'refused'; readonly error: AppealError };

/** Builds a packet again in memory, from the inputs as they are now and with what its manifest says that it was asked for. */
export async function rebuildPacket(
  inputs: CaseInputs,
  manifest: PacketManifest,
  parts: ProgramParts,
  practice: Practice,
): Promise<Rebuilt> {
  const { asOf, answered } = manifest.options;
  const again = answered && {
    sha256: answered.sha256,
    amend: (caseFile: Packet['caseFile']) => answerAgain(caseFile, manifest),
  };
  try {
    return { kind: 'built', packet: await buildPacket(inputs, parts, asOf, again, practice) };
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    return { kind: 'refused', error };
  }
}
