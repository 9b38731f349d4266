import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, jest } from '@jest/globals';
import { buildPacket } from '../../src/app/build-packet.js';
import { openCase } from '../../src/cli/case-folder.js';
import { prepareProgram } from '../../src/cli/prepare-program.js';
import { composeLetter } from '../../src/document/compose-letter.js';
import type { DocumentContent } from '../../src/model/block.js';
import { openDocument } from '../../src/pdf/open-document.js';
import { renderPdf } from '../../src/pdf/render-pdf.js';
import { setDocument } from '../../src/pdf/set-document.js';
import { itWhere } from '../support/it-where.js';
import { hasPreflight, preflight } from '../support/preflight.js';
import { makeFolder, removeFolders, runProgram } from '../support/run-program.js';

jest.setTimeout(120_000);
afterAll(removeFolders);

const withQpdf = itWhere(spawnSync('qpdf', ['--version']).status === 0, 'qpdf is not installed');
const withPreflight = itWhere(hasPreflight(), 'Java or PDFBox Preflight is not installed');

describe('the letter as a file', () => {
  for (const [sample, asOf] of [
    ['samples/novelties', '2021-08-20'],
    ['samples/records', '2025-04-18'],
    ['samples/warning', '2023-03-06'],
  ] as const)
    withQpdf(`of ${sample} is a PDF without a fault in its syntax (qpdf --check)`, async () => {
      const out = path.join(await makeFolder(), 'packet');
      await runProgram('appeal', sample, '--as-of', asOf, '--out', out);
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path.join(out, 'appeal.pdf')], {
        encoding: 'utf8',
      });
      expect({ status, said: stdout + stderr }).toMatchObject({
        status: 0,
        said: expect.stringContaining('No syntax or stream encoding errors found'),
      });
    });
});

describe('the letter as an archive file', () => {
  /** The letter of a sample for a seller with a Japanese name, marked DRAFT: every face and every kind of mark is in it. */
  async function letter(): Promise<DocumentContent> {
    const parts = prepareProgram();
    const { inputs } = await openCase('samples/novelties');
    const { appeal } = await buildPacket(inputs, parts, '2021-08-20');
    const named = { ...appeal, seller: '株式会社さくら & ĕ<é> ✓', draft: true };
    return composeLetter(named, new Map(), '2021-08-20', parts.render);
  }

  withPreflight(
    'drawn as PDF/A-1 passes PDFBox Preflight, which finds fault with the same letter as PDF/A-3',
    async () => {
      const folder = await makeFolder();
      const [content, { fonts }] = [await letter(), prepareProgram()];
      const judged = (name: string, { bytes }: { readonly bytes: Uint8Array }): string => {
        const file = path.join(folder, name);
        writeFileSync(file, bytes);
        return preflight(file);
      };
      const old = await setDocument(openDocument(content, 'PDF/A-1a'), content, fonts).draw();
      expect(judged('a1.pdf', old)).toBe('The file a1.pdf is a valid PDF/A-1b file');
      const own = await renderPdf(content, fonts);
      expect(judged('a3.pdf', own)).toContain('The file a3.pdf is not a valid PDF/A-1b file');
    },
  );
});
