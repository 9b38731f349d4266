import { describe, expect, it } from '@jest/globals';
import { readCatalogue } from '../../../src/cli/program-files.js';
import type { Clause, Passage } from '../../../src/model/clause.js';
import { addDays } from '../../../src/model/local-date.js';
import { CATALOGUES, catalogueOf, POLICY_WORDS } from '../../support/policies.js';
import { SCENARIOS, US } from '../../support/us-policy.js';

const entries = CATALOGUES.flatMap((store) =>
  store.entries.map((clause) => [store.store, clause.id, clause] as const),
);
const passagesOf = (clause: Clause): readonly Passage[] =>
  clause.editions.flatMap(({ passages, dimensions }) => [
    ...passages,
    ...dimensions.flatMap(({ readings }) => readings.flatMap((reading) => reading.passages)),
  ]);
const passages = entries.flatMap(([store, id, clause]) =>
  passagesOf(clause).map((passage) => [store, id, passage] as const),
);

describe('each entry of the catalogue', () => {
  it('belongs to one of the stores that the policy notes name', () => {
    expect(CATALOGUES.map(({ store }) => store)).toEqual([
      'US',
      'AE',
      'AU',
      'CA',
      'DE',
      'ES',
      'FR',
      'IT',
      'JP',
      'SA',
      'SG',
      'UK',
    ]);
  });

  it.each(entries)('%s %s has editions without gap or overlap', (_, __, { editions }) => {
    for (const [at, edition] of editions.entries()) {
      const next = editions[at + 1];
      if (next) expect(edition.to).toBe(addDays(next.from, -1));
      if (edition.to !== null) expect(edition.from < edition.to).toBe(true);
    }
  });

  it.each(CATALOGUES.map((store) => [store.store, store] as const))(
    '%s counts its limits in its own currency, and keeps the floor of 95 %%',
    (_, store) => {
      const limits = store.clauses.flatMap(({ editions }) =>
        editions.flatMap((e) => e.parameters.limit ?? []),
      );
      for (const { currency } of limits) expect(currency).toBe(store.currency);
      expect(store.floor.rate).toBe('0.95');
    },
  );

  it('adds the tax where reports leave it out, and takes it out where they hold it', () => {
    expect(CATALOGUES.map(({ store, tax }) => [store, tax])).toEqual(
      expect.arrayContaining([
        ['US', 'on-top'],
        ['UK', 'within'],
        ['DE', 'within'],
        ['FR', 'within'],
        ['IT', 'within'],
        ['ES', 'within'],
        ['JP', 'unknown'],
      ]),
    );
  });
});

describe('the US catalogue', () => {
  it('reads small/flat as the policy does, edition by edition', () => {
    const small = US.clauses.find(({ id }) => id === 'small-flat');
    const table = small?.editions.map((edition) => [
      edition.from,
      ...edition.dimensions.map((d) => `${d.asWritten} of ${d.readings.map(({ id }) => id).join('|')}`),
    ]);
    expect(table).toEqual([
      ['2016-02-01'],
      ['2016-10-12', 'ex-tax of ex-tax|incl-tax|net', 'by-mailpiece of by-mailpiece|by-ship-method'],
      ['2021-04-05', 'ex-tax of ex-tax|incl-tax|net', 'by-mailpiece of by-mailpiece|by-ship-method'],
      ['2022-07-25', 'ex-tax of ex-tax|incl-tax|net', 'by-ship-method of by-mailpiece|by-ship-method'],
      ['2025-01-15', 'ex-tax of ex-tax', 'by-mailpiece of by-mailpiece|by-ship-method'],
    ]);
  });

  it('gives the scenarios of the contract, in its order', () => {
    expect(SCENARIOS.map(({ id }) => id)).toEqual([
      'as-counted',
      'strictest',
      'as-written',
      'small-flat.value=ex-tax',
      'small-flat.value=incl-tax',
      'small-flat.value=net',
      'small-flat.method=by-mailpiece',
      'small-flat.method=by-ship-method',
    ]);
  });

  it('small-flat costs strictly less than USD 10 in every edition but the first, by the two exact strings', () => {
    const [first, ...others] = US.clauses.find(({ id }) => id === 'small-flat')?.editions ?? [];
    expect(first?.parameters.limit).toBeNull();
    expect(others).toHaveLength(4);
    for (const { parameters } of others) {
      expect(parameters.limit).toEqual({ amount: '10.00', currency: 'USD', comparator: 'less-than' });
      expect(parameters.shipMethods).toEqual([
        'USPS Standard Mail envelopes',
        'USPS First Class Mail envelopes',
      ]);
    }
  });
});

