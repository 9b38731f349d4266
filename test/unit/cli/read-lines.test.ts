import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLines } from '../../../src/cli/read-lines.js';
import { failureOf } from '../../support/failure-of.js';

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(text: string, size: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const some of readLines(pieces(text, size), 'stdin')) lines.push(...some);
  return lines;
}

describe('lines that come in pieces', () => {
  it('are the same however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        async (given, size) => {
          const text = given.map((line) => line.replaceAll(/[\r\n]/g, '')).join('\n');
          const whole = text.replace(/^\ufeff/, '');
          expect((await linesOf(text, size)).join('\n')).toBe(whole.replace(/\n$/, ''));
        },
      ),
      { seed: 11 },
    );
  });

  it('end with a line feed, with or without a carriage return', async () => {
    expect(await linesOf('a\r\nb\n\nc', 1)).toEqual(['a', 'b', '', 'c']);
    expect(await linesOf('', 1)).toEqual([]);
  });

  it('are refused where one is too long to be a number', async () => {
    const { code, problems } = await failureOf(() => linesOf(`1\n${'9'.repeat(20_000)}`, 4_096));
    expect([code, problems]).toEqual([
      'file-unreadable',
      [{ message: expect.stringContaining('line 2 is longer than 10,000 characters'), file: 'stdin' }],
    ]);
  });
});
