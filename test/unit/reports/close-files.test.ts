import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { AppealError } from '../../../src/errors.js';
import { readReportFile } from '../../../src/reports/read-report-file.js';
import { recogniseReport } from '../../../src/reports/recognise-report.js';
import { gatherRows } from '../../../src/reports/rows/gather-rows.js';
import { chunked } from '../../support/memory-inputs.js';

const ENTRY = {
  file: 'file',
  member: null,
  sheet: null,
  format: null,
  columns: {},
  encoding: null,
  covers: null,
  source: { file: 'case.yaml', row: 9 },
};
const STORE = { timeZone: 'America/Los_Angeles', currency: 'USD' };

/** A file that tells how often it was opened and closed. */
function watchedFile(bytes: Uint8Array) {
  const count = { opened: 0, closed: 0 };
  async function* open(): AsyncGenerator<Uint8Array> {
    count.opened++;
    try {
      yield* chunked(bytes, 4096);
    } finally {
      count.closed++;
    }
  }
  return { count, open };
}

const rows = (heading: string): string => `${heading}\n${'1,2\n'.repeat(50_000)}`;

const PICTURE = Buffer.concat([Buffer.from('\x89PNG', 'latin1'), Buffer.alloc(100_000)]);

describe('a file is closed', () => {
  it.each([
    ['a report', 'sku,category\nA-1,Toys\n', {}],
    ['a table that no format knows', rows('one,two'), {}],
    ['the same with TABs', rows('one\ttwo'), {}],
    ['a picture', PICTURE, {}],
    ['a picture in gzip', gzipSync(PICTURE), {}],
    ['a text that is named as a workbook', rows('sku,category'), { sheet: 'Orders' }],
    ['JSON that is named with columns', `{${' '.repeat(300_000)}`, { columns: { sku: 'SKU' } }],
    ['a 7z archive', Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), Buffer.alloc(100_000)]), {}],
  ])('when it was read as a report: %s', async (_, content, more) => {
    const { count, open } = watchedFile(Buffer.from(content));
    await readReportFile({ ...ENTRY, ...more }, open(), STORE, gatherRows(), { push: () => 0 }).catch(
      (error: unknown) => expect(error).toBeInstanceOf(AppealError),
    );
    expect(count).toEqual({ opened: 1, closed: 1 });
  });

  it.each([
    ['a report', 'sku,category\nA-1,Toys\n', 'report'],
    ['a table that no format knows', rows('one,two'), 'table'],
    ['a picture', PICTURE, 'proof'],
    ['a picture in gzip', gzipSync(PICTURE), 'unusable'],
    ['a broken JSON', `{${' '.repeat(300_000)}`, 'unusable'],
  ])('when it was only looked at: %s', async (_, content, kind) => {
    const { count, open } = watchedFile(Buffer.from(content));
    expect((await recogniseReport('file', open)).kind).toBe(kind);
    expect(count.closed).toBe(count.opened);
  });
});