/** The rows of the policy notes' tables: where each is found, and on which day. `open`: what is not known of it is asked. */
const ROWS: readonly (readonly [store: string, id: string, on: string, holds: string, open: boolean])[] = [
  ['US', 'small-flat', '2016-02-01', 'without a limit on the price', false],
  ['US', 'small-flat', '2016-10-12', 'Small and light items under $10', false],
  ['US', 'small-flat', '2021-04-05', 'cost less than $10 (including shipping charges)', false],
  ['US', 'small-flat', '2022-07-25', 'Shipped by USPS.', false],
  ['US', 'small-flat', '2025-01-15', 'exclude taxes and include shipping charges', false],
  ['US', 'heavy-bulky', '2021-07-15', 'heavy/bulky freight carriers that are not integrated', true],
  ['US', 'heavy-bulky', '2023-03-01', 'Metropolitan Warehouse', false],
  ['US', 'heavy-bulky', '2025-03-01', '', true],
  ['US', 'digital', '2021-07-15', 'audio books', false],
  ['US', 'origin', '2023-03-01', 'outside of the US and China', false],
  ['US', 'origin', '2025-03-01', 'American Samoa', false],
  ['US', 'origin-untracked', '2025-03-01', 'untracked shipping service', false],
  ['US', 'scans', '2021-07-15', 'at least one carrier scan', false],
  ['US', 'scans', '2021-08-09', 'at least two scans', false],
  ['US', 'scans', '2021-08-09', 'directly to customers through from China', false],
  ['US', 'scans', '2021-08-09', 'at least one carrier scan', false],
  ['US', 'scans', '2025-03-01', 'two from $15 on for India', false],
  ['US', 'late-delivery', '2023-03-01', '17+ days', true],
  ['US', 'confirmed-in-time', '2023-03-01', 'within 24 hours', false],
  ['US', 'other-carrier', '2023-03-01', 'free-form text field "Other"', false],
  ['US', 'unintegrated-carrier', '2021-07-15', 'not integrated is invalid', true],
  ['US', 'unintegrated-carrier', '2023-03-01', 'not integrated is invalid', false],
  ['US', 'unintegrated-carrier', '2025-03-01', 'all carriers are measured', false],
  ['US', 'defect-report', '2023-03-01', 'current VTR defect report', false],
  ['US', 'prime', '2023-03-01', 'there are no exemptions', true],
  ['US', 'confirmation', '2021-04-05', 'carrier code is mandatory', false],
  ['US', 'confirmation', '2021-05-03', 'show warnings', false],
  ['US', 'confirmation', '2021-07-07', 'mandatory', true],
  ['US', 'floor', '2021-07-15', '190 ÷ 200', false],
  ['US', 'floor', '2023-03-01', 'greater than or equal to 95%', false],
  ['US', 'floor-condition', '2021-07-15', 'over 95%', true],
  ['US', 'floor-condition', '2021-07-15', 'GREATER_THAN', true],
  ['US', 'window', '2021-07-15', 'promised delivery date', true],
  ['US', 'window', '2021-07-15', 'two-week lag', true],
  ['US', 'window', '2021-07-15', 'ten days before', true],
  ['US', 'unit', '2021-07-15', 'not the order and not the item', false],
  ['US', 'envelope', '2021-07-15', 'thick envelope', false],
  ['US', 'envelope', '2021-07-15', '3.5 oz', false],
  ['US', 'envelope', '2023-07-09', 'Ground Advantage', false],
  ['CA', 'exempt-services', '2023-03-01', 'Canada Post First Class Mail envelopes', true],
  ['UK', 'stamps', '2021-07-15', 'Postage stamps are not a tracked service', false],
  ['UK', 'letter-stamps', '2023-03-31', 'large letters', false],
  ['UK', 'letter-stamps', '2023-03-31', 'no cap of GBP 10', false],
  ['UK', 'cross-border-letters', '2025-01-15', 'GBP/EUR 20', false],
  ['UK', 'all-carriers', '2025-01-15', 'all carriers', false],
  ['UK', 'valid-ids', '2021-07-15', 'not been scanned by the carrier', false],
  ...['DE', 'FR', 'IT', 'ES'].flatMap((store): [string, string, string, string, boolean][] => [
    [store, 'all-carriers', '2025-01-15', 'all carriers', false],
    [store, 'low-value', '2025-01-15', 'above EUR 15', false],
    [store, 'cross-border-letters', '2025-01-15', 'EUR 20', true],
    [store, 'scans', '2023-03-01', 'EUR 5', true],
  ]),
  ['DE', 'small-value', '2021-07-15', 'EUR 20', true],
  ['ES', 'small-value', '2021-07-15', 'EUR 15', true],
  ['FR', 'small-value', '2021-07-15', 'EUR 10', true],
  ['IT', 'small-value', '2021-07-15', '', true],
  ['IT', 'carrier-name', '2023-03-01', 'case-sensitive', true],
  ['JP', 'low-value', '2022-08-22', 'JPY 2,000', false],
  ['JP', 'low-value', '2022-08-23', 'JPY 1,000', false],
  ['AU', 'letter-service', '2023-03-01', 'AUD 30', true],
  ['AU', 'from-abroad', '2023-03-01', 'AUD 50', true],
  ['UK', 'scans', '2023-03-01', 'GBP 5', true],
  ['JP', 'scans', '2023-03-01', 'JPY 1000', true],
  ['SG', 'scans', '2023-03-01', 'SGD 7', true],
  ['AE', 'scans', '2023-03-01', 'AED 20', true],
  ['SA', 'scans', '2023-03-01', 'SAR 20', true],
];

