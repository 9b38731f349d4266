import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packageOutcome } from '../../src/appeal/package-outcome.js';
import type { Figure } from '../../src/model/analysis.js';
import { analyzeFiles } from '../support/analyze-files.js';
import { type AnyCase, anyCase, filesOf } from '../support/any-case.js';
import { type NaiveFigure, naiveCount } from '../support/naive-count.js';
import { ordersTab, vtrCsv } from '../support/report-text.js';

const SEED = 20_210_820;
const runs = (numRuns: number) => ({ numRuns, seed: SEED });

type Bare = Omit<NaiveFigure, 'best'> & { readonly high: string | null };

const bareFigure = (f: Figure): Bare => ({
  numerator: f.numerator,
  denominator: f.denominator,
  exempt: f.exempt,
  undetermined: f.undetermined,
  high: f.high,
  atLeast: f.atLeast ?? null,
});

/** The contract's rate, 6 places, in whole numbers only. */
function sixPlaces([numerator, denominator]: readonly [number, number]): string | null {
  if (denominator === 0) return null;
  const millionths = Math.floor((2 * numerator * 1_000_000 + denominator) / (2 * denominator));
  return `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`;
}

const bareNaive = ({ best, ...rest }: NaiveFigure): Bare => ({
  ...rest,
  high: best === null ? null : sixPlaces(best),
});

/** The same without the rows where something stands, which move with the rows. */
const withoutRows = (figures: object): unknown =>
  JSON.parse(
    JSON.stringify(figures)
      .replaceAll(/"row":\d+/g, '"row":0')
      .replaceAll(/(\.(?:csv|txt)):\d+/g, '$1:0'),
  );

describe('the figures of any case', () => {
  it('equal a second, naive count of the same files', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const { analysis } = await analyzeFiles(filesOf(given));
        const naive = naiveCount(given.naive);
        for (const { id, total, categories } of analysis.scenarios) {
          const ours = Object.fromEntries([
            ['total', bareFigure(total)],
            ...categories.map((c) => [c.category, bareFigure(c)] as const),
          ]);
          const theirs = Object.fromEntries(
            Object.entries(naive[id] ?? {}).map(([name, figure]) => [name, bareNaive(figure)]),
          );
          expect({ scenario: id, ...ours }).toEqual({ scenario: id, ...theirs });
        }
        expect(analysis.scenarios.map(({ id }) => id).toSorted()).toEqual(Object.keys(naive).toSorted());
      }),
      runs(300),
    );
  });

  it('have a rate no higher than the best that the known facts allow', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const { analysis } = await analyzeFiles(filesOf(given));
        for (const { total, categories } of analysis.scenarios)
          for (const { rate, high } of [total, ...categories])
            if (rate !== null && high !== null) expect(Number(rate)).toBeLessThanOrEqual(Number(high));
      }),
      runs(150),
    );
  });

  it('never fall when failing packages are exempted', async () => {
    const failingOnly = anyCase.map((given): AnyCase => {
      const vtr = given.vtr.map((row) => ({ ...row, valid: 'No' }));
      const stated = given.naive.stated.map(({ name, valid }) => ({
        name,
        valid,
        counted: (valid ?? 0) + vtr.filter(({ category }) => category === name).length,
      }));
      return { ...given, vtr, naive: { ...given.naive, stated, vtrCsv: vtrCsv(vtr) } };
    });
    await fc.assert(
      fc.asyncProperty(failingOnly, async (given) => {
        const { analysis } = await analyzeFiles(filesOf(given));
        const [asCounted, ...others] = analysis.scenarios;
        const rates = (figures: typeof asCounted): readonly (string | null)[] =>
          figures ? [figures.total, ...figures.categories].map(({ rate }) => rate) : [];
        for (const other of others)
          for (const [at, rate] of rates(other).entries()) {
            const before = rates(asCounted)[at] ?? null;
            if (rate !== null && before !== null) expect(Number(rate)).toBeGreaterThanOrEqual(Number(before));
          }
      }),
      runs(150),
    );
  });

  it('do not depend on the order of rows in either file', async () => {
    const shuffled = anyCase.chain((given) =>
      fc.record({
        given: fc.constant(given),
        vtr: fc.shuffledSubarray([...given.vtr], { minLength: given.vtr.length }),
        orders: fc.shuffledSubarray([...(given.orders ?? [])], { minLength: given.orders?.length ?? 0 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ given, vtr, orders }) => {
        const naive = {
          ...given.naive,
          vtrCsv: vtrCsv(vtr),
          ordersTab: given.orders === null ? null : ordersTab(orders),
        };
        const strip = async (one: Pick<AnyCase, 'naive'>): Promise<unknown> => {
          const { analysis, packages, causes } = await analyzeFiles(filesOf(one));
          const { issues, ...figures } = analysis;
          return {
            figures: withoutRows(figures),
            issues: issues.map(({ code }) => code).toSorted(),
            packages: packages.map(({ shipment }) => shipment.packageId).toSorted(),
            causes: causes.map(({ id, packages: own }) => [
              id,
              own.map((p) => p.shipment.packageId).toSorted(),
            ]),
          };
        };
        expect(await strip({ naive })).toEqual(await strip(given));
      }),
      runs(150),
    );
  });

  it('are the same for the same input', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const files = filesOf(given);
        expect((await analyzeFiles(files)).analysis).toEqual((await analyzeFiles(files)).analysis);
      }),
      runs(50),
    );
  });
});

describe('the outcomes of the listed packages', () => {
  it('partition the rows under every scenario, and are what the figures count', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const { analysis, packages } = await analyzeFiles(filesOf(given));
        expect(packages).toHaveLength(given.vtr.length - analysis.packages.outsideWindow);
        for (const { id, categories } of analysis.scenarios)
          for (const { category, undetermined } of categories) {
            const own = packages.filter(({ shipment }) => shipment.category === category);
            const outcomes = own.map((one) => packageOutcome(one, id));
            const tally = (outcome: string): number => outcomes.filter((o) => o === outcome).length;
            expect(tally('valid') + tally('defect') + tally('exempt') + tally('undetermined')).toBe(
              own.length,
            );
            expect(tally('undetermined')).toBe(undetermined);
          }
      }),
      runs(150),
    );
  });
});

describe('the points of the root causes', () => {
  it('add up to 100 − the printed rate, also where Amazon lists more than it counts', async () => {
    const loose = fc
      .tuple(anyCase, fc.integer({ min: -3, max: 3 }))
      .filter(([given]) => given.naive.stated.length > 0)
      .map(([given, change]): AnyCase => {
        const stated = given.naive.stated.map(({ name, valid, counted }) => ({
          name,
          valid,
          counted: Math.max((counted ?? 0) + change, valid ?? 0),
        }));
        return { ...given, naive: { ...given.naive, stated } };
      });
    await fc.assert(
      fc.asyncProperty(loose, async (given) => {
        const { analysis } = await analyzeFiles(filesOf(given));
        const display = analysis.scenarios[0]?.total.display ?? '';
        if (display === 'no rate') return;
        const hundredths = (text: string): number => Number(text.replace('%', '').replace('.', ''));
        const sum = analysis.causes.reduce((total, { points }) => total + hundredths(points ?? ''), 0);
        expect(sum).toBe(10_000 - hundredths(display));
      }),
      runs(200),
    );
  });
});
