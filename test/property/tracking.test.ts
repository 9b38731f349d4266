import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readView, viewNumber } from '../../src/app/view-number.js';
import { NUMBER_FORMATS } from '../../src/carriers/number-formats.js';
import { printNumber } from '../../src/cli/print-number.js';

const EXAMPLES = NUMBER_FORMATS.flatMap(({ examples }) => [...examples.wellFormed, ...examples.nearMisses]);
const NAMES = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.constantFrom('USPS', 'UPSMI', 'FedEx', 'DHL', 'OnTrac', 'Amazon', 'Yanwen', 'Other'),
);

/** Any text, and numbers with a character put in, taken out or changed. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[0-9A-Z]{8,42}$/),
  fc
    .tuple(fc.constantFrom(...EXAMPLES), fc.nat(40), fc.string({ maxLength: 2 }), fc.nat(2))
    .map(([number, at, put, taken]) => number.slice(0, at) + put + number.slice(at + taken)),
);

describe('any text as a tracking number', () => {
  it('gives an answer in words and as JSON, whatever carrier is named', () => {
    fc.assert(
      fc.property(anyText, NAMES, (text, carrier) => {
        const view = viewNumber(text, carrier);
        const readings = readView(view);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        expect(printNumber(view, readings, carrier)).toContain('beside a claimed envelope');
        expect(view.wellFormed).toBe(view.carriers.length > 0);
        if (view.wellFormed) {
          expect(readings.map(({ format }) => format)).toEqual(view.formats);
          for (const { check } of readings) expect(check?.found).toBe(check?.expected);
        }
        for (const problem of view.problems)
          if (problem.kind === 'check-digit') expect(problem.found).not.toBe(problem.expected);
      }),
      { seed: 12, numRuns: 2_000 },
    );
  });

  it('that is well-formed of a carrier is no other carrier’s than that one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const carrier of viewNumber(text, null).carriers)
          if (carrier !== 'S10') expect(viewNumber(text, carrier).anotherCarriers).toBe(false);
      }),
      { seed: 13 },
    );
  });
});