describe("every row of the policy's tables", () => {
  it.each(ROWS)('%s %s on %s: %s', (store, id, on, holds, open) => {
    const clause = catalogueOf(store).entries.find((one) => one.id === id);
    const edition = clause?.editions.find((one) => one.from <= on && (one.to === null || one.to >= on));
    expect(edition?.passages.map(({ words }) => words).join(' ')).toEqual(expect.stringContaining(holds));
    expect(edition?.question !== null).toBe(open);
  });
});

describe('the words of the catalogue', () => {
  it.each(passages.filter(([, , { grade }]) => grade === 'verbatim'))(
    '%s %s quotes as it was read: %s',
    (_, __, { words, source }) => {
      expect(POLICY_WORDS.get(source.id)).toContain(words);
    },
  );

  it('are quoted from every source of which the words were kept', () => {
    const quoted = passages.filter(([, , { grade }]) => grade === 'verbatim').map(([, , p]) => p.source.id);
    expect([...new Set(quoted)].toSorted()).toEqual([...POLICY_WORDS.keys()].toSorted());
  });

  it('name every source that is kept, and no other', () => {
    const named = new Set(passages.map(([, , { source }]) => source.id));
    const sources = readCatalogue().find(({ name }) => name === 'sources.yaml')?.text ?? '';
    const kept = [...sources.matchAll(/^([a-z][\w-]*):$/gm)].map((match) => match[1]);
    expect(kept.length).toBeGreaterThan(15);
    expect(named).toEqual(new Set(kept));
  });

  it('known second-hand or in other words hold no quotation', () => {
    for (const [, , { grade, words }] of passages)
      if (grade !== 'verbatim') expect(words).not.toMatch(/["“”]/);
  });

  it('that are disputed stand in one verbatim passage of the same edition', () => {
    const dimensions = entries.flatMap(([, , clause]) =>
      clause.editions.flatMap((edition) => edition.dimensions.map((d) => [edition, d] as const)),
    );
    for (const [edition, { words }] of dimensions) {
      if (words === null) continue;
      const verbatim = edition.passages.filter(({ grade }) => grade === 'verbatim');
      expect(verbatim.filter((passage) => passage.words.includes(words))).toHaveLength(1);
    }
    expect(dimensions.length).toBeGreaterThan(8);
  });

  it('come with their source: a title, where it was read, and the page with its address', () => {
    for (const [, , { source }] of passages) {
      expect(source.title).not.toBe('');
      expect(source.read).not.toBe('');
      if (source.page !== null)
        expect(source.address).toBe(`https://sellercentral.amazon.com/help/hub/reference/${source.page}`);
    }
  });
});
