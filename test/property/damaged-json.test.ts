import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppealError } from '../../src/errors.js';
import { analyzeFiles } from '../support/analyze-files.js';
import { anyDamage } from '../support/any-bytes.js';
import { caseYaml } from '../support/case-text.js';
import { getOrder2026, JSON_EXAMPLES } from '../support/json-examples.js';
import { performanceJson } from '../support/performance-json.js';
import { readReportText } from '../support/read-report-text.js';

const TEXTS = [...JSON_EXAMPLES.map(([, , reply]) => JSON.stringify(reply, null, 1)), performanceJson({})];

/** Values of every kind, and such as break readers. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'null',
    '__proto__',
    '\uD800',
    'x'.repeat(2_000),
    -1,
    1e300,
    {},
    [],
  ),
  fc.string(),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A reply in which a value at any place was replaced by another. */
function withValue(reply: unknown, at: number, value: unknown): unknown {
  const places: string[] = [];
  JSON.stringify(reply, (key, one: unknown) => {
    places.push(key);
    return one;
  });
  let seen = 0;
  return JSON.parse(
    JSON.stringify(reply, (_, one: unknown) => {
      const isPlace = seen === at % places.length;
      seen++;
      return isPlace ? value : one;
    }) ?? 'null',
  );
}

async function endOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return 'read';
  } catch (error) {
    if (!(error instanceof AppealError)) return String(error instanceof Error ? error.stack : error);
    return error.exitCode === 3 && error.problems.every(({ message }) => message !== '')
      ? 'failure'
      : 'other';
  }
}

const CASE = caseYaml({
  notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
  reports: ['orders.json', 'reply.json'],
  declare: { shipFrom: 'US', category: 'Toys & Games' },
});

describe('a damaged JSON report', () => {
  it('with any bytes is read, or fails with exit 3 and says why', async () => {
    const ends = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TEXTS), anyDamage, async (text, damage) => {
        const end = await endOf(() => readReportText(damage(new TextEncoder().encode(text))));
        ends.set(end, (ends.get(end) ?? 0) + 1);
        expect(['read', 'failure']).toContain(end);
      }),
      { numRuns: 1500 },
    );
    // Damage that always fails, or never, would prove nothing.
    for (const count of [ends.get('read') ?? 0, ends.get('failure') ?? 0]) expect(count).toBeGreaterThan(50);
  }, 60_000);

  it.each([
    ['is read, or is told to be no report', 1_500, (text: string) => readReportText(text)],
    [
      'gives figures beside an order, or a failure',
      400,
      (text: string) =>
        analyzeFiles({ 'case.yaml': CASE, 'orders.json': JSON.stringify(getOrder2026), 'reply.json': text }),
    ],
  ])(
    'with any value in any place %s',
    async (_, numRuns, run) => {
      const replies = TEXTS.map((text): unknown => JSON.parse(text));
      let read = 0;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...replies), fc.nat(), anyValue, async (reply, at, value) => {
          const end = await endOf(() => run(JSON.stringify(withValue(reply, at, value))));
          if (end === 'read') read++;
          expect(['read', 'failure']).toContain(end);
        }),
        { numRuns },
      );
      expect(read).toBeGreaterThan(numRuns / 3);
    },
    60_000,
  );
});
