import { describe, expect, it } from '@jest/globals';
import { analyzeFiles } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import { toShiftJis, toUtf16, toWindows1252 } from '../../support/encode-text.js';
import { readReportText } from '../../support/read-report-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const WESTERN = ordersTab([
  { order: '111-1', sku: 'KÄRTCHEN-€', product: 'Größe “S” – été' },
  { order: '111-2', sku: 'PLAIN', product: 'Piñata' },
]);
const JAPANESE = ordersTab([
  { order: '111-1', sku: 'シール-猫', product: 'ステッカー 猫 ｱﾙﾌｧ' },
  { order: '111-2', sku: 'ソ能表', product: '送料 ￥120' },
]);
const WESTERN_SKUS = ['KÄRTCHEN-€', 'PLAIN'];
const JAPANESE_SKUS = ['シール-猫', 'ソ能表'];

describe('a report', () => {
  it.each([
    ['UTF-8', utf8(WESTERN), WESTERN_SKUS],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${WESTERN}`), WESTERN_SKUS],
    ['UTF-16LE with a byte order mark', toUtf16(WESTERN, 'le', true), WESTERN_SKUS],
    ['UTF-16LE without one', toUtf16(WESTERN, 'le', false), WESTERN_SKUS],
    ['UTF-16BE with a byte order mark', toUtf16(WESTERN, 'be', true), WESTERN_SKUS],
    ['UTF-16BE without one', toUtf16(WESTERN, 'be', false), WESTERN_SKUS],
    ['UTF-16BE in Japanese', toUtf16(JAPANESE, 'be', false), JAPANESE_SKUS],
    ['UTF-8 in Japanese', utf8(JAPANESE), JAPANESE_SKUS],
  ])('in %s is read, and there is nothing to say', async (_, bytes, skus) => {
    const { orders, issues } = await readReportText(bytes);
    expect(orders.map(({ sku }) => sku)).toEqual(skus);
    expect(issues).toEqual([]);
  });

  it.each([
    ['Windows-1252', toWindows1252(WESTERN), WESTERN_SKUS, 'windows-1252'],
    ['Shift_JIS', toShiftJis(JAPANESE), JAPANESE_SKUS, 'shift_jis'],
  ])('in %s is read, and the guess is said', async (_, bytes, skus, encoding) => {
    for (const chunk of [1, 3, 64, 1 << 16]) {
      const { orders, issues } = await readReportText(bytes, { chunk });
      expect(orders.map(({ sku }) => sku)).toEqual(skus);
      expect(issues).toEqual([
        {
          code: 'encoding-guessed',
          file: 'report.txt',
          message: expect.stringContaining(encoding),
          mend: expect.stringContaining('encoding: …'),
        },
      ]);
    }
  });

  it.each([
    ['it’s', 'US', toWindows1252],
    ['8 € “new” – crème brûlée', 'US', toWindows1252],
    ['MÜNCHEN', 'US', toWindows1252],
    ['¿Qué? Ñandú', 'US', toWindows1252],
    ['First Class®', 'US', toWindows1252],
    ['œuvre', 'UK', toWindows1252],
    ['ヤマト運輸', 'US', toShiftJis],
    ['ﾔﾏﾄ便', 'US', toShiftJis],
    // One sign alone tells nothing, but that the store is Japan.
    ['1200円', 'JP', toShiftJis],
  ] as const)(
    'that holds "%s" alone beyond plain letters, on %s, is told right',
    async (sku, store, encode) => {
      const { orders } = await readReportText(encode(ordersTab([{ sku }])), { store });
      expect(orders[0]?.sku).toBe(sku);
    },
  );

  it('in an encoding that is not told is read in the one that the case names', async () => {
    const text = ordersTab([{ order: '111-1', sku: '円' }]);
    const bytes = toShiftJis(text);
    expect((await readReportText(bytes)).issues.map(({ code }) => code)).toEqual(['cell-undecodable']);
    const { orders, issues } = await readReportText(bytes, { encoding: 'shift_jis' });
    expect(orders[0]?.sku).toBe('円');
    expect(issues).toEqual([]);
  });

  it('whose byte order mark says another encoding than the case is read by its mark, and that is said', async () => {
    const { orders, issues } = await readReportText(utf8(`\uFEFF${WESTERN}`), { encoding: 'windows-1252' });
    expect(orders[0]?.sku).toBe('KÄRTCHEN-€');
    expect(issues.map(({ code }) => code)).toEqual(['encoding-overruled']);
  });

  it.each([
    ['Windows-1252', toWindows1252, 'Ä-€', 'encoding-guessed'],
    ['Shift_JIS', toShiftJis, '猫-シール', 'encoding-guessed'],
  ])('in plain letters to row 3,000 is told there to be %s', async (_, encode, sku, code) => {
    const plain = Array.from({ length: 2_999 }, (_row, index) => ({ order: `111-${index}` }));
    const bytes = encode(ordersTab([...plain, { order: '111-9999', sku }]));
    expect(bytes.length).toBeGreaterThan(1 << 18);
    const { orders, issues } = await readReportText(bytes);
    expect(orders.at(-1)).toMatchObject({ sku, source: { row: 3_001 } });
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('in UTF-8 with one byte that is no text, far down, has that cell alone unknown, with its row and column', async () => {
    const plain = Array.from({ length: 2_999 }, (_row, index) => ({ order: `111-${index}`, sku: 'Ä' }));
    const bytes = utf8(ordersTab([...plain, { order: '111-9999', sku: 'QQ', product: 'Ä' }]));
    bytes[bytes.lastIndexOf(0x51)] = 0xe4;
    const { orders, issues } = await readReportText(bytes);
    expect(orders[0]?.sku).toBe('Ä');
    expect(orders.at(-1)).toMatchObject({ orderId: '111-9999', sku: '', itemPrice: 500 });
    expect(issues).toEqual([
      expect.objectContaining({ code: 'cell-undecodable', file: 'report.txt', row: 3_001, column: 'sku' }),
    ]);
  });

  it('in Shift_JIS with bytes that are no text has that cell alone unknown', async () => {
    const bytes = toShiftJis(ordersTab([{ sku: 'シール・猫' }, { order: '111-2', sku: 'QQ' }]));
    bytes.set([0xff, 0xff], bytes.lastIndexOf(0x51) - 1);
    const { orders, issues } = await readReportText(bytes);
    expect(orders.map(({ sku }) => sku)).toEqual(['シール・猫', '']);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['encoding-guessed', undefined],
      ['cell-undecodable', 3],
    ]);
  });

  it('joined of one in Windows-1252 and one in UTF-8 says that it is', async () => {
    const many = Array.from({ length: 2_000 }, (_row, index) => ({ order: `111-${index}`, sku: 'PIÑATA' }));
    const bytes = Buffer.concat([toWindows1252(ordersTab(many)), utf8(ordersTab(many))]);
    const { issues } = await readReportText(new Uint8Array(bytes));
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['encoding-guessed', 'encoding-mixed', 'heading-repeated']),
    );
  });

  it.each([
    ['first', 'last', ['encoding-guessed', 'encoding-mixed']],
    ['last', 'first', ['encoding-guessed', 'encoding-mixed']],
  ])('with Windows-1252 %s and UTF-8 %s says so, however few rows', async (where, _, codes) => {
    const western = toWindows1252(ordersTab([{ sku: 'PIÑATA' }, { sku: 'KÄRTCHEN' }, { sku: 'ÖL' }]));
    const row = utf8(ordersTab([{ order: '111-9', sku: 'GRÖSSE' }])).subarray(ordersTab([]).length);
    const heading = utf8(ordersTab([]));
    const bytes =
      where === 'first'
        ? Buffer.concat([western, row])
        : Buffer.concat([heading, row, western.subarray(heading.length)]);
    for (const chunk of [7, 1 << 16]) {
      const { issues } = await readReportText(new Uint8Array(bytes), { chunk });
      expect(issues.map(({ code }) => code)).toEqual(codes);
    }
  });

  it('with UTF-8 only far down in Windows-1252 says so, also where no line end follows', async () => {
    const many = Array.from({ length: 4_000 }, (_row, index) => ({ order: `111-${index}`, sku: 'PIÑATA' }));
    const row = utf8(ordersTab([{ order: '111-9', sku: 'GRÖSSE' }])).subarray(ordersTab([]).length, -1);
    const bytes = new Uint8Array(Buffer.concat([toWindows1252(ordersTab(many)), row]));
    const { issues } = await readReportText(bytes);
    expect(issues.map(({ code }) => code)).toEqual(['encoding-guessed', 'encoding-mixed']);
  });

  it('in UTF-8 that the case calls Windows-1252 is read so, and doubted', async () => {
    const { issues } = await readReportText(utf8(WESTERN), { encoding: 'windows-1252' });
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'encoding-doubtful',
        mend: expect.stringContaining('utf-8'),
      }),
    ]);
    const right = await readReportText(toWindows1252(WESTERN), { encoding: 'windows-1252' });
    expect(right.issues).toEqual([]);
  });

  it.each([0x80, 0x99, 0xfc])(
    'that ends on the byte 0x%s of Windows-1252 keeps its last character',
    async (byte) => {
      const text = vtrCsv([{ category: 'Q' }]).trimEnd();
      const bytes = utf8(text);
      bytes[bytes.length - 1] = byte;
      const { vtr } = await readReportText(bytes);
      expect(vtr[0]?.category).toBe(({ 128: '€', 153: '™', 252: 'ü' } as Record<number, string>)[byte]);
    },
  );
});

describe('a case', () => {
  it('names the encoding of a report, under any of its names', async () => {
    const files = {
      'case.yaml': caseYaml({
        reports: ['vtr-report.csv', { file: 'orders.txt', encoding: 'SJIS' }],
      }),
      'vtr-report.csv': vtrCsv([{ order: '111-0000001-0000001' }]),
      'orders.txt': toShiftJis(ordersTab([{ order: '111-0000001-0000001', sku: '円' }])),
    };
    const { analysis } = await analyzeFiles(files);
    expect(analysis.issues.map(({ code }) => code)).not.toContain('cell-undecodable');
  });

  it('that names no encoding there is gets the one that it may mean', async () => {
    const files = {
      'case.yaml': caseYaml({ reports: [{ file: 'vtr-report.csv', encoding: 'windows-1253' }] }),
      'vtr-report.csv': vtrCsv([{}]),
    };
    await expect(analyzeFiles(files)).rejects.toMatchObject({
      code: 'case-unusable',
      message: expect.stringContaining('did you mean "windows-1252"'),
    });
  });
});
