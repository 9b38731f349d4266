import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);

const scratch = mkdtempSync(path.join(tmpdir(), 'vtr-appeal-pdf-'));
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the letter as a file', () => {
  it('is a PDF without a fault in its syntax (qpdf --check)', async () => {
    const out = path.join(scratch, 'packet');
    const { code } = await runProgram('appeal', 'samples/novelties', '--as-of', '2021-08-20', '--out', out);
    expect(code).toBe(0);
    if (!hasQpdf) {
      process.stderr.write('NOT RUN: qpdf is not installed, so the syntax of the PDF was not checked.\n');
      return;
    }
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path.join(out, 'appeal.pdf')], {
      encoding: 'utf8',
    });
    expect({ status, said: stdout + stderr }).toMatchObject({
      status: 0,
      said: expect.stringContaining('No syntax or stream encoding errors found'),
    });
  });
});
