import type { CaseInputs } from '../case-inputs.js';
import { type CheckedHashes, checkHashes } from './check-hashes.js';
import type { GatheredPractice } from './gather-practice.js';
import type { ReadManifest } from './packet-folder.js';
import type { Rebuilt } from './rebuild-packet.js';

const inputsRead = ({ packet }: Extract<Rebuilt, { kind: 'built' }>): readonly string[] => {
  const said = JSON.parse(new TextDecoder().decode(packet.files.get('manifest.json'))) as {
    readonly inputs: readonly { readonly file: string }[];
  };
  return said.inputs.map(({ file }) => file);
};

const MISSING_TEMPLATES =
  'the templates of a practice that manifest.json names are not given, and so not checked';

/** Holds the inputs in the case folder against a manifest: each is there as it was, and no other one is read now. */
export async function checkInputs(
  { manifest }: ReadManifest,
  inputs: CaseInputs,
  rebuilt: Rebuilt,
  ofPractice: GatheredPractice,
): Promise<CheckedHashes> {
  const named = new Set(manifest.inputs.map(({ file }) => file));
  const read = rebuilt.kind === 'built' ? inputsRead(rebuilt) : [inputs.caseFile];
  const others = read.filter((file) => !named.has(file));
  return checkHashes('inputs', manifest.inputs, inputs.open, {
    differences: [
      ...others.map((file) => ({ message: 'is read now, and manifest.json does not name it', file })),
      ...ofPractice.differences,
    ],
    notes: ofPractice.isMissing ? [MISSING_TEMPLATES] : [],
  });
}
