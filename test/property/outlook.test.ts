import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { CaseFindings } from '../../src/app/analyze-case.js';
import { isFailing } from '../../src/model/verdict.js';
import { analyzeFiles } from '../support/analyze-files.js';
import { anyCase, filesOf } from '../support/any-case.js';
import { anyOutlook } from '../support/any-outlook.js';
import { anyRecords, filesOfRecords } from '../support/any-records.js';
import {
  later,
  naiveEmptyOn,
  naiveNeeds,
  naiveRollingRate,
  naiveSettled,
  naiveSinceFix,
} from '../support/naive-outlook.js';

jest.setTimeout(120_000);

const runs = (numRuns: number) => ({ numRuns, seed: 20_210_820 });

/** Any case on Amazon's counts, and any on rebuilt packages. */
const anyFiles: fc.Arbitrary<Record<string, string>> = fc.oneof(
  anyCase.map(filesOf),
  anyRecords.map(({ naive }) => filesOfRecords(naive)),
);

describe('the result since the fix', () => {
  it('is a partition of the packages shipped after the fix and up to the letter, in all and by category', async () => {
    await fc.assert(
      fc.asyncProperty(anyOutlook('deactivation'), async ({ files, packagesUnder, fixed, asOf }) => {
        const { analysis } = await analyzeFiles(files, asOf);
        const packages = packagesUnder(analysis.leads ?? 'as-written');
        const { sinceFix } = analysis;
        const expected = naiveSinceFix(packages, fixed, asOf);
        if (expected.shipped === 0) {
          expect(sinceFix).toBeNull();
          return;
        }
        expect(sinceFix).toMatchObject({ fixDay: fixed, ...expected });
        for (const { category, ...counts } of sinceFix?.categories ?? []) {
          const own = packages.filter((one) => one.category === category);
          expect(counts).toEqual(naiveSinceFix(own, fixed, asOf));
          expect(counts.valid + counts.defect + counts.exempt + counts.pending).toBe(counts.shipped);
        }
      }),
      runs(100),
    );
  });
});

describe('the recovery', () => {
  it('of a blocked category is the day on which, day by day, no failing package is left in the 30 days', async () => {
    await fc.assert(
      fc.asyncProperty(anyOutlook('deactivation'), async ({ files, packagesUnder, window, asOf }) => {
        const { analysis } = await analyzeFiles(files, asOf);
        const found = analysis.recovery?.categories ?? [];
        expect(found.length).toBeGreaterThan(0);
        for (const one of found) {
          const own = packagesUnder('as-counted').filter(({ category }) => category === one.category);
          expect(one).toMatchObject({ kind: 'blocked', isKnown: true, emptyOn: naiveEmptyOn(own, window) });
        }
      }),
      runs(100),
    );
  });

  it('of an open category is the rate of 30 days, each day by itself, up to the first above the floor', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anyOutlook('warning'), async ({ files, packagesUnder, window, fixed, asOf }) => {
        const { analysis } = await analyzeFiles(files, asOf);
        const packages = packagesUnder(analysis.leads ?? 'as-written');
        for (const one of analysis.recovery?.categories ?? []) {
          if (one.kind !== 'open') throw new Error(one.kind);
          const own = packages.filter(({ category }) => category === one.category);
          const { valid, defect } = naiveSinceFix(own, fixed, asOf);
          expect(one.sinceFix).toMatchObject({ valid, settled: valid + defect });
          const promised = own
            .filter(({ shipped }) => shipped > fixed && shipped <= asOf)
            .map((each) => each.promised);
          const newFrom = [...promised.toSorted().slice(0, 1), later(window.to, 1)].toSorted().at(-1) ?? '';
          expect(one.newFrom).toBe(newFrom);
          const since = valid / (valid + defect);
          const rates = one.projected.map(({ day }) => naiveRollingRate(own, window, newFrom, since, day));
          expect(one.projected.map(({ day }) => day)).toEqual(rates.map((_, ahead) => later(asOf, ahead)));
          for (const [ahead, rate] of rates.entries())
            expect(Math.abs(Number(one.projected[ahead]?.rate) - rate)).toBeLessThan(0.000_001);
          const clears = rates.findIndex((rate) => rate > 0.95 + 1e-9);
          expect(one.clearsOn).toBe(clears < 0 ? null : later(asOf, clears));
          // Where it never clears, it was followed until all thirty days are ones after the fix.
          if (clears < 0) expect(one.projected.at(-1)?.rate).toBe(one.sinceFix.rate);
          seen++;
        }
      }),
      runs(150),
    );
    expect(seen).toBeGreaterThan(50);
  });
});

