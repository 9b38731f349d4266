import { describe, expect, it } from '@jest/globals';
import { readCase } from '../../../src/app/read-case.js';
import { parseCase } from '../../../src/case/parse-case.js';
import { caseYaml } from '../../support/case-text.js';
import { failureOf } from '../../support/failure-of.js';
import { memoryInputs } from '../../support/memory-inputs.js';

const KNOWN = { stores: ['US'], causes: ['no-number'] };
const GOOD = caseYaml();
const parse = (text: string) => parseCase(text, 'case.yaml', KNOWN);
const problemsOf = async (text: string) => (await failureOf(() => parse(text))).problems;

/** Ten texts of ten texts of ten texts …: thirty lines of YAML for 10^30 words. */
const LAUGHS = Array.from({ length: 30 }, (_, at) => {
  const inner = at === 0 ? '"lol"' : `*a${at - 1}`;
  return `a${at}: &a${at} [${Array.from({ length: 10 }, () => inner).join(', ')}]`;
}).join('\n');

const DEEP = 20_000;
const TOO_DEEP = 'stand more than 100 deep';

describe('a hostile case file', () => {
  it.each([
    ['an alias bomb', LAUGHS, 'too many aliases'],
    ['flow lists in flow lists', `x: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`, TOO_DEEP],
    ['flow lists that never close', `x: ${'['.repeat(DEEP)}`, TOO_DEEP],
    ['closing brackets hidden in comments', `x: ${'[ # ]\n'.repeat(DEEP)}`, TOO_DEEP],
    ['closing brackets hidden in quotes', `x: ${'[ "]", '.repeat(DEEP)}`, TOO_DEEP],
    ['flow maps in flow maps', `x: ${'{a: '.repeat(DEEP)}`, TOO_DEEP],
    ['lists in lists on one line', `x:\n  ${'- '.repeat(DEEP)}1`, TOO_DEEP],
    ['lists in lists with names', `x:\n  ${'- &a '.repeat(DEEP)}1`, TOO_DEEP],
    ['keys in keys', `${'? '.repeat(DEEP)}1`, TOO_DEEP],
    ['values in values', `${': '.repeat(DEEP)}1`, TOO_DEEP],
    ['blocks in blocks', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), TOO_DEEP],
    ['brackets that close none', `x: 1\n${'}'.repeat(DEEP)}`, '100 brackets close none'],
    ['a key twice', 'store: US\nstore: UK', 'the key "store" stands twice in one block'],
    ['a key twice in a flow map', 'seller: { name: a, name: b }', 'the key "name" stands twice'],
    ['a merge key', 'formatVersion: 1\n<<: { store: US }', 'unknown key "<<"'],
    ['zero bytes', 'store: US\n\0\0', ''],
    ['a key of the prototype', '__proto__: { store: US }', 'no key may be called "__proto__"'],
    ['the constructor', 'constructor: { prototype: { store: US } }', 'unknown key "constructor"'],
    ['a key that is a map', '? { a: 1 }\n: 2', 'unknown key'],
  ])('with %s is refused with its row', async (_, text, says) => {
    const problems = await problemsOf(text);
    expect(problems.map(({ message }) => message).join('\n')).toContain(says);
    for (const { row } of problems) expect(row).toBeGreaterThanOrEqual(1);
    expect(Object.hasOwn(Object.prototype, 'store')).toBe(false);
  });

  it('names the line on which it becomes too deep', async () => {
    expect(await problemsOf(`formatVersion: 1\nx: [\n${'[\n'.repeat(DEEP)}`)).toEqual([
      { message: expect.stringContaining(TOO_DEEP), file: 'case.yaml', row: 100 },
    ]);
  });

  it('is not taken for too deep because it is long, or full of brackets and dashes in texts', () => {
    const skus = Array.from({ length: 5_000 }, (_, at) => ({
      sku: [`S-${at} - [${'x - : ? ['}`],
      is: 'letter',
    }));
    const text = caseYaml({ declare: { mailpieces: skus }, seller: { name: `${'- ['.repeat(300)}` } });
    expect(parse(text).declare.mailpieces).toHaveLength(5_000);
    const block = `${GOOD.slice(0, -2)}, "exhibits": []}`;
    expect(parse(block).exhibits).toEqual([]);
    const lists = `formatVersion: 1\nseller: { name: a }\nstore: US\nwindow: { from: 2021-07-07, to: 2021-08-05 }\nreports:\n${Array.from({ length: 500 }, (_, at) => `  - report-${at}.csv # - [ ?`).join('\n')}\n`;
    expect(parse(lists).reports).toHaveLength(500);
  });

  it('with thousands of problems tells the first hundred and counts the rest', async () => {
    const keys = Array.from({ length: 5_000 }, (_, at) => `key-${at}: 1`).join('\n');
    const problems = await problemsOf(keys);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual({
      message: expect.stringMatching(/^and \d+ problems more/),
      file: 'case.yaml',
    });
  });

  it('of another size than a case is refused unread', async () => {
    const { code, problems } = await failureOf(() =>
      readCase(memoryInputs({ 'case.yaml': `${GOOD}${'# x\n'.repeat(100_000)}` }), ['US']),
    );
    expect([code, problems]).toEqual([
      'file-unreadable',
      [{ message: expect.stringContaining('it is larger than 256 KB'), file: 'case.yaml' }],
    ]);
  });
});
