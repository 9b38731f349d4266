import { gzipSync } from 'node:zlib';
import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { AppealError } from '../../src/errors.js';
import { readReportText } from '../support/read-report-text.js';
import { workbookOf } from '../support/workbook-bytes.js';
import { zipOf } from '../support/zip-bytes.js';

const VTR = 'Order ID,Carrier Name,Tracking ID,Has Valid Tracking\n111-1111111-1111111,USPS,94001,No\n';
const WORKBOOK = workbookOf({
  shared: true,
  formats: [14],
  sheets: [
    { name: 'Notes', rows: [['of this']] },
    {
      name: 'Kinds',
      rows: [
        ['sku', 'category'],
        ['A-1', 'Toys'],
        [7, { xml: '<c r="B3" s="1"><v>44392</v></c>' }],
      ],
    },
  ],
});
const ZIP = zipOf([
  { name: 'vtr.csv', content: VTR },
  { name: 'kinds.csv', content: 'sku,category\nA-1,Toys\n', stored: true },
  { name: 'book.xlsx', content: WORKBOOK, stored: true },
]);
const GOOD = [gzipSync(VTR), ZIP, WORKBOOK];
const MAGIC = ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b\x08', '\xd0\xcf\x11\xe0', 'Rar!\x1a\x07', 'BZh', '%PDF'];

/** Reads a file; rows and a clear failure are both fine, and nothing else is. */
async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  try {
    await readReportText(bytes, { file: 'any.bin', chunk: 512 });
  } catch (error) {
    if (!(error instanceof AppealError) || error.exitCode !== 3) throw error;
    for (const { message, file } of error.problems)
      if (message === '' || file === undefined || /undefined|NaN|\[object/.test(message))
        throw new Error(`an unclear problem: ${message}`);
  }
}

/** One change to a file: a byte, a piece cut out, a piece doubled, its end. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('byte' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.nat(255),
  }),
  fc.record({
    kind: fc.constantFrom('cut', 'double', 'end'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.nat(40),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(bytes: Buffer, { kind, at, to }: Change): Buffer {
  const place = Math.floor(at * bytes.length);
  if (kind === 'end') return bytes.subarray(0, place);
  if (kind === 'cut') return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + to)]);
  if (kind === 'double') return Buffer.concat([bytes.subarray(0, place + to), bytes.subarray(place)]);
  const changed = Buffer.from(bytes);
  if (place < changed.length) changed[place] = to;
  return changed;
}

describe('a container of any bytes gives rows or a clear failure', () => {
  it('behind the first bytes of each kind', async () => {
    const any = fc.tuple(fc.constantFrom(...MAGIC), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(any, ([magic, rest]) =>
        readsOrRefuses(Buffer.concat([Buffer.from(magic, 'latin1'), rest])),
      ),
      { numRuns: 1500 },
    );
  });

  it('where a good one was changed', async () => {
    const any = fc.tuple(fc.constantFrom(...GOOD), fc.array(change, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(any, ([bytes, changes]) => readsOrRefuses(changes.reduce(apply, bytes))),
      { numRuns: 1500 },
    );
  });

  it('where the XML of a sheet, its strings or its styles was changed', async () => {
    const sheet = Buffer.from(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>category</t></is></c></row><row r="2" spans="1:2"><c r="A2" s="1"><v>44392.5</v></c><c t="b"><f>1</f><v>1</v></c></row>',
    );
    const shared = Buffer.from(
      '<si><t>sku</t></si><si><r><t>_x0041_ &amp; b</t></r><rPh><t>x</t></rPh></si>',
    );
    const changes = fc.array(change, { minLength: 0, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(changes, changes, fc.string({ maxLength: 8 }), (one, other, code) =>
        readsOrRefuses(
          workbookOf({
            formats: [code],
            sheets: [{ name: 'S', xml: one.reduce(apply, sheet).toString('latin1') }],
            sharedXml: other.reduce(apply, shared).toString('latin1'),
          }),
        ),
      ),
      { numRuns: 1000 },
    );
  });
});
