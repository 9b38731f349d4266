import { describe, expect, it, jest } from '@jest/globals';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { plain, type ReadPacket, readPacket } from '../../support/letter-of.js';
import { type VtrCells, vtrCsv } from '../../support/report-text.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();

/** `count` listed letters of $6.00 with the exact words, each of an order and a number of its own. */
const listed = (count: number, over: Partial<VtrCells> = {}, from = 1): readonly Partial<VtrCells>[] =>
  Array.from({ length: count }, (_, at) => ({
    order: `111-0000000-${1_000_000 + at + from}`,
    tracking: `LTR${at + from}`,
    value: '6.00',
    ...over,
  }));

/** The packet of a case that holds a VTR report. */
function packetOf(given: {
  readonly vtr: readonly Partial<VtrCells>[];
  readonly over?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly asOf?: string;
}): Promise<ReadPacket> {
  const files = {
    'case.yaml': caseYaml(given.over),
    'vtr-report.csv': vtrCsv(given.vtr),
    'proof.txt': 'proof',
    ...given.files,
  };
  return readPacket(files, given.asOf ?? '2021-08-20', PROGRAM);
}

const counted = (valid: number, all: number, name = 'Toys & Games') => ({ name, valid, counted: all });
const notice = (...categories: readonly object[]) => ({
  date: '2021-08-16',
  kind: 'deactivation',
  deadlineDays: 14,
  categories,
});

describe('a cause of unknown packages tells those that Amazon counts and does not list as defects', () => {
  it.each([
    [
      2,
      '8 of them are exempt under the reading that this letter rests on; 2 are counted as defects. 2 of the 10 are counted by Amazon as failing, but no readable row of its report lists them as failing.',
    ],
    [
      1,
      '8 of them are exempt under the reading that this letter rests on; 1 is counted as a defect. 1 of the 9 is counted by Amazon as failing, but no readable row of its report lists it as failing.',
    ],
  ])('%i of them', async (unlisted, words) => {
    const { letter, text } = await packetOf({
      vtr: listed(8),
      over: { declare: { shipFrom: 'US' }, notice: notice(counted(92 - unlisted, 100)) },
    });
    expect(letter).toContain(words);
    expect(plain(text('answers.txt'))).toContain(words);
    expect(letter).toContain(`By category: Toys & Games ${8 + unlisted}.`);
  });
});
