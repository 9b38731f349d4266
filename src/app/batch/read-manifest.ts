import type { ListedClient } from '../../model/batch.js';
import { decodeText } from '../../reports/decode-text.js';
import { capInputs } from '../cap-inputs.js';
import { type CaseInputs, readText } from '../case-inputs.js';
import { parseCsvManifest } from './parse-csv-manifest.js';
import { parseYamlManifest } from './parse-yaml-manifest.js';

/** A YAML text takes up to five hundred times its room to read; a table of a hundred thousand clients fits in the other. */
const MOST_YAML = 1 << 20;
const MOST_CSV = 32 << 20;

/**
 * The clients that a manifest lists, by the ending of its name: YAML, or else a table. What they name is not looked at yet.
 * @throws AppealError `manifest-unusable` with every problem, `file-unreadable` where it can't be read.
 */
export async function readManifest(inputs: CaseInputs): Promise<readonly ListedClient[]> {
  const file = inputs.caseFile;
  if (/\.ya?ml$/i.test(file)) {
    const capped = capInputs(inputs, MOST_YAML, 'list so many clients as a table, client,case,out');
    return parseYamlManifest(await readText(capped, file), file);
  }
  const capped = capInputs(
    inputs,
    MOST_CSV,
    'a list of clients has a short row for each; is this the right file?',
  );
  return parseCsvManifest(decodeText(capped.open(file)), file);
}
