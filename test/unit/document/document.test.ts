import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocksToText } from '../../../src/document/blocks-to-text.js';
import { parseMarkdown } from '../../../src/document/parse-markdown.js';
import { prepareTemplates } from '../../../src/document/render-template.js';
import { writeCsv } from '../../../src/document/write-csv.js';
import type { Block } from '../../../src/model/block.js';
import { failureOf } from '../../support/failure-of.js';

const blocksOf = (template: string, data: object, more: Record<string, string> = {}): readonly Block[] =>
  parseMarkdown(prepareTemplates(new Map(Object.entries({ main: template, ...more })))('main', data), {});

const NASTY = [
  '**bold** _it_ `code` ~~s~~',
  '<b onclick="x()">&amp;</b>',
  '{{evil}} {{{evil}}} {{#each x}}',
  '[words](https://example.com) <https://example.com> https://example.com',
  '# heading',
  '- item\n- item',
  '```\nfence\n```',
  '> quote',
  '---',
  'a | b | c',
  'two\n\nparagraphs',
  '\\*escaped\\*',
  '&lt;script&gt;',
  '$& $1 $$',
  'é 猫 “x”',
];

describe('a value in the wording', () => {
  it.each(NASTY)('never becomes markup: %j', (value) => {
    const blocks = blocksOf(
      '# T {{v}}\n\nA {{v}} **{{v}}** B\n\n- {{v}}\n\n> {{v}}\n>\n> {{v}}\n\n```facts\nL | {{v}}\n```\n',
      { v: value },
    );
    const flat = value.replaceAll('\n', ' ');
    expect(blocks).toEqual([
      { type: 'heading', level: 1, inlines: [{ text: `T ${flat}` }] },
      { type: 'paragraph', inlines: [{ text: `A ${flat} ` }, { text: flat, bold: true }, { text: ' B' }] },
      { type: 'list', ordered: false, items: [[{ text: flat }]] },
      { type: 'quote', inlines: [{ text: flat }], source: [{ text: flat }] },
      { type: 'facts', items: [{ label: 'L', value: [{ text: flat }] }] },
    ]);
  });

  it('of any text is printed as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        const clean = value.replaceAll(/[\uE000\uE001]/g, '').replaceAll('\n', ' ');
        const [block] = blocksOf('A{{v}}B', { v: value });
        expect(block).toEqual({ type: 'paragraph', inlines: [{ text: `A${clean}B` }] });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("cannot pretend to be another value by the sentinels' characters", () => {
    expect(blocksToText(blocksOf('{{a}} {{b}}', { a: 'x\uE0001\uE001y', b: 'secret' }))).toBe('x1y secret');
  });

  it('of 0 is printed, and of null or a list is an error', async () => {
    expect(blocksToText(blocksOf('n = {{n}}', { n: 0 }))).toBe('n = 0');
    for (const n of [null, ['a'], {}, undefined, true])
      expect((await failureOf(() => blocksOf('n = {{n}}', { n }))).code).toBe('template-invalid');
  });
});

describe('the wording', () => {
  it('that names what the data lacks is an error with template, line and column', async () => {
    const failure = await failureOf(() => blocksOf('one\n\ntwo {{missing}}', { present: 1 }));
    expect(failure).toMatchObject({ code: 'template-invalid', exitCode: 1 });
    expect(failure.problems).toEqual([
      {
        message: 'unknown name "missing". Known here: present',
        file: 'main.hbs',
        row: 3,
        column: 7,
      },
    ]);
  });

  it('that names what the data lacks in a part is an error too', async () => {
    const failure = await failureOf(() => blocksOf('{{> part}}', {}, { part: '{{missing}}' }));
    expect(failure.message).toContain('missing');
  });

  it('that asks for a template that is not there is an error', async () => {
    const render = prepareTemplates(new Map());
    expect((await failureOf(() => render('letter', {}))).message).toContain('"letter"');
  });

  it.each([
    ['raw HTML', '<b>x</b>'],
    ['raw HTML within a line', 'a <b>x</b>'],
    ['a pipe table', '| a |\n|---|\n| b |'],
    ['an image', '![a](https://example.com/a.png)'],
    ['code within a line', 'a `b` c'],
    ['a heading of level 4', '#### x'],
    ['an unknown block', '```mermaid\nx\n```'],
    ['a table that no data gives', '```table nothing\n```'],
    ['a chart that no data gives', '```chart nothing\n```'],
    ['struck words', 'a ~~b~~'],
  ])('that uses %s is refused', async (_, template) => {
    expect((await failureOf(() => blocksOf(template, {}))).code).toBe('template-invalid');
  });

  it('moves the next heading to a new page after a rule', () => {
    expect(blocksOf('---\n\n## A\n\n## B', {})).toEqual([
      { type: 'heading', level: 2, inlines: [{ text: 'A' }], newPage: true },
      { type: 'heading', level: 2, inlines: [{ text: 'B' }] },
    ]);
  });

  it.each([
    ['{{count 1 "package" "packages"}}', '1 package'],
    ['{{count 0 "package" "packages"}}', '0 packages'],
    ['{{list names}}', 'A, B and C'],
    ['{{list one}}', 'A'],
    ['{{#if (some zero)}}yes{{else}}no{{/if}}', 'no'],
    ['{{#if (some names)}}yes{{else}}no{{/if}}', 'yes'],
    ['{{#if (is zero 0)}}yes{{/if}}', 'yes'],
  ])('%s reads %s', (template, text) => {
    expect(blocksToText(blocksOf(template, { names: ['A', 'B', 'C'], one: ['A'], zero: 0 }))).toBe(text);
  });
});

describe('a CSV', () => {
  it.each([
    ['=cmd()', "'=cmd()"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['plain', 'plain'],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', '"a\r\nb"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['', ''],
  ])('cell %j is written %j', (cell, written) => {
    expect(writeCsv(['h'], [[cell]])).toBe(`h\r\n${written}\r\n`);
  });
});
