import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { openArchive } from '../../../../src/reports/containers/open-archive.js';
import { unpackGzip } from '../../../../src/reports/containers/unpack-gzip.js';
import { failureOf } from '../../../support/failure-of.js';
import { chunked } from '../../../support/memory-inputs.js';
import { readReportText } from '../../../support/read-report-text.js';
import { workbookOf } from '../../../support/workbook-bytes.js';
import { zipOf } from '../../../support/zip-bytes.js';

const VTR = `Order ID,Carrier Name,Tracking ID,Has Valid Tracking,Package Value
111-1111111-1111111,USPS,9400111899223100000001,No,8.49
111-2222222-2222222,USPS,,No,9.49
`;
const CATEGORIES = 'sku,category\nA-1,Toys\n';
const MEND = /download|unpack|name|make|save/i;

const orderIds = (rows: readonly { readonly orderId: string }[]): readonly string[] =>
  rows.map(({ orderId }) => orderId);

describe('a gzip file', () => {
  it.each([
    ['in one piece', gzipSync(VTR)],
    ['in several members', Buffer.concat([gzipSync(VTR.slice(0, 90)), gzipSync(VTR.slice(90))])],
    ['padded with zeros', Buffer.concat([gzipSync(VTR), Buffer.alloc(20_000)])],
    ['padded with one zero', Buffer.concat([gzipSync(VTR), Buffer.alloc(1)])],
  ])('is read as the text in it: %s', async (_, bytes) => {
    for (const chunk of [1, 7, 1 << 16]) {
      const { vtr, issues, format } = await readReportText(bytes, { file: 'vtr.csv.gz', chunk });
      expect(format).toBe('vtr-report');
      expect(vtr.map(({ source }) => source)).toEqual([
        { file: 'vtr.csv.gz', row: 2 },
        { file: 'vtr.csv.gz', row: 3 },
      ]);
      expect(issues).toEqual([]);
    }
  });

  it('of a large text comes out whole', async () => {
    const rows = Array.from({ length: 8_000 }, (_, at) => `SKU-${at * 7919},Toys ${at % 97}`);
    const { categories } = await readReportText(gzipSync(`sku,category\n${rows.join('\n')}\n`), {
      chunk: 5_000,
    });
    expect(categories.map(({ sku, category }) => `${sku},${category}`)).toEqual(rows);
  });

  const whole = gzipSync(VTR);
  it.each([
    ['cut off', whole.subarray(0, -12), 'report-unusable', 'cut off'],
    ['cut off in its header', whole.subarray(0, 5), 'report-unusable', 'cut off'],
    [
      'with a wrong checksum',
      Buffer.concat([whole.subarray(0, -8), Buffer.alloc(8)]),
      'report-unusable',
      'damaged',
    ],
    ['followed by other bytes', Buffer.concat([whole, Buffer.from('more')]), 'report-unusable', 'damaged'],
    [
      'followed by zeros and bytes',
      Buffer.concat([whole, Buffer.from('\0more')]),
      'report-unusable',
      'other bytes',
    ],
    ['of gzip', gzipSync(whole), 'report-unrecognised', 'packed file'],
    [
      'of a zip archive',
      gzipSync(zipOf([{ name: 'a.csv', content: VTR }])),
      'report-unrecognised',
      'packed file',
    ],
    [
      'of a tar archive',
      gzipSync(Buffer.from(`${'a'.repeat(257)}ustar\0${'b'.repeat(300)}`)),
      'report-unrecognised',
      'tar',
    ],
    ['of nothing', gzipSync(''), 'report-unrecognised', 'empty'],
  ])('is refused when it is one %s', async (_, bytes, code, words) => {
    const failure = await failureOf(() => readReportText(bytes, { file: 'vtr.csv.gz', chunk: 4096 }));
    expect(failure).toMatchObject({ code, exitCode: 3 });
    expect(failure.problems).toEqual([expect.objectContaining({ file: 'vtr.csv.gz' })]);
    expect(failure.problems[0]?.message).toContain(words);
  });

  it('that unpacks to far more than its size is given up early', async () => {
    const bytes = gzipSync(Buffer.alloc(40 << 20));
    let out = 0;
    const failure = await failureOf(async () => {
      for await (const chunk of unpackGzip(chunked(bytes, 4096), 'vtr.csv.gz')) out += chunk.length;
    });
    expect(failure).toMatchObject({ code: 'report-unusable', problems: [{ file: 'vtr.csv.gz' }] });
    expect(failure.message).toContain('50 times');
    expect(out).toBeLessThanOrEqual(8 << 20);
  });
});

