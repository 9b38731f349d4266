import path from 'node:path';
import { type ReadManifest, readManifest } from '../../app/verify/packet-folder.js';
import { verifyPacket } from '../../app/verify/verify-packet.js';
import { openCase } from '../case-folder.js';
import { openPacket } from '../packet-folder.js';
import { prepareProgram } from '../prepare-program.js';
import { printVerified } from '../print-verified.js';
import { readPractice } from '../read-practice.js';
import { wrapLines } from '../wrap-lines.js';
import { asJson } from '../write-json.js';

/** What `verify` says, and whether nothing differs. */
export interface VerifyReport {
  readonly text: string;
  readonly verified: boolean;
}

/** The case file that a packet was made from: case.yaml, unless its manifest names one YAML file alone. */
function caseFileOf({ manifest }: ReadManifest): string {
  const names = manifest.inputs.map(({ file }) => file).filter((file) => /^[^/\\]+\.ya?ml$/i.test(file));
  const [only = 'case.yaml', ...others] = names;
  return others.length > 0 ? 'case.yaml' : only;
}

/**
 * `verify <packet>`: checks a packet against its manifest and its inputs.
 * @param from the case that it was made from; else the folder above it.
 * @param templates the folder of templates that a practice gave it, where one did.
 * @param width how many characters a line may have; none where no terminal shows them.
 */
export async function verify(
  target: string,
  from: string | undefined,
  templates: string | undefined,
  json: boolean,
  width?: number,
): Promise<VerifyReport> {
  const packet = await openPacket(target);
  const read = await readManifest(packet);
  const place = from ?? path.join(target, '..');
  const mend = 'name the case that the packet was made from with --case DIR';
  const { folder, inputs } = await openCase(place, caseFileOf(read), mend);
  const names = { packet: target, case: path.relative('.', folder) || '.' };
  const program = prepareProgram();
  const practice = templates === undefined ? null : await readPractice(templates, null, program.templates);
  const verification = await verifyPacket(
    { packet, read, inputs, templates: practice?.templates ?? null, names },
    program,
  );
  return {
    text: json ? asJson(verification) : wrapLines(printVerified(verification), width),
    verified: verification.verified,
  };
}
