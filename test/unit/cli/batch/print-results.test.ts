import { describe, expect, it } from '@jest/globals';
import { printResults } from '../../../../src/cli/batch/print-results.js';
import { aClient, batchOf } from '../../../support/results-client.js';

describe('the end of a batch', () => {
  it('says how many clients were not begun', () => {
    const results = batchOf([aClient({ status: 'failed', message: 'broken' })]);
    expect(printResults(results, 2)).toContain('\n1 failed, 2 not begun.\n');
    expect(printResults(results)).toContain('\n1 failed.\n');
  });
});
