/**
 * TAB texts of every sort, split by the program and by csv-parse: the records and their lines must be the same.
 * Run: npm run fuzz:tabs [-- runs [seed]]
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { anyTabText, byCsvParse, bySplitting } from '../test/support/tab-texts.js';

const [runs = '300000', given] = process.argv.slice(2);
const seed = given === undefined ? Date.now() % 1_000_000 : Number(given);

const property = fc.asyncProperty(anyTabText, async (any) =>
  isDeepStrictEqual(await bySplitting(any), byCsvParse(any.text)),
);
const { failed, numRuns, counterexample } = await fc.check(property, { numRuns: Number(runs), seed });

console.log(
  `${numRuns.toLocaleString('en')} TAB texts, seed ${seed}: ${failed ? 'split otherwise than csv-parse does' : 'split as csv-parse does'}`,
);
if (failed) console.log(JSON.stringify(counterexample));
process.exitCode = failed ? 1 : 0;
