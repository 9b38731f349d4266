import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPacket } from '../../src/app/build-packet.js';
import { openCase } from '../../src/cli/case-folder.js';
import { prepareProgram } from '../../src/cli/prepare-program.js';
import { composeLetter } from '../../src/document/compose-letter.js';
import { AppealError } from '../../src/errors.js';
import type { Appeal } from '../../src/model/appeal.js';
import type { Block } from '../../src/model/block.js';
import { anyCase, filesOf } from '../support/any-case.js';
import { memoryInputs } from '../support/memory-inputs.js';
import { faultsOf, pagesOf, wordsOf } from '../support/page-ends.js';
import { aDocument, aHeading, aLineChart, aParagraph, aTable, plain, RATES } from '../support/pdf-content.js';

const PAPERS = ['LETTER', 'A4'] as const;
const PROGRAM = prepareProgram();

describe('the pages of a letter', () => {
  const samples: Appeal[] = [];
  const others: Appeal[] = [];

  beforeAll(async () => {
    for (const [folder, asOf] of [
      ['samples/novelties', '2021-08-20'],
      ['samples/records', '2025-04-18'],
      ['samples/warning', '2023-03-06'],
    ] as const)
      samples.push((await buildPacket((await openCase(folder)).inputs, PROGRAM, asOf)).appeal);
    for (const given of fc.sample(anyCase, { numRuns: 24, seed: 5 }))
      try {
        others.push((await buildPacket(memoryInputs(filesOf(given)), PROGRAM, '2025-02-10')).appeal);
      } catch (error) {
        if (!(error instanceof AppealError)) throw error;
      }
  }, 60_000);

  const pagesOn = (appeal: Appeal, paper: (typeof PAPERS)[number]) =>
    pagesOf({ ...composeLetter(appeal, new Map(), '2025-02-10', PROGRAM.render), paper });

  it.each(PAPERS)(
    'end well on %s',
    (paper) => {
      expect(samples.length + others.length).toBeGreaterThan(8);
      for (const appeal of [...samples, ...others]) expect(faultsOf(pagesOn(appeal, paper))).toEqual([]);
    },
    60_000,
  );

  it.each(PAPERS)('begin with a map of one page on %s, whose page numbers are right', (paper) => {
    for (const appeal of samples) {
      const pages = pagesOn(appeal, paper);
      const first = (pages[0] ?? []).map(({ band }) => wordsOf(band)).join('\n');
      // A letter that disputes nothing has no rates to compare, and goes on with its root causes.
      const second =
        appeal.wording === 'plan-of-action'
          ? '1. Greater detail on the root causes of not providing valid tracking numbers'
          : 'The rate, with and without the disputed exemption';
      expect(pages[1]?.[0]?.band.bookmark?.title).toBe(second);
      for (const [told, title] of [
        [/1\. Root causes section 1, page (\d+)/, '1. Greater detail'],
        [/section 4, page (\d+)/, '4. Greater detail'],
        [/Exhibit A[^\n]*, page (\d+)/, 'Exhibit A.'],
        [/Exhibit F[^\n]*, page (\d+)/, 'Exhibit F.'],
      ] as const) {
        const page = pages.findIndex((one) => one.some(({ band }) => band.bookmark?.title.startsWith(title)));
        expect([title, Number(told.exec(first)?.[1])]).toEqual([title, page + 1]);
      }
    }
  });
});

describe('whatever follows on what', () => {
  const text = fc.integer({ min: 1, max: 120 }).map((words) => 'Some words of text. '.repeat(words).trim());
  const short = fc.integer({ min: 1, max: 14 }).map((words) => 'Words '.repeat(words).trim());
  const table = fc
    .array(fc.tuple(short, fc.constant('1')), { minLength: 1, maxLength: 30 })
    .map((rows): Block => aTable(rows));
  const block: fc.Arbitrary<Block> = fc.oneof(
    { arbitrary: text.map(aParagraph), weight: 6 },
    { arbitrary: short.map((words) => aParagraph(`${words}:`)), weight: 2 },
    {
      arbitrary: fc.tuple(fc.constantFrom(2, 3), short).map(([level, words]) => aHeading(level, words)),
      weight: 4,
    },
    { arbitrary: table, weight: 3 },
    {
      arbitrary: fc
        .array(text, { minLength: 1, maxLength: 5 })
        .map((items): Block => ({ type: 'list', ordered: false, items: items.map(plain) })),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(text, short)
        .map(([words, source]): Block => ({ type: 'quote', inlines: plain(words), source: plain(source) })),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(short, fc.array(text, { minLength: 1, maxLength: 4 }))
        .map(([title, parts]): Block => ({ type: 'box', title, paragraphs: parts.map(plain) })),
      weight: 2,
    },
    {
      arbitrary: fc.array(text, { minLength: 1, maxLength: 10 }).map(
        (values): Block => ({
          type: 'facts',
          items: values.map((value) => ({ label: 'Label', value: plain(value) })),
        }),
      ),
      weight: 1,
    },
    {
      arbitrary: fc.constant<Block>(aLineChart({ marks: [{ day: '2021-08-20', label: 'a day' }] })),
      weight: 1,
    },
    {
      arbitrary: short.map(
        (label): Block => ({
          type: 'chart',
          title: label,
          alt: label,
          scale: RATES,
          bars: [{ label, value: 0.9, high: null, display: '90%', leads: false }],
        }),
      ),
      weight: 1,
    },
  );

  it('no page ends with a heading, a caption, an introduction or a single line, nor begins with one', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 8, maxLength: 30 }),
        fc.constantFrom(...PAPERS),
        (blocks, paper) => {
          // The end of the document may be anything: the last block is a paragraph.
          const pages = pagesOf(aDocument([...blocks, aParagraph('The end.')], { paper }));
          expect(faultsOf(pages)).toEqual([]);
        },
      ),
      { numRuns: 100, seed: 8 },
    );
  }, 60_000);
});
