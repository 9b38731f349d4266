import { describe, expect, it } from '@jest/globals';
import type { DocumentContent } from '../../../src/model/block.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { attachmentsOf, conformanceFaults } from '../../support/pdf-conformance.js';
import { aDocument, aHeading, aParagraph, aTable, EVERY_BLOCK } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';
import { pdfObjects } from '../../support/pdf-objects.js';

const render = async (content: DocumentContent): Promise<Uint8Array> =>
  (await renderPdf(content, testFonts())).bytes;
const faultsOf = async (content: DocumentContent, title = content.title): Promise<readonly string[]> =>
  conformanceFaults(await render(content), { title, language: content.language });

describe('PDF/A-3a and PDF/UA-1', () => {
  it('are kept by a document with every kind of block', async () => {
    expect(await faultsOf(aDocument(EVERY_BLOCK, { watermark: 'DRAFT' }))).toEqual([]);
  });

  it('are kept where a table and a paragraph run over pages', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`111-${at}`, '4.00']);
    const long = aParagraph('Words that run over the page. '.repeat(400));
    expect(await faultsOf(aDocument([aHeading(1, 'Long'), aTable(rows), long]))).toEqual([]);
  });

  it.each([
    ['markup', 'A & B <x> "q"'],
    ['what closes the metadata', "</rdf:li><?xpacket end='w'?>]]>&amp;&#0;"],
    ['parentheses and backslashes', 'A) /Type (B \\ \\n (('],
    ['Chinese and Japanese', '株式会社さくら・深圳'],
    ['what XML cannot hold', 'a\u0001b\u000bc\ufffed\uffff', 'ab c\ufffdd\ufffd'],
  ])('are kept under a title with %s', async (_, title, shown = title) => {
    const content = aDocument([aHeading(1, 'Appeal'), aParagraph('Text.')], { title, author: title });
    expect(await faultsOf(content, shown)).toEqual([]);
  });

  it('are seen to be broken by what a document lacks', async () => {
    const skipped = await faultsOf(aDocument([aHeading(1, 'One'), aHeading(3, 'Three')]));
    expect(skipped).toEqual(['heading 2 is H3 after H1']);
    const good = Buffer.from(await render(aDocument(EVERY_BLOCK))).toString('latin1');
    const broken = async (from: string | RegExp, to: string): Promise<readonly string[]> =>
      conformanceFaults(new Uint8Array(Buffer.from(good.replaceAll(from, to), 'latin1')), {
        title: 'Appeal of the Valid Tracking Rate',
        language: 'en-US',
      });
    expect(await broken('</pdfuaid:part>', '</pdfuaid:pert>')).toContainEqual(
      expect.stringContaining('the XMP is no XML'),
    );
    expect(await broken('/Scope /Column', '/Skope /Column')).toContain('a table head has no scope');
    expect(await broken('/Alt (As', '/Olt (As')).toContain('a figure has no words');
    expect(await broken('/Marked true', '/Markad true')).toContain('it is not marked as tagged');
  });
});

describe('an attached file', () => {
  const table = new TextEncoder().encode('order,value\r\n111-1,"4,00"\r\n');
  const content = aDocument([aHeading(1, 'Appeal')], {
    attachments: [{ name: 'evidence.csv', mime: 'text/csv', description: 'Every package', bytes: table }],
  });

  it('comes out of the document with the same bytes, and says what it holds', async () => {
    const bytes = await render(content);
    const [[name, file] = []] = await attachmentsOf(bytes);
    expect({ name, content: Buffer.from(file?.content ?? []), description: file?.description }).toEqual({
      name: 'evidence.csv',
      content: Buffer.from(table),
      description: 'Every package',
    });
    expect(await conformanceFaults(bytes, { title: content.title, language: 'en-US' })).toEqual([]);
  });

  it('is an associated file: data of the document, of its type, dated as the document is', async () => {
    const dictionaries = pdfObjects(await render(content)).map(({ dictionary }) => dictionary);
    expect(dictionaries.find((one) => one.includes('/Type /Catalog'))).toMatch(/\/AF \[\d+ 0 R\]/);
    expect(dictionaries.find((one) => one.includes('/Type /Filespec'))).toContain('/AFRelationship /Data');
    const file = dictionaries.find((one) => one.includes('/Type /EmbeddedFile')) ?? '';
    expect(file).toContain('/Subtype /text#2Fcsv');
    expect(file.match(/Date \(D:20210820000000Z\)/g)).toHaveLength(2);
  });

  it('leaves the bytes the same from run to run', async () => {
    expect(Buffer.from(await render(content)).equals(await render(content))).toBe(true);
  });
});