describe('an archive', () => {
  it('gives every report in it, in the order of their names, each under its own name', async () => {
    const bytes = zipOf([
      { name: 'sub/', content: '', stored: true },
      { name: 'sub/vtr-2.csv', content: VTR.replaceAll('1111111', '2222222') },
      { name: 'categories.csv', content: CATEGORIES, stored: true },
      { name: '__MACOSX/._vtr-1.csv', content: 'junk' },
      { name: '.DS_Store', content: 'junk' },
      { name: 'sub\\vtr-1.csv', content: VTR },
    ]);
    const { vtr, categories, issues } = await readReportText(bytes, { file: 'all.zip' });
    expect(vtr.map(({ source, orderId }) => `${source.file}:${source.row} ${orderId}`)).toEqual([
      'all.zip/sub/vtr-1.csv:2 111-1111111-1111111',
      'all.zip/sub/vtr-1.csv:3 111-2222222-2222222',
      'all.zip/sub/vtr-2.csv:2 111-2222222-2222222',
      'all.zip/sub/vtr-2.csv:3 111-2222222-2222222',
    ]);
    expect(categories).toHaveLength(1);
    expect(issues).toEqual([]);
  });

  it('takes figures in their names as numbers', async () => {
    const part = (at: number) => ({ name: `vtr-${at}.csv`, content: VTR });
    const { vtr } = await readReportText(zipOf([part(10), part(2), part(1)]), { file: 'all.zip' });
    expect([...new Set(vtr.map(({ source }) => source.file))]).toEqual([
      'all.zip/vtr-1.csv',
      'all.zip/vtr-2.csv',
      'all.zip/vtr-10.csv',
    ]);
  });

  it('passes over what is no report, with an issue that names it', async () => {
    const bytes = zipOf([
      { name: 'a.png', content: '\x89PNG\r\n' },
      { name: 'b.txt', content: 'Dear reader, "this" is no table.\n' },
      { name: 'c.csv', content: 'x,y\n1,2\n' },
      { name: 'd.zip', content: zipOf([{ name: 'a.csv', content: VTR }]) },
      { name: 'e.gz', content: gzipSync(VTR) },
      { name: 'f.csv', content: '' },
      { name: 'g.rtf', content: '{\\rtf1\\ansi Dear reader.}\n' },
      { name: 'vtr.csv', content: VTR },
    ]);
    const { vtr, issues } = await readReportText(bytes, { file: 'all.zip' });
    expect(vtr).toHaveLength(2);
    expect(issues.map(({ code, file }) => [code, file])).toEqual(
      ['a.png', 'b.txt', 'c.csv', 'd.zip', 'e.gz', 'f.csv', 'g.rtf'].map((name) => [
        'member-passed-over',
        `all.zip/${name}`,
      ]),
    );
    expect(issues.map(({ message }) => message).join('\n')).not.toContain('Dear');
  });

  it('is refused where nothing in it is a report', async () => {
    const failure = await failureOf(() =>
      readReportText(
        zipOf([
          { name: 'a.txt', content: 'Hello.' },
          { name: 'b.csv', content: 'x,y\n1,2\n' },
        ]),
        { file: 'all.zip' },
      ),
    );
    expect(failure).toMatchObject({ code: 'report-unrecognised', exitCode: 3 });
    expect(failure.problems).toEqual([
      { file: 'all.zip', message: expect.stringContaining('a.txt, b.csv') },
      { file: 'all.zip/a.txt', message: 'no report: a text, no table' },
      { file: 'all.zip/b.csv', message: expect.stringContaining('a table of 2 columns') },
    ]);
  });

  it('tells all its broken reports at once', async () => {
    const bytes = zipOf([
      { name: 'a.csv', content: VTR, crc: 1 },
      { name: 'b.csv', content: 'Order ID,Carrier Name,Tracking ID,Package Value\n1,USPS,2,3\n' },
      { name: 'c.csv', content: VTR },
    ]);
    const failure = await failureOf(() => readReportText(bytes, { file: 'all.zip' }));
    expect(failure.problems.map(({ file }) => file)).toEqual(['all.zip/a.csv', 'all.zip/b.csv']);
  });

  it('gives the one file that the case names', async () => {
    const bytes = zipOf([
      { name: 'a.csv', content: VTR },
      { name: 'b.csv', content: 'Nr,Art\nA-1,Toys\n' },
    ]);
    const one = await readReportText(bytes, { file: 'all.zip', member: 'a.csv' });
    expect(orderIds(one.vtr)).toHaveLength(2);
    const columns = { sku: 'Nr', category: 'Art' };
    const mapped = await readReportText(bytes, {
      file: 'all.zip',
      member: 'b.csv',
      format: 'categories',
      columns,
    });
    expect(mapped.categories).toEqual([
      { source: { file: 'all.zip/b.csv', row: 2 }, sku: 'A-1', asin: null, category: 'Toys' },
    ]);
  });

  it.each([
    ['a member that it does not hold', { member: 'a.cvs' }, 'did you mean "a.csv"'],
    ['a format without the member it is meant for', { format: 'vtr-report' }, 'say with member'],
  ])('is refused with %s, at the place in the case', async (_, how, words) => {
    const bytes = zipOf([
      { name: 'a.csv', content: VTR },
      { name: 'b.csv', content: CATEGORIES },
    ]);
    const failure = await failureOf(() => readReportText(bytes, { file: 'all.zip', ...how }));
    expect(failure).toMatchObject({ code: 'case-unusable', problems: [{ file: 'case.yaml', row: 9 }] });
    expect(failure.message).toContain(words);
  });

  it.each([
    ['a text', 'odd.csv', 'x,y\n1,2\n', '{ file: all.zip, member: odd.csv, format: shipments'],
    [
      'a workbook',
      'my book.xlsx',
      workbookOf({ sheets: [{ name: 'S', rows: [['x']] }] }),
      '{ file: all.zip, member: my book.xlsx, sheet: …',
    ],
  ])('shows how to name %s in it that is not known', async (_, name, content, words) => {
    const bytes = zipOf([{ name, content }]);
    const failure = await failureOf(() => readReportText(bytes, { file: 'all.zip', member: name }));
    expect(failure.message).toContain(words);
    expect(failure.problems[0]?.file).toBe(`all.zip/${name}`);
  });

  it('is what a member and a sheet are asked of, no text', async () => {
    const member = await failureOf(() => readReportText(VTR, { member: 'a.csv' }));
    const sheet = await failureOf(() => readReportText(VTR, { sheet: 'Orders' }));
    expect([member.message, sheet.message].join()).toMatch(/no archive.*no workbook/);
  });

  const plain = { name: 'a.csv', content: VTR };
  const whole = zipOf([plain]);
  const quine = zipOf([{ name: 'r/r.zip', content: whole }]);
  it.each([
    ['cut off', whole.subarray(0, -30), 'list of contents'],
    ['cut off early', whole.subarray(0, 40), 'list of contents'],
    [
      'whose list is cut out',
      Buffer.concat([whole.subarray(0, 60), whole.subarray(-22)]),
      'list of contents',
    ],
    ['with a wrong checksum', zipOf([{ ...plain, crc: 7 }]), 'CRC-32'],
    [
      'that says less than it holds',
      zipOf([{ ...plain, size: 10 }]),
      'should unpack to 10 bytes, and gives more',
    ],
    ['that says more than it holds', zipOf([{ ...plain, size: 9_999 }]), 'should unpack to 9999 bytes'],
    [
      'stored with a wrong size',
      zipOf([{ ...plain, stored: true, size: 10 }]),
      'list of contents is damaged',
    ],
    ['behind a password', zipOf([{ ...plain, flags: 1 }]), 'password'],
    ['behind strong encryption', zipOf([{ ...plain, flags: 0x41 }]), 'list of contents is damaged'],
    ['compressed in another way', zipOf([{ ...plain, method: 14 }]), 'compressed in a way (14)'],
    ['with a name that leads out of it', zipOf([{ ...plain, name: 'x/../../a.csv' }]), 'leads out'],
    ['with a name that leads out by backslashes', zipOf([{ ...plain, name: '..\\a.csv' }]), 'leads out'],
    ['with an absolute name', zipOf([{ ...plain, name: '/etc/a.csv' }]), 'a place on a machine'],
    ['with a name on a drive', zipOf([{ ...plain, name: 'C:\\a.csv' }]), 'a place on a machine'],
    ['with a name twice', zipOf([plain, plain]), 'stands there twice'],
    ['with more entries than it says', zipOf([plain, { ...plain, name: 'b.csv' }], 1), 'and has more'],
    [
      'with too many entries',
      zipOf(
        Array.from({ length: 65_536 }, (_, at) => ({ name: `${at}`, content: '', stored: true })),
        65_535,
      ),
      '65535 entries',
    ],
    ['with nothing in it', zipOf([]), 'it is empty'],
    ['in an archive', quine, 'it holds r/r.zip'],
  ])('is refused when it is one %s', async (_, bytes, words) => {
    const failure = await failureOf(() => readReportText(bytes, { file: 'all.zip', chunk: 10_000 }));
    expect(failure.exitCode).toBe(3);
    expect(failure.problems[0]?.file).toMatch(/^all\.zip/);
    expect(failure.problems[0]?.message).toContain(words);
    expect(failure.problems[0]?.message).toMatch(MEND);
  });

  it('of many members that unpack to far more than its size is given up early', async () => {
    const content = Buffer.alloc(1 << 20, ' ');
    const parts = Array.from({ length: 30 }, (_, at) => ({ name: `${at}.csv`, content }));
    const members = await openArchive(zipOf(parts), 'all.zip');
    let out = 0;
    const failure = await failureOf(async () => {
      for (const member of members) for await (const chunk of member.open()) out += chunk.length;
    });
    expect(failure).toMatchObject({ code: 'report-unusable', problems: [{ file: 'all.zip' }] });
    expect(failure.message).toContain('50 times');
    expect(out).toBeLessThanOrEqual(8 << 20);
  });
});
