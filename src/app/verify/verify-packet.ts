import { AppealError } from '../../errors.js';
import type { Catalogue } from '../../model/clause.js';
import type { Practice } from '../../model/practice.js';
import type { PacketCheck, Verification } from '../../model/verification.js';
import type { LetterReading } from '../../verification/letter-reading.js';
import { readLetter } from '../../verification/read-letter.js';
import { skipCheck } from '../../verification/tell-check.js';
import type { CaseInputs } from '../case-inputs.js';
import type { ProgramParts } from '../program-parts.js';
import { checkBytes } from './check-bytes.js';
import { checkClauses } from './check-clauses.js';
import { checkFigures } from './check-figures.js';
import { checkHashes } from './check-hashes.js';
import { checkInputs } from './check-inputs.js';
import { checkLetter } from './check-letter.js';
import type { CheckedPacket } from './checked-packet.js';
import { gatherPractice } from './gather-practice.js';
import { MANIFEST, type PacketFolder, type ReadManifest } from './packet-folder.js';
import { readPacketBytes } from './read-packet-file.js';
import { rebuildPacket } from './rebuild-packet.js';

/** A packet with the case that it was made from. */
export interface PacketOfCase {
  readonly packet: PacketFolder;
  readonly read: ReadManifest;
  readonly inputs: CaseInputs;
  /** The templates that a practice gave it, by the program's names; null: none are at hand. */
  readonly templates: Practice['templates'] | null;
  /** As they are named in the result. */
  readonly names: { readonly packet: string; readonly case: string };
}

/** The files that every packet has. */
const ALWAYS = ['appeal.pdf', 'answers.txt', 'fixes.csv', 'evidence.csv', 'analysis.json'];

/** So many files that a manifest does not name are told by name. */
const MOST_NAMED = 20;

async function listOthers(packet: PacketFolder, named: ReadonlySet<string>): Promise<readonly string[]> {
  const others = (await packet.list()).filter((name) => name !== MANIFEST && !named.has(name)).toSorted();
  if (others.length === 0) return [];
  const more = others.length - MOST_NAMED;
  return [
    `not named in manifest.json, and no fault: ${others.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  ];
}

async function readPdf(packet: PacketFolder): Promise<LetterReading | AppealError> {
  try {
    return await readLetter(await readPacketBytes(packet, 'appeal.pdf'), 'appeal.pdf');
  } catch (error) {
    if (error instanceof AppealError) return error;
    throw error;
  }
}

/** How the program and the policy that made a packet differ from those at hand; null where they are the same. */
function tellOther(
  { program, catalogue }: ReadManifest['manifest'],
  version: string,
  policy: Catalogue | null,
): string | null {
  if (program.version === version && catalogue.edition === policy?.edition) return null;
  return `made by version ${program.version} with the catalogue's edition ${catalogue.edition}; this is version ${version} with ${policy?.edition ?? 'none for its store'}, whose figures may differ`;
}

async function checkPdf(checked: CheckedPacket, policy: Catalogue | null): Promise<readonly PacketCheck[]> {
  const reading = await readPdf(checked.packet);
  if (reading instanceof AppealError) {
    const why = `appeal.pdf: ${reading.problems.map(({ message }) => message).join('; ')}`;
    return [
      {
        ...skipCheck('letter', why),
        outcome: 'differs',
        differences: [{ message: why }],
        count: 1,
        notes: [],
      },
      skipCheck('clauses', why),
    ];
  }
  const isSameEdition = checked.manifest.catalogue.edition === policy?.edition;
  return [await checkLetter(checked, reading, policy), checkClauses(reading, policy, isSameEdition)];
}

/**
 * Checks a packet offline, from itself and its inputs: that its files and inputs are those of its manifest, that the inputs give
 * its figures, that the letter prints no other ones, and that it quotes the policy's own words.
 */
export async function verifyPacket(
  { packet, read, inputs, templates, names }: PacketOfCase,
  parts: ProgramParts,
): Promise<Verification> {
  const { manifest, text } = read;
  const { store } = manifest.catalogue;
  const policy = parts.stores.includes(store) ? parts.catalogueOf(store) : null;
  const named = new Set(manifest.outputs.map(({ file }) => file));
  const outputs = await checkHashes('outputs', manifest.outputs, packet.open, {
    differences: ALWAYS.filter((file) => !named.has(file)).map((file) => ({
      message: 'belongs to every packet, and manifest.json does not name it',
      file,
    })),
    notes: await listOthers(packet, named),
  });
  const ofPractice = gatherPractice(manifest, templates);
  const rebuilt = await rebuildPacket(inputs, manifest, parts, ofPractice.practice);
  const given = await checkInputs(read, inputs, rebuilt, ofPractice);
  const checked: CheckedPacket = {
    packet,
    manifest,
    manifestText: text,
    inputs,
    parts,
    outputs: outputs.found,
    given: given.found,
    isUnchanged: given.check.outcome === 'ok',
    otherProgram: tellOther(manifest, parts.version, policy),
    rebuilt,
    ofPractice,
  };
  const checks = [
    outputs.check,
    given.check,
    await checkFigures(checked),
    await checkBytes(checked),
    ...(await checkPdf(checked, policy)),
  ];
  return {
    formatVersion: 1,
    packet: names.packet,
    case: names.case,
    verified: checks.every(({ outcome }) => outcome !== 'differs'),
    checks,
  };
}
