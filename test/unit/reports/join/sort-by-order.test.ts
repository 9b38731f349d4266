import { describe, expect, it } from '@jest/globals';
import { analyzeFiles } from '../../../support/analyze-files.js';
import { caseYaml } from '../../../support/case-text.js';
import { failureOf } from '../../../support/failure-of.js';
import { confirmationsTab } from '../../../support/records-text.js';

/** A case whose confirmations name one order so many times. */
const filesOf = (rows: number) => ({
  'case.yaml': caseYaml({ reports: ['confirmations.txt'] }),
  'confirmations.txt': confirmationsTab(
    Array.from({ length: rows }, (_, at) => ({
      'order-id': '111-1111111-1111111',
      'order-item-id': String(at + 1),
      'tracking-number': `LTR${at}`,
    })),
  ),
});

describe('an order that more rows name than any order has', () => {
  it('is refused at the row that is too many', async () => {
    const failure = await failureOf(() => analyzeFiles(filesOf(1_001)));
    expect(failure).toMatchObject({ code: 'report-unusable', exitCode: 3 });
    expect(failure.problems).toEqual([
      {
        message: expect.stringContaining('more than 1,000 rows name the order 111-1111111-1111111'),
        file: 'confirmations.txt',
        row: 1_002,
      },
    ]);
  });

  it('is read below that', async () => {
    const { analysis } = await analyzeFiles(filesOf(200));
    expect(analysis.packages.read).toBe(200);
  });
});
