import { labelProofs } from '../../appeal/label-proofs.js';
import { listPieces } from '../../document/template/list-pieces.js';
import { AppealError } from '../../errors.js';
import type { CaseFile } from '../../model/case-file.js';
import type { Catalogue } from '../../model/clause.js';
import { collectTexts } from '../../model/collect-texts.js';
import { allWords, type EvidenceRow, type LetterOrigins } from '../../verification/letter-origins.js';
import type { LetterReading } from '../../verification/letter-reading.js';
import { listCitations } from '../../verification/list-citations.js';
import type { ParsedAnalysis } from '../../verification/parse-traced.js';
import { squeeze } from '../../verification/printed-text.js';
import { readNamed } from '../../verification/read-named.js';
import { rowsToTrace } from '../../verification/rows-to-trace.js';
import { openCaseWording } from '../open-wording.js';
import { readRows } from '../read-rows.js';
import type { CheckedPacket } from './checked-packet.js';
import { openCapped, readPacketJson } from './read-packet-file.js';

const MOST_TABLE = 512 << 20;

/** The analyses of the packets before it; one that cannot be read vouches for nothing. */
async function readEarlier({ inputs }: CheckedPacket, caseFile: CaseFile): Promise<readonly object[]> {
  const found: object[] = [];
  for (const { packet } of caseFile.previous)
    try {
      const said = await readPacketJson(
        { open: inputs.open, list: async () => [] },
        `${packet}/analysis.json`,
      );
      if (typeof said === 'object' && said !== null) found.push(said);
    } catch (error) {
      if (!(error instanceof AppealError)) throw error;
    }
  return found;
}

/** Everything that the numbers of a packet's letter may come from. */
export async function gatherOrigins(
  checked: CheckedPacket,
  reading: LetterReading,
  analysis: ParsedAnalysis,
  caseFile: CaseFile,
  policy: Catalogue,
): Promise<LetterOrigins> {
  const { packet, manifest, rebuilt, inputs, parts, ofPractice } = checked;
  const { overrides, letterhead } = await openCaseWording(caseFile, inputs, parts, ofPractice.practice);
  const isNeeded = rowsToTrace(squeeze(readNamed(allWords(reading))));
  const rows: EvidenceRow[] = [];
  for await (const { cells } of readRows(openCapped(packet, MOST_TABLE)('evidence.csv'), 'evidence.csv'))
    if (isNeeded(cells)) rows.push(cells);
  const files = manifest.inputs.map(({ file }) => file);
  const stated = [
    ...rows.map((row) => row.source ?? ''),
    ...analysis.issues.map(({ file, row }) => `${file}:${row}`),
    ...(rebuilt.kind === 'built' ? collectTexts(rebuilt.packet.appeal) : []),
  ];
  const cited = listCitations(stated, files);
  const proofs = labelProofs(
    caseFile,
    analysis.causes.map(({ id }) => id),
    manifest.options.asOf,
  );
  return {
    reading,
    analysis,
    earlier: await readEarlier(checked, caseFile),
    rows,
    hashes: [...manifest.inputs, ...manifest.outputs].map(({ sha256 }) => sha256),
    caseFile,
    touch: [
      ...(letterhead === null ? [] : [letterhead.name]),
      ...[...overrides.values()].flatMap(({ text }) => listPieces(text)),
    ],
    policy,
    labels: new Set(
      Object.values(proofs)
        .flat()
        .map(({ label }) => label),
    ),
    files,
    // Without the rows of the inputs no more is known than that there is such a file.
    isCited: (file, row) => cited.has(`${file}:${row}`) || rebuilt.kind === 'refused',
  };
}
