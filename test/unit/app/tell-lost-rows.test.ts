import { describe, expect, it } from '@jest/globals';
import { analyzeFiles } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import { failureOf } from '../../support/failure-of.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const failing = (file: string, text: string) =>
  failureOf(() => analyzeFiles({ 'case.yaml': caseYaml({ reports: [file] }), [file]: text }));

const rows = (count: number, order: string) => Array.from({ length: count }, () => ({ order }));

describe('a VTR report of which no row is left', () => {
  it('says how many were lost, and of the first where, why and the mend', async () => {
    const { code, problems } = await failing('vtr.csv', vtrCsv(rows(5, '1.11E+16')));
    expect(code).toBe('window-empty');
    expect(problems[0]?.message).toContain('do not leave it out');
    expect(problems[1]).toMatchObject({
      file: 'vtr.csv',
      message: expect.stringContaining('5 rows could not be read'),
    });
    expect(problems.slice(2, 4)).toEqual([
      {
        file: 'vtr.csv',
        row: 2,
        column: 'Order ID',
        message: expect.stringContaining('open the original text file'),
      },
      { file: 'vtr.csv', row: 2, column: 'Order ID', message: 'its order number is lost; left out' },
    ]);
    expect(problems.at(-1)?.message).toBe('and 2 rows more like these');
    expect(problems.map(({ message }) => message).join()).not.toContain('counts no defect');
  });

  it('is not called empty where each row is a cell too long', async () => {
    const text = vtrCsv(rows(2, '111-1')).replaceAll('Toys & Games\n', 'Toys & Games,x\n');
    const { problems } = await failing('vtr.csv', text);
    expect(problems.map(({ message }) => message).join()).toContain('14 cells, the heading 13');
    expect(problems.map(({ message }) => message).join()).not.toContain('counts no defect');
  });

  it('says so where its lines end in old Mac style', async () => {
    const { problems } = await failing('vtr.csv', vtrCsv(rows(2, '111-1')).replaceAll('\n', '\r'));
    expect(problems.map(({ message }) => message).join()).toContain('save it with other line ends');
    expect(problems.map(({ message }) => message).join()).not.toContain('counts no defect');
  });

  it('may be left out where it holds a heading and nothing else', async () => {
    const { problems } = await failing('vtr.csv', vtrCsv([]));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('counts no defect')]);
  });
});

describe('other reports of which no row is left', () => {
  it('are told with what became of them', async () => {
    const { code, problems } = await failing('orders.txt', ordersTab([{}]).replaceAll('\n', '\r'));
    expect(code).toBe('window-empty');
    expect(problems.map(({ message }) => message).join()).toContain('save it with other line ends');
  });
});
