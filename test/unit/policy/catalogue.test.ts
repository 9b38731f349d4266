import { describe, expect, it } from '@jest/globals';
import { classify } from '../../../src/classification/classify.js';
import { scansNeeded } from '../../../src/classification/scans-needed.js';
import { readCatalogue } from '../../../src/cli/program-files.js';
import type { Mailpiece } from '../../../src/model/case-file.js';
import type { Passage } from '../../../src/model/clause.js';
import { compareToFloor } from '../../../src/model/decimal.js';
import { addDays } from '../../../src/model/local-date.js';
import { readingResult } from '../../../src/model/verdict.js';
import { parseCatalogue } from '../../../src/policy/parse-catalogue.js';
import { failureOf } from '../../support/failure-of.js';
import { shipment, TRACKING_RULES } from '../../support/model-rows.js';
import { MODERATOR_WORDS, SECOND_HAND_WORDS, VERBATIM_WORDS } from '../../support/policy-words.js';
import { SCENARIOS, US } from '../../support/us-policy.js';

const WINDOW = { from: '2016-10-12', to: '2030-12-31' };

const editions = US.clauses.flatMap((clause) => clause.editions.map((edition) => ({ clause, edition })));
const examples = editions.flatMap(({ clause, edition }) =>
  edition.examples.map((example) => ({
    clause,
    edition,
    example,
    judged: classify(
      shipment({
        day: example.day,
        item: example.item,
        shipping: example.shipping,
        tax: example.tax,
        mailpiece: example.mailpiece as Mailpiece | null,
        shipMethod: example.shipMethod,
        carrier: example.carrier,
        // An example that names no number has none.
        tracking: example.trackingNumber ?? '',
      }),
      US.clauses,
      WINDOW,
      SCENARIOS,
      TRACKING_RULES,
    ),
  })),
);

describe('each example of the catalogue', () => {
  it.each(
    examples.flatMap(({ clause, edition, example, judged }) =>
      Object.entries(example.expect).map(
        ([scenario, outcome]) =>
          [`${clause.id} ${edition.from}`, example.name, outcome, scenario, judged] as const,
      ),
    ),
  )('%s, "%s", is %s under %s', (_, __, outcome, scenario, judged) => {
    expect(judged.byScenario.get(scenario)?.exemption).toBe(outcome);
  });

  it('falls into its own edition and names scenarios that exist', () => {
    for (const { edition, example } of examples) {
      expect(example.day >= edition.from && (edition.to === null || example.day <= edition.to)).toBe(true);
      expect(SCENARIOS.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(example.expect)));
    }
  });
});

describe('the readings of the catalogue', () => {
  const readings = editions.flatMap(({ clause, edition }) =>
    edition.dimensions.flatMap((dimension) =>
      dimension.readings.map((reading) => ({ clause, edition, dimension, reading })),
    ),
  );

  it.each(
    readings.map((r) => [`${r.clause.id}.${r.dimension.id}=${r.reading.id}`, r.edition.from, r] as const),
  )('%s of %s has an example that is exempt under it and one that is not', (id, _, { clause, edition }) => {
    // A reading without a rival gives no scenario of its own: it is the policy as written.
    const scenario = SCENARIOS.some((one) => one.id === id) ? id : 'as-written';
    const outcomes = examples
      .filter((e) => e.clause === clause && e.edition === edition)
      .map(({ judged }) => judged.byScenario.get(scenario)?.exemption);
    expect(outcomes).toEqual(expect.arrayContaining(['exempt', 'not-exempt']));
  });

  it.each([...new Set(readings.map((r) => `${r.clause.id} ${r.dimension.id} ${r.reading.id}`))])(
    '%s has code: some example meets it and some does not',
    (name) => {
      const [clause = '', dimension = '', reading = ''] = name.split(' ');
      const outcomes = examples.map(
        ({ judged }) => readingResult(judged, clause, dimension, reading)?.outcome,
      );
      expect(outcomes).toEqual(expect.arrayContaining(['met', 'not-met']));
    },
  );

  it('are those of the policy, edition by edition', () => {
    const small = US.clauses.find(({ id }) => id === 'small-flat');
    const table = small?.editions.map((edition) => [
      edition.from,
      ...edition.dimensions.map((d) => `${d.asWritten} of ${d.readings.map(({ id }) => id).join('|')}`),
    ]);
    expect(table).toEqual([
      ['2016-10-12', 'ex-tax of ex-tax|incl-tax', 'by-mailpiece of by-mailpiece|by-ship-method'],
      ['2021-04-05', 'ex-tax of ex-tax|incl-tax', 'by-mailpiece of by-mailpiece|by-ship-method'],
      ['2022-07-25', 'ex-tax of ex-tax|incl-tax', 'by-ship-method of by-mailpiece|by-ship-method'],
      ['2025-01-15', 'ex-tax of ex-tax', 'by-mailpiece of by-mailpiece|by-ship-method'],
    ]);
  });

  it('give the scenarios of the contract, in its order', () => {
    expect(SCENARIOS.map(({ id }) => id)).toEqual([
      'as-counted',
      'strictest',
      'as-written',
      'small-flat.value=ex-tax',
      'small-flat.value=incl-tax',
      'small-flat.method=by-mailpiece',
      'small-flat.method=by-ship-method',
    ]);
  });
});

