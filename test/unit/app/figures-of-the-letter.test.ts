import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { ProgramParts } from '../../../src/app/program-parts.js';
import { readCase } from '../../../src/app/read-case.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { readTemplates } from '../../../src/cli/program-files.js';
import { prepareTemplates } from '../../../src/document/render-template.js';
import { anyCase, filesOf } from '../../support/any-case.js';
import { anyRecords, filesOfRecords } from '../../support/any-records.js';
import { differingFiles } from '../../support/differing-case.js';
import { LETTER_CASES } from '../../support/letter-cases.js';
import { readPacket } from '../../support/letter-of.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { straysOf as straysIn } from '../../support/stray-figures.js';

jest.setTimeout(120_000);

const PROGRAM = prepareProgram();
const TEMPLATES = readTemplates();

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A case's letter, and the numbers of it that are no figures of its analysis, and of no other source. */
async function lookUp(files: Files, asOf: string, parts: ProgramParts = PROGRAM) {
  const packet = await readPacket(files, asOf, parts);
  const caseFile = await readCase(memoryInputs(files), PROGRAM.stores);
  const catalogue = PROGRAM.catalogueOf(caseFile.store);
  const strays = await straysIn({ packet, files, caseFile, catalogue });
  return { letter: packet.letter, strays };
}

const straysOf = async (...given: Parameters<typeof lookUp>): Promise<readonly string[]> =>
  (await lookUp(...given)).strays;

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return [name, /\.(?:csv|txt|yaml)$/.test(name) ? bytes.toString('utf8') : bytes] as const;
    }),
  );
}

/** The same case with other entries in its case file. */
function withCase(files: Readonly<Record<string, string>>, over: Record<string, unknown>): Files {
  const caseFile = { ...Object(JSON.parse(files['case.yaml'] ?? '')), ...over };
  return { ...files, 'case.yaml': JSON.stringify(caseFile, null, 2) };
}

/** The same with a row that names no order and an amount that is none. */
function lossy(files: Readonly<Record<string, string>>): Files {
  return {
    ...files,
    'vtr-report.csv': `${files['vtr-report.csv']}Robin,USPS\n`,
    'order-report.txt': (files['order-report.txt'] ?? '').replace('\t5.00\t', '\tabc\t'),
  };
}
const IMPOSSIBLE = {
  date: '2021-08-16',
  kind: 'deactivation',
  categories: [{ name: 'Toys & Games', valid: 110, counted: 100 }],
};

const { planOfAction } = LETTER_CASES;
const WARNING = {
  date: '2021-08-16',
  kind: 'warning',
  categories: [{ name: 'Toys & Games', valid: 138, counted: 150 }],
};

describe('every figure of the letter stands in analysis.json', () => {
  it.each([
    ['of the sample with Amazon’s counts', filesIn('samples/novelties'), '2021-08-20'],
    ['of the sample without a VTR report', filesIn('samples/records'), '2025-04-18'],
    ['of the sample of a warning', filesIn('samples/warning'), '2023-03-06'],
    ['of a case that Amazon counts otherwise, some of it unreadable', lossy(differingFiles()), '2021-08-20'],
    ['of a case whose counts are impossible', lossy(differingFiles({ notice: IMPOSSIBLE })), '2021-08-20'],
    ...Object.values(LETTER_CASES).map(
      ({ name, files, asOf }) => [`of a case ${name}`, files, asOf] as const,
    ),
    [
      'of a warning, with the rate projected',
      withCase(planOfAction.files, { notice: WARNING }),
      planOfAction.asOf,
    ],
  ])('%s', async (_, files, asOf) => {
    expect(await straysOf(files, asOf)).toEqual([]);
  });

  it('of one that prints some of the rows only, and says how many', async () => {
    const files = withCase(LETTER_CASES.threeCategories.files, { profile: { maxPages: 10 } });
    const { letter, strays } = await lookUp(files, planOfAction.asOf);
    expect(letter).toMatch(/\b\d+ of the 36 rows are printed, first those claimed as exempt, then others/);
    expect(strays).toEqual([]);
  });

  it('of a further round, or in that of the packet that was refused', async () => {
    const { files, asOf } = LETTER_CASES.oneReading;
    const refused = await readPacket(files, asOf, PROGRAM);
    const names = ['analysis.json', 'manifest.json', 'evidence.csv'];
    const answered = withCase(files, {
      notice: {
        categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
        kind: 'rejection',
        date: '2021-09-02',
        original: '2021-08-16',
        asks: ['root-causes'],
      },
      previous: [{ packet: 'round-1', sent: asOf, changed: 'The price of an order was corrected.' }],
    });
    const { letter, strays } = await lookUp(
      {
        ...answered,
        'orders.txt': (files['orders.txt'] ?? '').replace('\t5.00\t', '\t12.00\t'),
        ...Object.fromEntries(names.map((name) => [`round-1/${name}`, refused.text(name)])),
      },
      '2021-09-06',
    );
    expect(letter).toContain('9 then and 8 now');
    expect(strays).toEqual([]);
  });

  it('of any case', async () => {
    const cases = [
      ...fc.sample(anyCase, { numRuns: 4, seed: 20_250_210 }).map(filesOf),
      ...fc.sample(anyRecords, { numRuns: 4, seed: 20_250_210 }).map(({ naive }) => filesOfRecords(naive)),
    ];
    let letters = 0;
    for (const files of cases)
      try {
        expect(await straysOf(files, '2025-02-10')).toEqual([]);
        letters++;
      } catch (error) {
        if ((error as { code?: string }).code !== 'not-supported') throw error;
      }
    expect(letters).toBeGreaterThan(4);
  });
});

