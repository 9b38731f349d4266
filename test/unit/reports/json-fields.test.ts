import { describe, expect, it } from '@jest/globals';
import type { Issue } from '../../../src/model/issue.js';
import { parseJson } from '../../../src/reports/parse-json.js';
import { readJsonFields } from '../../../src/reports/read-json-fields.js';
import { failureOf } from '../../support/failure-of.js';

const STORE = { timeZone: 'America/Los_Angeles', currency: 'USD' };

function open(value: unknown, text = JSON.stringify(value)) {
  const root = parseJson(text, 'reply.json');
  if (root.kind !== 'object') throw new Error('no object');
  const issues: Issue[] = [];
  return { fields: readJsonFields(root, '', { file: 'reply.json', store: STORE, issues }), issues };
}

const codesOf = (issues: readonly Issue[]) => issues.map(({ code, column }) => [code, column]);

describe('a field that is missing', () => {
  it.each([
    ['not there', {}],
    ['null', { a: null }],
    ['null as a text', { a: 'null' }],
    ['blank', { a: ' \t ' }],
  ])('(%s) is an issue where it is needed, and none where it may be', (_, value) => {
    const needed = open(value);
    expect(needed.fields.text('a')).toBeNull();
    expect(codesOf(needed.issues)).toEqual([['field-missing', 'a']]);
    const optional = open(value);
    expect(optional.fields.maybe.text('a')).toBeNull();
    expect(optional.fields.maybe.objects('a', ({ source }) => source)).toEqual([]);
    expect(optional.fields.has('a')).toBe(false);
    expect(optional.issues).toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    ['is trimmed', '  USPS\u00a0 ', 'USPS'],
    ['loses what steers a machine', 'US\u0000PS\u001b[31m', 'US PS [31m'],
    ['keeps its signs', 'UPS 2nd Day Air®', 'UPS 2nd Day Air®'],
    ['keeps up to a thousand characters', 'x'.repeat(1_000), 'x'.repeat(1_000)],
  ])('%s', (_, a, expected) => {
    const { fields, issues } = open({ a });
    expect(fields.text('a')).toBe(expected);
    expect(issues).toEqual([]);
  });

  it.each([
    ['of bytes that are no text', '{ "a": "US\uFFFDPS" }', 'field-undecodable'],
    ['with half a character', '{ "a": "US\\ud800PS" }', 'field-undecodable'],
    ['longer than any', `{ "a": "${'x'.repeat(1_001)}" }`, 'field-unreadable'],
    ['that is a number', '{ "a": 7 }', 'field-unreadable'],
    ['that is an object', '{ "a": {} }', 'field-unreadable'],
  ])('%s is unknown, also where it may be missing', (_, text, code) => {
    const { fields, issues } = open(null, text);
    expect(fields.maybe.text('a')).toBeNull();
    expect(codesOf(issues)).toEqual([[code, 'a']]);
  });

  it('that names a thing may be a number, and keeps its digits', () => {
    const { fields, issues } = open(null, '{ "a": 9400111899223197428497, "b": "0012" }');
    expect([fields.name('a'), fields.name('b')]).toEqual(['9400111899223197428497', '0012']);
    expect(issues).toEqual([]);
  });

  it('is never quoted in an issue, but a figure is', () => {
    const { fields, issues } = open({ a: 'Ann Buyer', b: '31/31/2021' });
    expect([fields.time('a'), fields.time('b')]).toEqual([null, null]);
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('a text of 9 characters'),
      expect.stringContaining('31/31/2021'),
    ]);
  });
});

describe('a time', () => {
  it.each([
    ['2021-07-09T03:10:00Z', '2021-07-08'],
    ['2021-07-09T03:10:00.513Z', '2021-07-08'],
    ['2021-07-09T03:10Z', '2021-07-08'],
    ['2021-07-09T03:10:00+09:00', '2021-07-08'],
    ['2021-07-09T10:10:00+0000', '2021-07-09'],
    // Without a zone it is local to the facility.
    ['2021-07-09T03:10:00', '2021-07-09'],
    ['2021-07-09 03:10:00', '2021-07-09'],
    ['2021-07-09', '2021-07-09'],
  ])('%s falls on %s in Los Angeles', (at, day) => {
    expect(open({ a: at }).fields.time('a')).toMatchObject({ at, day });
  });

  it.each([['2021-02-30T00:00:00Z'], ['03/04/2021'], ['soon'], ['1625799000']])('%s is none', (a) => {
    const { fields, issues } = open({ a });
    expect(fields.maybe.time('a')).toBeNull();
    expect(codesOf(issues)).toEqual([['field-unreadable', 'a']]);
  });
});

describe('other values', () => {
  it.each([
    [true, true, []],
    [false, false, []],
    ['true', true, []],
    ['False', false, []],
    ['maybe', null, ['field-unreadable']],
    ['constructor', null, ['field-unreadable']],
    [1, null, ['field-unreadable']],
  ])('%j as true or false is %j', (a, expected, codes) => {
    const { fields, issues } = open({ a });
    expect(fields.mark('a')).toBe(expected);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it('a list of texts leaves out what is none, and says so', () => {
    const { fields, issues } = open({ a: ['PRIME', 7, 'null', 'X'] });
    expect(fields.words('a')).toEqual(['PRIME', 'X']);
    expect(codesOf(issues)).toEqual([
      ['field-unreadable', 'a[1]'],
      ['field-unreadable', 'a[2]'],
    ]);
  });

  it('an amount taken off may have a minus or none', () => {
    const { fields } = open({ a: { amount: '-0.50', currencyCode: 'USD' }, b: { amount: '0.50' } });
    expect([fields.reduction('a'), fields.reduction('b')]).toEqual([50, 50]);
  });

  it('each is told with the path and the line of the object it stands in', () => {
    const { fields, issues } = open(null, '{ "a": [\n{},\n{ "b": 7 }\n] }');
    expect(fields.objects('a', (one) => one.text('b') ?? 'none')).toEqual(['none', 'none']);
    expect(issues.map(({ column, row }) => [column, row])).toEqual([
      ['a[0].b', 2],
      ['a[1].b', 3],
    ]);
  });
});

describe('the objects of a list', () => {
  it('are opened one after the other, each once the one before has been read', () => {
    const { fields, issues } = open({ a: [{}, {}, 7] });
    const seen: number[] = [];
    fields.objects('a', (one) => {
      seen.push(issues.length);
      return one.text('b');
    });
    expect(seen).toEqual([0, 1]);
    expect(issues.map(({ column }) => column)).toEqual(['a[0].b', 'a[1].b', 'a[2]']);
  });

  it('of which nothing is made are left out', () => {
    const { fields } = open({ a: [{ b: 'x' }, {}, { b: 'y' }] });
    expect(fields.objects('a', (one) => one.maybe.text('b'))).toEqual(['x', 'y']);
  });
});

describe('a text of more values than replies have', () => {
  it.each([
    ['objects in a list', `{"performanceMetrics":[${'{},'.repeat(200_000)}{}]}`, '200,000 objects'],
    ['an object a line', '{}\n'.repeat(250_001), '200,000 objects'],
    ['figures in a list', `{"performanceMetrics":[${'0,'.repeat(1_000_000)}0]}`, '1,000,000 values'],
  ])('(%s) is refused before it fills the memory', async (_, text, most) => {
    const { problems } = await failureOf(() => parseJson(text, 'reply.json'));
    expect(problems).toEqual([
      expect.objectContaining({ file: 'reply.json', message: expect.stringContaining(`more than ${most}`) }),
    ]);
  });
});
