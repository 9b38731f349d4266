import { readRows } from '../../src/app/read-rows.js';
import { collectTexts } from '../../src/model/collect-texts.js';
import type { TracedPolicy } from '../../src/verification/letter-origins.js';
import { ORDER_ID } from '../../src/verification/order-id.js';
import { readLetter } from '../../src/verification/read-letter.js';
import { strayFigures } from '../../src/verification/stray-figures.js';
import type { ReadPacket } from './letter-of.js';
import { chunked } from './memory-inputs.js';

/** What the letter of a packet just built may take its numbers from. */
export interface PacketOrigins {
  readonly packet: ReadPacket;
  /** Every file of the case, by its path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The case file and the policy, as the program reads them. */
  readonly caseFile: object;
  readonly catalogue: TracedPolicy;
}

/** Every number of a letter that is neither a figure of its analysis, nor found in the source that its kind has. */
export async function straysOf({
  packet,
  files,
  caseFile,
  catalogue,
}: PacketOrigins): Promise<readonly string[]> {
  const { analysis, appeal } = packet;
  const reading = await readLetter(packet.files.get('appeal.pdf') ?? new Uint8Array(), 'appeal.pdf');
  const evidence = packet.files.get('evidence.csv') ?? new Uint8Array();
  const rows: Readonly<Record<string, string>>[] = [];
  for await (const { cells } of readRows(chunked(evidence, 1 << 16), 'evidence.csv')) rows.push(cells);
  const told = new Set([
    ...rows.flatMap((row) => [row['order-id'] ?? '', row['package-id'] ?? '']).filter((id) => id !== ''),
    ...[...collectTexts(analysis)].flatMap((text) => text.match(ORDER_ID) ?? []),
    ...analysis.amazon.flatMap(({ differences }) =>
      differences.flatMap(({ rows: own }) => own.map(({ order }) => order)),
    ),
  ]);
  const lineOf = (name: string, row: number): string => {
    const file = files[name];
    return typeof file === 'string' ? (file.split(/\r?\n/)[row - 1] ?? '') : '';
  };
  const { actions, prevention, examples } = appeal.proofs;
  return strayFigures({
    reading,
    analysis,
    earlier: Object.entries(files).flatMap(([name, file]): readonly object[] =>
      name.endsWith('/analysis.json') ? [Object(JSON.parse(String(file)))] : [],
    ),
    rows,
    hashes: packet.text('manifest.json').match(/[0-9a-f]{64}/g) ?? [],
    caseFile,
    policy: catalogue,
    touch: [],
    labels: new Set([...actions, ...prevention, ...examples].map(({ label }) => label)),
    files: Object.keys(files),
    isCited: (name, row) => {
      const isTold = analysis.issues.some((issue) => issue.file === name && issue.row === row);
      const hasOrders = name !== 'case.yaml' && /order/i.test(lineOf(name, 1));
      const holdsOne = !hasOrders || [...told].some((id) => lineOf(name, row).includes(id));
      return lineOf(name, row) !== '' && (isTold || holdsOne);
    },
  });
}