describe('a wrong figure is found', () => {
  const { inError, oneReading, withoutCounts } = LETTER_CASES;

  it.each([
    [
      'a count',
      oneReading,
      'letter/reproduced',
      '{{counts.valid}} {{choose counts.counted',
      '{{counts.valid}}7 {{choose counts.counted',
      ['907'],
    ],
    [
      'a count on page 1',
      inError,
      'request/exempt-part',
      '{{counts.exempt}} ',
      '4{{counts.exempt}} ',
      ['48'],
    ],
    ['a rate', oneReading, 'headline/figure', '{{name}} {{led}}', '{{name}} 9{{led}}', ['998.90%']],
    [
      'a fraction of the right numbers in the wrong order',
      planOfAction,
      'letter/since-fix',
      '{{sinceFix.valid}} of {{sinceFix.shipped}} valid',
      '{{sinceFix.shipped}} of {{sinceFix.valid}} valid',
      ['7 of 5'],
    ],
    ['a day', inError, 'letter/summary', 'of {{notice.date}}', 'of {{notice.date}}1', ['16', '20211']],
    [
      'points',
      oneReading,
      'letter/root-causes',
      ', {{points}} points',
      ', 1{{points}} points',
      ['19.00', '11.00'],
    ],
    [
      'an amount',
      oneReading,
      'letter/exhibit-examples',
      '{{arithmetic}}.',
      '{{arithmetic}}. $12.34.',
      ['$12.34', '$12.34', '$12.34'],
    ],
    [
      'a figure in the words of a chart',
      inError,
      'letter/figures',
      '{{title}}: {{display}}',
      '{{title}}: 1{{display}}',
      ['191.00%', '198.91%', '198.91%'],
    ],
    [
      'an order that is none',
      inError,
      'letter/cause-trace',
      'by order {{clearest.orderId}}',
      'by order 999-{{clearest.orderId}}',
      ['999'],
    ],
    [
      'a cause that is not there',
      withoutCounts,
      'letter/step',
      '**Cause {{cause.number}}.',
      '**Cause 1{{cause.number}}.',
      ['Cause 11.', 'Cause 12.', 'Cause 11.', 'Cause 12.'],
    ],
    [
      'a page that is not there',
      inError,
      'letter/index',
      'Exhibit B, their proof, page',
      'Exhibit B, their proof, page 99',
      ['page 99'],
    ],
    ['a proof that is not there', inError, 'letter/step', 'Proof: ', 'Proof: B9, ', ['B9', 'B9']],
    [
      'words of the policy changed',
      inError,
      'letter/passages',
      '> “{{this}}”',
      '> “{{this}}” $15',
      ['$15', '$15', '$15', '$15'],
    ],
    [
      'a number of the wording',
      inError,
      'letter/recovery',
      'the 30 days of promised dates',
      'the 60 days of promised dates',
      ['60'],
    ],
  ] as const)('%s', async (_, { files, asOf }, template, right, wrong, strays) => {
    const text = TEMPLATES.get(template) ?? '';
    expect(text).toContain(right);
    const render = prepareTemplates(new Map([...TEMPLATES, [template, text.replaceAll(right, wrong)]]));
    expect(await straysOf(files, asOf, { ...PROGRAM, render })).toEqual(strays);
  });
});
