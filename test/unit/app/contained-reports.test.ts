import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { hashInputs } from '../../../src/app/case-inputs.js';
import { openIssueLog } from '../../../src/app/collect-issues.js';
import { readCase } from '../../../src/app/read-case.js';
import { readReports } from '../../../src/app/read-reports.js';
import { analyzeFiles, issueCodes } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';
import { workbookOf } from '../../support/workbook-bytes.js';
import { zipOf } from '../../support/zip-bytes.js';

const VTR = vtrCsv([{}, { order: '111-0000002-0000002' }]);
const ORDERS = ordersTab([{}]);
const asSheet = (text: string, name: string) => ({
  name,
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.split(text.includes('\t') ? '\t' : ',')),
});

const CONTAINED: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>> = {
  gzip: { 'vtr.gz': gzipSync(VTR), 'orders.gz': gzipSync(ORDERS) },
  'an archive': {
    'all.zip': zipOf([
      { name: 'orders.txt', content: ORDERS },
      { name: 'vtr.csv', content: VTR },
    ]),
  },
  workbooks: {
    'vtr.xlsx': workbookOf({ sheets: [asSheet(VTR, 'VTR')], shared: true }),
    'orders.xlsx': workbookOf({ sheets: [asSheet(ORDERS, 'Orders')] }),
  },
};

describe('reports in containers', () => {
  it.each(Object.entries(CONTAINED))('give the figures of the reports themselves: %s', async (_, files) => {
    const plain = await analyzeFiles({
      'case.yaml': caseYaml({ reports: ['vtr.csv', 'orders.txt'] }),
      'vtr.csv': VTR,
      'orders.txt': ORDERS,
    });
    const found = await analyzeFiles({ 'case.yaml': caseYaml({ reports: Object.keys(files) }), ...files });
    expect(found.analysis.scenarios).toEqual(plain.analysis.scenarios);
    expect(issueCodes(found).filter((code) => code !== 'workbook-read')).toEqual(issueCodes(plain));
  });

  it.each(Object.entries(CONTAINED))('are hashed as the files that they lie in: %s', async (_, files) => {
    const inputs = hashInputs(
      memoryInputs({ 'case.yaml': caseYaml({ reports: Object.keys(files) }), ...files }),
    );
    await readReports(
      await readCase(inputs, ['US']),
      inputs,
      { timeZone: 'America/Los_Angeles', currency: 'USD' },
      openIssueLog(),
    );
    for (const [name, bytes] of Object.entries(files))
      expect(inputs.hashes.get(name)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
