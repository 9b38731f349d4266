import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { parseAmount } from '../../../src/reports/parse-amount.js';
import { showCell } from '../../../src/reports/show-cell.js';

const CHUNKS = 200;
const CHUNK_CHARS = 1 << 18;

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

/** A piece of a text as long as what is read of a file at once. */
const cellOfChunk = (cell: string): string =>
  Buffer.from(cell + ' '.repeat(CHUNK_CHARS))
    .toString('latin1')
    .slice(0, cell.length);

describe('a cell that is kept', () => {
  it.each([
    ['as an amount that may come again', (cell: string) => parseAmount(cell)],
    ['in the message of an issue', (cell: string) => `found ${showCell(cell)}`],
  ])('keeps nothing else of its file: %s', (_, keep) => {
    const before = heapInUse();
    const kept = Array.from({ length: CHUNKS }, (_item, at) =>
      keep(cellOfChunk(`2021-99-99 ${100_000 + at}`)),
    );
    expect(heapInUse() - before).toBeLessThan((CHUNKS * CHUNK_CHARS) / 4);
    expect(kept).toHaveLength(CHUNKS);
  });
});
