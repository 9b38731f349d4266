import { describe, expect, it } from '@jest/globals';
import { openScansNeeded } from '../../../src/classification/scans-needed.js';
import type { Catalogue, Clause, ClauseExample, Edition } from '../../../src/model/clause.js';
import { compareToFloor } from '../../../src/model/decimal.js';
import { listScenarios, type Scenario } from '../../../src/model/scenario.js';
import { readingResult } from '../../../src/model/verdict.js';
import { openWholeClassifier } from '../../support/classify.js';
import { exampleShipment } from '../../support/example-shipment.js';
import { TRACKING_RULES } from '../../support/model-rows.js';
import { CATALOGUES } from '../../support/policies.js';

const WINDOW = { from: '2016-02-01', to: '2030-12-31' };

interface Worked {
  readonly store: Catalogue;
  readonly clause: Clause;
  readonly edition: Edition;
  readonly example: ClauseExample;
  readonly scenarios: readonly Scenario[];
}

const WORKED: readonly Worked[] = CATALOGUES.flatMap((store) =>
  store.entries.flatMap((clause) =>
    clause.editions.flatMap((edition) =>
      edition.examples.map((example) => ({
        store,
        clause,
        edition,
        example,
        scenarios: listScenarios(store.clauses),
      })),
    ),
  ),
);

/** The clause on its own: what another clause of the store says of the same package is that one's affair. */
function judge({ store, clause, example, scenarios }: Worked) {
  const rules = { ...TRACKING_RULES, scans: store.scans };
  return openWholeClassifier([clause], WINDOW, scenarios, rules)(exampleShipment(example, store));
}

/** What the program makes of an example under one thing expected. */
function found(worked: Worked, asked: string): string | undefined {
  const { store, clause, edition, example } = worked;
  if (asked === 'floor')
    return compareToFloor(example.valid ?? 0, example.counted ?? 0, edition.parameters.rate ?? '');
  if (asked === 'scans') return openScansNeeded(clause, WINDOW)(exampleShipment(example, store));
  return judge(worked).byScenario.get(asked)?.exemption;
}

const named = (w: Worked): string => `${w.store.store} ${w.clause.id} ${w.edition.from}`;

describe('each example of the catalogue', () => {
  it.each(
    WORKED.flatMap((worked) =>
      Object.entries(worked.example.expect).map(
        ([asked, outcome]) => [named(worked), worked.example.name, outcome, asked, worked] as const,
      ),
    ),
  )('%s, "%s", is %s under %s', (_, __, outcome, asked, worked) => {
    expect(found(worked, asked)).toBe(outcome);
  });

  it('asks for scenarios that exist, each as its kind of entry can answer', () => {
    for (const { clause, example, scenarios } of WORKED) {
      const ids = clause.kind === 'exemption' ? scenarios.map(({ id }) => id) : ['floor', 'scans'];
      expect(ids).toEqual(expect.arrayContaining(Object.keys(example.expect)));
      expect(Object.keys(example.expect)).not.toEqual([]);
    }
  });

  it('covers more than two hundred outcomes of the US alone', () => {
    const outcomes = WORKED.filter(({ store }) => store.store === 'US').flatMap(({ example }) =>
      Object.keys(example.expect),
    );
    expect(outcomes.length).toBeGreaterThan(200);
  });
});

/** Exemptions only: no other entry exempts anything. */
const EXEMPTIONS = WORKED.filter(({ clause }) => clause.kind === 'exemption');

describe('the readings of the catalogue', () => {
  const readings = CATALOGUES.flatMap((store) =>
    store.clauses.flatMap((clause) =>
      clause.editions.flatMap((edition) =>
        edition.dimensions.flatMap((dimension) =>
          dimension.readings.map((reading) => ({ store, clause, edition, dimension, reading })),
        ),
      ),
    ),
  );
  const nameOf = (r: (typeof readings)[number]): string => `${r.clause.id}.${r.dimension.id}=${r.reading.id}`;

  it.each(readings.map((r) => [r.store.store, nameOf(r), r.edition.from, r] as const))(
    '%s %s of %s has an example that is exempt under it and one that is not',
    (_, id, __, { clause, edition }) => {
      const own = EXEMPTIONS.filter((one) => one.clause === clause && one.edition === edition);
      // A reading without a rival gives no scenario of its own: it is the policy as written.
      const outcomes = own.map((worked) => {
        const { byScenario } = judge(worked);
        return (byScenario.get(id) ?? byScenario.get('as-written'))?.exemption;
      });
      expect(outcomes).toEqual(expect.arrayContaining(['exempt', 'not-exempt']));
    },
  );

  it.each([...new Set(readings.map((r) => `${r.clause.id} ${r.dimension.id} ${r.reading.id}`))])(
    '%s has code: some example meets it and some does not',
    (name) => {
      const [clause = '', dimension = '', reading = ''] = name.split(' ');
      const outcomes = EXEMPTIONS.filter((one) => one.clause.id === clause).map(
        (worked) => readingResult(judge(worked), clause, dimension, reading)?.outcome,
      );
      expect(outcomes).toEqual(expect.arrayContaining(['met', 'not-met']));
    },
  );
});

describe('each exemption', () => {
  const all = CATALOGUES.flatMap(({ store, clauses }) =>
    clauses.flatMap((clause) =>
      clause.editions.map((edition) => [store, clause.id, edition.from, clause, edition] as const),
    ),
  );

  it.each(all)('%s %s of %s exempts some example, or leaves it open, and not every one', (...row) => {
    const [, , , clause, edition] = row;
    const outcomes = WORKED.filter((one) => one.clause === clause && one.edition === edition).map(
      (worked) => judge(worked).byScenario.get('as-written')?.exemption,
    );
    // What is not known is never claimed: an edition with an open question exempts nothing for certain.
    expect(outcomes).toContain(
      // No report says where postage was bought, so that what asks for it is open at best.
      edition.question === null && !edition.tests.includes('by-buy-shipping') ? 'exempt' : 'undetermined',
    );
    if (edition.question !== null) expect(outcomes).not.toContain('exempt');
  });

  it.each(all.filter(([, , , clause, edition]) => edition !== clause.editions[0]))(
    '%s %s of %s has an example on its first day or on the last day before it',
    (_, __, from, clause, edition) => {
      const before = clause.editions[clause.editions.indexOf(edition) - 1];
      const days = WORKED.filter((one) => one.clause === clause).map(({ example }) => example.day);
      expect(days.some((day) => day === from || day === before?.to)).toBe(true);
    },
  );
});
