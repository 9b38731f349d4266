import { createHash } from 'node:crypto';
import { AppealError } from '../../errors.js';
import type { PacketCheck, PacketDifference } from '../../model/verification.js';
import { type ComparedRow, compareRows } from '../../verification/compare-rows.js';
import { compareValues } from '../../verification/compare-values.js';
import { skipCheck, tellCheck } from '../../verification/tell-check.js';
import type { Packet } from '../build-packet.js';
import { readRows } from '../read-rows.js';
import type { CheckedPacket } from './checked-packet.js';
import { openCapped, readPacketJson } from './read-packet-file.js';

/** The tables of a packet with the columns that name a row. */
const TABLES = [
  ['evidence.csv', ['package-id']],
  ['fixes.csv', ['package-id', 'field']],
] as const;
/** Room for a table far larger than the one that is built now; more is not read. */
const roomFor = (now: Uint8Array): number => Math.max(64 << 20, now.length * 2);

/** Tells what stops one file from being compared as its difference, and goes on with the others. */
async function tellFault(
  file: string,
  compare: () => Promise<readonly PacketDifference[]>,
): Promise<readonly PacketDifference[]> {
  try {
    return await compare();
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    return error.problems.map(({ message, row }) => ({
      message,
      file,
      ...(row === undefined ? {} : { row }),
    }));
  }
}

async function rowsOf(bytes: AsyncIterable<Uint8Array>, file: string): Promise<readonly ComparedRow[]> {
  const rows: ComparedRow[] = [];
  for await (const row of readRows(bytes, file)) rows.push(row);
  return rows;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function listDifferences(
  { packet, outputs, otherProgram }: CheckedPacket,
  now: Packet,
): Promise<readonly PacketDifference[]> {
  const knows = otherProgram === null;
  const decode = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes));
  const figures = await tellFault('analysis.json', async () => {
    const then = await readPacketJson(packet, 'analysis.json');
    return [...compareValues('analysis.json', then, decode(now.files.get('analysis.json')), knows)];
  });
  const tables: PacketDifference[] = [];
  for (const [file, keys] of TABLES) {
    const bytes = now.files.get(file) ?? new Uint8Array();
    if (outputs.get(file) === createHash('sha256').update(bytes).digest('hex')) continue;
    const found = await tellFault(file, async () => {
      const then = await rowsOf(openCapped(packet, roomFor(bytes))(file), file);
      return [...compareRows(file, [then, await rowsOf(whole(bytes), file)], keys, knows)];
    });
    for (const one of found) tables.push(one);
  }
  return [...figures, ...tables];
}

/** Compares every figure and row of a packet with those that its inputs give now. */
export async function checkFigures(checked: CheckedPacket): Promise<PacketCheck> {
  const { rebuilt, isUnchanged, otherProgram } = checked;
  if (rebuilt.kind === 'refused') {
    const why = `it cannot be built again from the inputs: ${rebuilt.error.message}`;
    return isUnchanged ? tellCheck('figures', [{ message: why }]) : skipCheck('figures', why);
  }
  const notes = [
    ...(otherProgram === null ? [] : [otherProgram]),
    ...(isUnchanged ? [] : ['recomputed from inputs that are not those of the packet: see inputs']),
  ];
  return tellCheck('figures', await listDifferences(checked, rebuilt.packet), notes);
}