describe('each clause', () => {
  it.each(US.clauses.map((clause) => [clause.id, clause] as const))(
    '%s has an example that is exempt and one that is not under every scenario that exempts',
    (_, clause) => {
      const own = examples.filter((e) => e.clause === clause);
      for (const { id } of SCENARIOS.filter((scenario) => scenario.id !== 'as-counted')) {
        const outcomes = own.map(({ judged }) => judged.byScenario.get(id)?.exemption);
        expect(outcomes).toEqual(expect.arrayContaining(['exempt', 'not-exempt']));
      }
    },
  );

  it.each(
    [
      ...US.clauses,
      { id: 'floor', editions: US.floor.editions },
      { id: 'scans', editions: US.scans.editions },
    ].map((c) => [c.id, c] as const),
  )('%s has editions without gap or overlap, the last one still in force', (_, { editions: own }) => {
    for (const [at, edition] of own.entries()) {
      const next = own[at + 1];
      expect(edition.to).toBe(next ? addDays(next.from, -1) : null);
      if (edition.to !== null) expect(edition.from < edition.to).toBe(true);
    }
  });

  it('small-flat costs strictly less than USD 10 in every edition, by the two exact strings', () => {
    for (const { clause, edition } of editions.filter((e) => e.clause.id === 'small-flat')) {
      expect(clause.store).toBe('US');
      expect(edition.parameters).toEqual({
        limit: '10.00',
        currency: 'USD',
        shipMethods: ['USPS Standard Mail envelopes', 'USPS First Class Mail envelopes'],
      });
    }
  });
});

describe('the words of the catalogue', () => {
  const passages: readonly Passage[] = [
    ...editions.map(({ edition }) => edition),
    ...US.floor.editions,
    ...US.scans.editions,
  ].flatMap((edition) => edition.passages);

  it.each(passages.filter(({ grade }) => grade === 'verbatim').map(({ words }) => [words]))(
    'are quoted as they were read: %s',
    (words) => {
      expect(VERBATIM_WORDS).toContain(words);
    },
  );

  it('known second-hand are marked so, and no others', () => {
    const secondHand = passages.filter(({ grade }) => grade === 'second-hand').map(({ words }) => words);
    expect(secondHand).toEqual(SECOND_HAND_WORDS);
  });

  it("quote Amazon's moderator in the moderator's words", () => {
    const quoted = editions
      .flatMap(({ edition }) => edition.dimensions.flatMap(({ readings }) => readings))
      .flatMap(({ argument }) => [...argument.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''))
      .filter((words) => words.includes('tax'));
    expect(quoted.length).toBeGreaterThan(0);
    for (const words of quoted) expect(MODERATOR_WORDS).toContain(words);
  });

  it('that are disputed stand in a verbatim passage of the same edition', () => {
    for (const { edition } of editions)
      for (const { words } of edition.dimensions) {
        if (words === null) continue;
        const verbatim = edition.passages.filter(({ grade }) => grade === 'verbatim');
        expect(verbatim.filter((passage) => passage.words.includes(words))).toHaveLength(1);
      }
  });

  it('come with their source: a title, where it was read, and the page with its address', () => {
    for (const { source } of passages) {
      expect(source.title).not.toBe('');
      expect(source.read).not.toBe('');
      if (source.page !== null)
        expect(source.address).toBe(`https://sellercentral.amazon.com/help/hub/reference/${source.page}`);
    }
  });
});

describe('the scans that make tracking valid', () => {
  it.each(US.scans.examples.map((e) => [e.name, e.expect, e] as const))(
    '%s: %s',
    (_, expected, { day, origin, value }) => {
      const one = shipment({ day, origin, item: value, shipping: value === null ? null : '0.00' });
      expect(scansNeeded(one, US.scans, WINDOW)).toBe(expected);
    },
  );
});

describe('the floor', () => {
  it.each(US.floor.examples.map((e) => [e.name, e.expect, e] as const))(
    'of 95 %%: %s (%s)',
    (_, expected, { valid, counted }) => {
      expect(US.floor.rate).toBe('0.95');
      expect(compareToFloor(valid, counted, US.floor.rate)).toBe(expected);
    },
  );
});

describe('a broken catalogue', () => {
  const broken = (name: string, from: string | RegExp, to: string) =>
    readCatalogue('US').map((file) =>
      file.name === name ? { ...file, text: file.text.replace(from, to) } : file,
    );

  it.each([
    [
      'a gap between editions',
      broken('small-flat.yaml', 'to: 2021-04-04', 'to: 2021-04-03'),
      'expected 2021-04-04',
    ],
    ['an overlap', broken('small-flat.yaml', 'to: 2021-04-04', 'to: 2021-04-05'), 'expected 2021-04-04'],
    ['a last edition that ends', broken('digital.yaml', 'to: null', 'to: 2024-01-01'), 'expected null'],
    [
      'a reading as written that is not there',
      broken('small-flat.yaml', 'asWritten: ex-tax', 'asWritten: nett'),
      'asWritten',
    ],
    ['an unknown key', broken('floor.yaml', 'rate:', 'rte:'), 'did you mean "rate"'],
    ['a limit that is no amount', broken('small-flat.yaml', 'limit: "10.00"', 'limit: "ten"'), 'amount'],
    [
      'a clause under another file name',
      readCatalogue('US').map((f) => ({ ...f, name: f.name.replace('digital', 'book') })),
      'holds the clause "digital"',
    ],
    [
      'no store file',
      readCatalogue('US').filter(({ name }) => name !== 'store.yaml'),
      'store.yaml is missing',
    ],
  ])('with %s is a bug of ours, and says where', async (_, files, message) => {
    const failure = await failureOf(() => parseCatalogue(files));
    expect(failure).toMatchObject({ code: 'catalogue-invalid', exitCode: 1 });
    expect(failure.message).toContain(message);
  });

  it('is told from another by its edition, whatever the order of its files', () => {
    expect(parseCatalogue(readCatalogue('US').toReversed()).edition).toBe(US.edition);
    expect(parseCatalogue(broken('small-flat.yaml', 'limit: "10.00"', 'limit: "15.00"')).edition).not.toBe(
      US.edition,
    );
  });
});