/** Every set of things. */
function subsets(things: readonly string[]): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [[]];
  for (const thing of things) sets.push(...sets.map((set) => [...set, thing]));
  return sets;
}

/** The figures of all affected categories for every set of missing facts, the smallest sets first. */
function settleByForce(findings: CaseFindings) {
  const { analysis, packages, affected } = findings;
  const scenario = analysis.leads ?? 'as-written';
  const rated = (analysis.scenarios.find(({ id }) => id === scenario)?.categories ?? []).filter(
    ({ category, denominator, exempt }) => affected.includes(category) && (denominator ?? 0) + exempt > 0,
  );
  const own = packages.filter(({ shipment }) => affected.includes(shipment.category));
  const needs = [...new Set(own.flatMap((one) => naiveNeeds(one, scenario)))];
  return subsets(needs).map((facts) => {
    const categories = rated.map(
      ({ category }) => [category, ...naiveSettled(findings, category, scenario, new Set(facts))] as const,
    );
    const passing = categories.filter(([, valid, counted]) => counted === 0 || 100 * valid > 95 * counted);
    return { facts, categories, passing: passing.length, passes: passing.length === rated.length };
  });
}

describe('what would settle what is open', () => {
  it('gives the rates of a count by force, package by package, and no smaller set of facts does as well', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const findings = await analyzeFiles(files, '2025-02-10');
        const { settlement } = findings.analysis;
        const tried = settleByForce(findings);
        const [asItIs] = tried;
        if (asItIs === undefined || tried.length > 512) return;
        if (settlement === null) {
          if (asItIs.passes) return;
          for (const one of tried) expect(one.categories).toEqual(asItIs.categories);
          return;
        }
        seen++;
        const facts = settlement.facts.map(({ need }) => need);
        const same = tried.find(
          (one) => one.facts.length === facts.length && facts.every((f) => one.facts.includes(f)),
        );
        expect(settlement.categories.map((c) => [c.category, c.numerator, c.denominator])).toEqual(
          same?.categories,
        );
        expect(settlement.passes).toBe(same?.passes);
        expect(Math.max(...tried.map(({ passing }) => passing))).toBe(same?.passing);
        if (settlement.passes)
          for (const one of tried)
            if (one.passes) expect(one.facts.length).toBeGreaterThanOrEqual(facts.length);
        for (const { packages } of settlement.facts)
          expect(packages).toBeLessThanOrEqual(settlement.packages);
      }),
      runs(300),
    );
    expect(seen).toBeGreaterThan(30);
  });
});

describe('the root causes', () => {
  it('share the failing packages out, each to one, with points that add up to 100 − the rate', async () => {
    const hundredths = (text: string): number => Number(text.replace('%', '').replace('.', ''));
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const { analysis, packages, causes } = await analyzeFiles(files, '2025-02-10');
        const asCounted = analysis.scenarios.find(({ id }) => id === 'as-counted');
        const isStated = (name: string): boolean =>
          analysis.basis !== 'ledger' ||
          (asCounted?.categories.find(({ category }) => category === name)?.denominator ?? null) !== null;
        const failing = packages.filter((one) => isFailing(one) && isStated(one.shipment.category));
        const explained = causes.flatMap((cause) => cause.packages.map(({ shipment }) => shipment.packageId));
        expect(explained.toSorted()).toEqual(failing.map(({ shipment }) => shipment.packageId).toSorted());
        const display = asCounted?.total.display ?? 'no rate';
        if (display !== 'no rate') {
          const points = analysis.causes.map((cause) => hundredths(cause.points ?? ''));
          expect(points).toEqual(points.toSorted((a, b) => b - a));
          expect(points.reduce((sum, one) => sum + one, 0)).toBe(10_000 - hundredths(display));
        }
        for (const { id, packages: count, halves, also } of analysis.causes) {
          expect(halves[0] + halves[1]).toBeLessThanOrEqual(count);
          for (const other of also) {
            expect(other.id).not.toBe(id);
            expect(other.packages).toBeLessThanOrEqual(count);
          }
        }
      }),
      runs(200),
    );
  });
});
