import { describe, expect, it } from '@jest/globals';
import { recogniseReport } from '../../../src/reports/recognise-report.js';
import { failureOf } from '../../support/failure-of.js';
import { chunked } from '../../support/memory-inputs.js';
import { performanceJson } from '../../support/performance-json.js';
import { readReportText } from '../../support/read-report-text.js';

const read = (content: string | Uint8Array, chunk?: number) =>
  readReportText(content, { file: 'performance.json', ...(chunk === undefined ? {} : { chunk }) });

const FIGURE = {
  store: 'US',
  from: '2021-07-07',
  to: '2021-08-05',
  valid: 148,
  counted: 248,
  rate: '0.5967',
};

const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('the performance report', () => {
  it.each([
    ['UTF-8', performanceJson({})],
    ['UTF-8 with a byte order mark', `\uFEFF${performanceJson({})}`],
    ['UTF-16 with a byte order mark', utf16le(performanceJson({}))],
    ['CRLF line ends', performanceJson({}).replaceAll('\n', '\r\n')],
    ['one line', JSON.stringify(JSON.parse(performanceJson({})))],
    ['blank lines around it', `\n \n${performanceJson({})}\n\n`],
  ])('is recognised by its content and read the same in %s', async (_, content) => {
    for (const chunk of [5, 1 << 16]) {
      const { format, accountTotals, issues } = await read(content, chunk);
      expect(format).toBe('performance-report');
      expect(accountTotals).toEqual([expect.objectContaining(FIGURE)]);
      expect(issues).toEqual([]);
    }
  });

  it("is read as Amazon's own example has it, impossible as it is", async () => {
    // domain/reports.md: "Amazon's own example is impossible (896,462 valid of 878,443)"; times like 2020-11-09T23:59Z.
    const { accountTotals, issues } = await read(
      performanceJson({
        reportingDateRange: { reportingDateFrom: '2020-10-11T00:00Z', reportingDateTo: '2020-11-09T23:59Z' },
        shipmentCount: 878_443,
        validTrackingCount: 896_462,
        rate: 0.9529,
      }),
    );
    expect(accountTotals[0]).toMatchObject({
      valid: 896_462,
      counted: 878_443,
      rate: '0.9529',
      from: '2020-10-11',
      to: '2020-11-09',
    });
    expect(issues).toEqual([]);
  });

  it.each([
    [
      'a count that is missing',
      { shipmentCount: undefined },
      'shipmentCount',
      'field-missing',
      { counted: null },
    ],
    ['a count that is null', { shipmentCount: null }, 'shipmentCount', 'field-missing', { counted: null }],
    [
      'a count that is no whole number',
      { shipmentCount: 1.5 },
      'shipmentCount',
      'field-unreadable',
      { counted: null },
    ],
    [
      'a count below zero',
      { validTrackingCount: -1 },
      'validTrackingCount',
      'field-unreadable',
      { valid: null },
    ],
    [
      'a count in words',
      { validTrackingCount: 'many' },
      'validTrackingCount',
      'field-unreadable',
      { valid: null },
    ],
    [
      'a count as text',
      { validTrackingCount: '148' },
      'validTrackingCount',
      'field-of-other-kind',
      { valid: 148 },
    ],
    ['a rate above 1', { rate: 59.67 }, 'rate', 'field-unreadable', { rate: null }],
    [
      'a range that is a text',
      { reportingDateRange: 'July' },
      'reportingDateRange',
      'field-unreadable',
      { from: null, to: null },
    ],
    [
      'a day that the calendar lacks',
      {
        reportingDateRange: { reportingDateFrom: '2021-02-30T00:00Z', reportingDateTo: '2021-08-05T23:59Z' },
      },
      'reportingDateRange.reportingDateFrom',
      'field-unreadable',
      { from: null, to: '2021-08-05' },
    ],
  ])('notes %s with its path, and keeps the rest', async (_, over, path, code, expected) => {
    const { accountTotals, issues } = await read(performanceJson(over));
    expect(accountTotals[0]).toEqual(expect.objectContaining({ ...FIGURE, ...expected }));
    expect(issues).toEqual([
      expect.objectContaining({
        code,
        column: `performanceMetrics[0].validTrackingRate.${path}`,
        row: expect.any(Number),
      }),
    ]);
    expect(issues[0]?.message).not.toContain('many');
  });

  it.each([
    [
      'without the rate',
      '{ "performanceMetrics": [ { "marketplaceId": "ATVPDKIKX0DER" } ] }',
      'performanceMetrics[0].validTrackingRate',
    ],
    ['with a list of texts', '{ "performanceMetrics": [ "x" ] }', 'performanceMetrics[0]'],
    ['with metrics that are a number', '{ "performanceMetrics": 7 }', 'performanceMetrics'],
  ])('%s states nothing, and says so', async (_, content, column) => {
    const { accountTotals, issues } = await read(content);
    expect(accountTotals).toEqual([]);
    expect(issues.map((issue) => issue.column)).toContain(column);
    expect(issues.map(({ code }) => code)).toContain('report-empty');
  });

  it('takes keys named like parts of the language as keys', async () => {
    const text = performanceJson({}).replace(
      '{',
      '{ "__proto__": { "performanceMetrics": [] }, "constructor": 1,',
    );
    expect((await read(text)).accountTotals).toEqual([expect.objectContaining(FIGURE)]);
    expect(({} as Record<string, unknown>).performanceMetrics).toBeUndefined();
  });

  it.each([
    ['a comma too many', '{\n  "performanceMetrics": [1,]\n}', 2, 28, 'expected a value'],
    ['a missing comma', '{ "a": 1 "b": 2 }', 1, 10, 'expected , or }'],
    ['a comment', '{\n// no\n}', 2, 1, 'a key in quotation marks'],
    ['single quotes', "{ 'a': 1 }", 1, 3, 'a key in quotation marks'],
    ['a number with a leading zero', '{ "a": 012 }', 1, 9, 'expected , or }'],
    ['NaN', '{ "a": NaN }', 1, 8, 'expected a value'],
    ['a second value', '{} {}', 1, 4, 'nothing may follow'],
    ['a line break within a text', '{ "a": "x\ny" }', 1, 8, 'line break'],
    ['an end in the middle', '{ "a": [1, 2', 1, 13, 'ends before it is complete'],
    ['a text that never ends', '{ "a": "xy', 1, 8, 'never closed'],
  ])('with %s is refused with row and column', async (_, content, row, column, words) => {
    const failure = await failureOf(() => read(content));
    expect(failure).toMatchObject({ code: 'report-unusable', exitCode: 3 });
    expect(failure.problems).toEqual([
      expect.objectContaining({
        file: 'performance.json',
        row,
        column,
        message: expect.stringContaining(words),
      }),
    ]);
  });

  it('is not a table whose headings stand in brackets', async () => {
    const text = '[Order No],[Tracking]\n111-0000001-0000001,LTR1\n';
    const columns = { orderId: '[Order No]', trackingNumber: '[Tracking]' };
    for (const chunk of [1, 1 << 16]) {
      const { format, packages } = await readReportText(text, { format: 'shipments', columns, chunk });
      expect(format).toBe('shipments');
      expect(packages).toHaveLength(1);
    }
  });

  it('nested without end is refused', async () => {
    const failure = await failureOf(() => read('['.repeat(200_000)));
    expect(failure).toMatchObject({ code: 'report-unusable' });
    expect(failure.message).toContain('100 levels');
  });

  it('larger than any report is refused before it is read whole', async () => {
    const failure = await failureOf(() => read(`{ "a": "${'x'.repeat(32_000_001)}" }`));
    expect(failure).toMatchObject({ code: 'report-unusable' });
    expect(failure.message).toContain('32 million characters');
  });

  it.each([
    ['another JSON', '{ "orders": [] }', {}, 'report-unrecognised', 'of which this program reads only'],
    ['JSON that the case calls a table', '{}', { format: 'all-orders' }, 'case-unusable', 'leave format off'],
    ['JSON with a column map', '{}', { columns: { orderId: 'Order' } }, 'case-unusable', 'leave them off'],
    [
      'a table that the case calls JSON',
      'a,b\n1,2\n',
      { format: 'performance-report' },
      'case-unusable',
      'is JSON',
    ],
  ])('is not %s', async (_, content, how, code, words) => {
    const failure = await failureOf(() => readReportText(content, how));
    expect(failure).toMatchObject({ code, exitCode: 3 });
    expect(failure.message).toContain(words);
  });
});

describe('a JSON file that a case does not name yet', () => {
  const look = (text: string) =>
    recogniseReport('performance.json', () => chunked(new TextEncoder().encode(text), 1 << 16));
  it.each([
    [
      'the performance report',
      performanceJson({}),
      { kind: 'report', format: 'performance-report', rows: 1 },
    ],
    ['another JSON', '{ "a": 1 }', { kind: 'unusable', why: expect.stringContaining('no report') }],
    ['damaged JSON', '{ "a": ', { kind: 'unusable', why: expect.stringContaining('not valid JSON') }],
  ])('is told to be %s', async (_, text, expected) => {
    expect(await look(text)).toMatchObject(expected);
  });
});
