import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Runs the command with a text on stdin. */
function runWith(
  input: string,
  ...words: readonly string[]
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/cli/main.js', 'tracking', ...words], { cwd: ROOT });
    const texts = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      texts.out += text;
    });
    child.stderr.on('data', (text) => {
      texts.err += text;
    });
    child.on('close', (code) => resolve({ code, ...texts }));
    child.stdin.end(input);
  });
}

const GOOD = '9400111899223197428497';
const WRONG = '1Z999AA10123456785';

describe('tracking', () => {
  it('prints an array of what each number looks like with --json, in the order given', async () => {
    const { code, out, err } = await runProgram('tracking', WRONG, GOOD, '00123', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        number: WRONG,
        wellFormed: false,
        carriers: [],
        formats: [],
        problems: [{ kind: 'check-digit', format: 'ups-1z', place: 18, found: '5', expected: '4' }],
        tracked: null,
      }),
      expect.objectContaining({
        number: GOOD,
        wellFormed: true,
        carriers: ['USPS'],
        formats: ['usps-impb'],
        problems: [],
        service: 'USPS Tracking',
        tracked: true,
        anotherCarriers: null,
      }),
      expect.objectContaining({ number: '00123', wellFormed: false, problems: [] }),
    ]);
  });

  it('reads - from stdin, one a line, between those that are given; blank lines are passed over', async () => {
    const { code, out } = await runWith(`${GOOD}\r\n\n  \nRB 123 456 785 GB`, 'A1', '-', 'B2', '--json');
    expect(code).toBe(0);
    const numbers = (JSON.parse(out) as { number: string }[]).map(({ number }) => number);
    expect(numbers).toEqual(['A1', GOOD, 'RB 123 456 785 GB', 'B2']);
  });

  it('prints an empty array where stdin is empty', async () => {
    expect((await runWith('', '-', '--json')).out).toBe('[]\n');
  });

  it('keeps the order of a long list', async () => {
    const given = Array.from({ length: 20_000 }, (_, at) => `LTR${at}`);
    const { out } = await runWith(given.join('\n'), '-', '--json');
    expect((JSON.parse(out) as { number: string }[]).map(({ number }) => number)).toEqual(given);
  });

  it('says a mismatch with the carrier named, in words and as JSON', async () => {
    const { out } = await runProgram('tracking', GOOD, '--carrier', 'United Parcel Service');
    expect(out).toContain('it is not one of United Parcel Service’s, the carrier named');
    const json = await runProgram('tracking', GOOD, '--carrier', 'United Parcel Service', '--json');
    expect(JSON.parse(json.out)).toEqual([expect.objectContaining({ anotherCarriers: true })]);
  });

  it('says in words what is wrong, the mend, and that well-formed is not valid', async () => {
    const { code, out } = await runProgram('tracking', WRONG);
    expect(code).toBe(0);
    expect(out).toContain('place 18: found 5, the check asks for 4');
    expect(out).toContain('Well-formed is not valid');
  });

  it('shows unseen characters by their number', async () => {
    expect((await runProgram('tracking', '9400\u202e111')).out).toContain('9400<U+202E>111');
  });

  it('helps with examples first', async () => {
    const { code, out } = await runProgram('tracking', '--help');
    expect(code).toBe(0);
    expect(out.indexOf('Examples:')).toBeGreaterThan(-1);
    expect(out.indexOf('Examples:')).toBeLessThan(out.indexOf('Options:'));
  });

  it.each([
    ['no number', [], 'no number is given'],
    ['two carriers', [GOOD, '--carrier', 'UPS', '--carrier', 'USPS'], '--carrier is given twice'],
    ['a carrier without its name', [GOOD, '--carrier'], 'carrier'],
    ['an unknown option', [GOOD, '--frobnicate'], 'frobnicate'],
  ])('is wrong usage with %s: exit 2, and the words on stderr', async (_, words, message) => {
    const { code, out, err } = await runProgram('tracking', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
