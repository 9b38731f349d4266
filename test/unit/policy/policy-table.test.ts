import { describe, expect, it } from '@jest/globals';
import type { Edition } from '../../../src/model/clause.js';
import { CATALOGUES, catalogueOf } from '../../support/policies.js';

/** A clause that several stores share. */
const sharedBy = (stores: readonly string[], id: string, editions: readonly string[]) =>
  Object.fromEntries(stores.map((store) => [`${store} ${id}`, editions]));

/**
 * The policy notes a second time, edition by edition, written from the notes and not from the catalogue: first day (`~` where it
 * is assumed), grades of its passages in their order (V verbatim, P read and kept in other words, 2 second-hand), whether
 * something is not known (`?`), and what it computes with.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'US small-flat': [
    '2016-02-01 2',
    '2016-10-12 V < USD 10.00',
    '~2021-04-05 V < USD 10.00',
    '~2022-07-25 VVV < USD 10.00',
    '2025-01-15 V2 < USD 10.00',
  ],
  'US heavy-bulky': ['~2016-10-12 V ?', '~2022-07-25 P 27 carriers', '2025-01-15 ?'],
  'US digital': ['~2016-10-12 V', '~2022-07-25 V'],
  'US origin': [
    '~2016-10-12 ? not US CN, unsettled HK MO TW PR GU VI MP AS UM',
    '~2022-07-25 V not US CN, unsettled HK MO TW PR GU VI MP AS UM',
    '2025-01-15 2 not US CN CA AS UM IN GB, unsettled HK MO TW PR GU VI MP',
  ],
  'US origin-untracked': ['2025-01-15 VV2 < USD 15.00 from GB IN, unsettled JE GG IM'],
  'US scans': [
    '~2016-10-12 V',
    '2021-08-09 VVVV two from 5.00: CN (HK MO TW?)',
    '~2022-07-25 VVPVV two from 5.00: CN (HK MO TW?)',
    '2025-01-15 2 two from 5.00: CN CA AS UM (HK MO TW?) two from 15.00: IN GB (JE GG IM?)',
  ],
  'US late-delivery': ['~2022-07-25 V ? 17 days', '2025-01-15 ?'],
  'US confirmed-in-time': ['~2022-07-25 VVP 24 hours', '2025-01-15 P ?'],
  'US other-carrier': ['~2022-07-25 VP', '2025-01-15 ?'],
  'US unintegrated-carrier': ['~2016-10-12 P ?', '2021-08-09 PP', '2025-01-15 2'],
  'US defect-report': ['~2022-07-25 V', '2025-01-15 ?'],
  'US prime': ['~2022-07-25 VP ? rate 0.99'],
  'US confirmation': ['2021-04-05 P', '2021-05-03 V', '2021-07-07 2 ?'],
  'US floor': ['~2016-10-12 VV rate 0.95', '~2022-07-25 V rate 0.95'],
  'US floor-condition': ['~2016-10-12 VVVP ? rate 0.95'],
  'US window': ['~2017-01-01 VVP ? 30 days', '~2022-07-25 P ? 30 days'],
  'US envelope': ['~2016-02-01 PPPP', '2023-07-09 PPPP'],
  'US unit': ['~2016-10-12 PPPP'],
  'CA exempt-services': ['~2016-10-12 VP ?'],
  'UK stamps': ['~2021-01-01 V', '2023-03-31 ?'],
  'UK letter-stamps': ['2023-03-31 2'],
  'UK cross-border-letters': ['2025-01-15 2 < GBP 20.00'],
  'UK valid-ids': ['~2021-01-01 V', '~2024-01-01 ?'],
  'UK all-carriers': ['~2016-10-12 ?', '2025-01-15 2'],
  'UK scans': ['~2016-10-12 P2 ? two from 5.00: CN'],
  'DE low-value': ['2025-01-15 2 <= EUR 15.00'],
  'DE cross-border-letters': ['2025-01-15 P ? < EUR 20.00'],
  'DE small-value': ['~2021-01-01 P ? < EUR 20.00', '~2022-01-01 ? < EUR 20.00'],
  'ES small-value': ['~2021-01-01 P ? < EUR 15.00', '~2022-01-01 ? < EUR 15.00'],
  'FR small-value': ['~2021-01-01 P ? < EUR 10.00', '~2022-01-01 ? < EUR 10.00'],
  'IT small-value': ['~2021-01-01 ?'],
  'IT carrier-name': ['~2016-10-12 P ?'],
  'DE scans': ['~2016-10-12 P2 ? two from 5.00: CN'],
  'JP low-value': ['~2016-10-12 P < JPY 2000', '2022-08-23 P < JPY 1000'],
  'JP scans': ['~2016-10-12 P2 ? two from 1000.00: CN'],
  'AU letter-service': ['~2016-10-12 P ? < AUD 30.00'],
  'AU from-abroad': ['~2016-10-12 P ? < AUD 50.00 not AU'],
  'SG scans': ['~2016-10-12 P2 ? two from 7.00: CN'],
  'AE scans': ['~2016-10-12 P2 ? two from 20.00: CN'],
  'SA scans': ['~2016-10-12 P2 ? two from 20.00: CN'],
  'CA scans': ['~2016-10-12 P'],
  'AU scans': ['~2016-10-12 P'],
  // What stores share.
  ...sharedBy(['FR', 'IT', 'ES'], 'scans', ['~2016-10-12 P2 ? two from 5.00: CN']),
  ...sharedBy(['FR', 'IT', 'ES'], 'low-value', ['2025-01-15 2 <= EUR 15.00']),
  ...sharedBy(['FR', 'IT', 'ES'], 'cross-border-letters', ['2025-01-15 P ? < EUR 20.00']),
  ...sharedBy(['DE', 'FR', 'IT', 'ES'], 'all-carriers', ['~2016-10-12 ?', '2025-01-15 2']),
  ...sharedBy(['CA', 'UK', 'DE', 'FR', 'IT', 'ES', 'JP', 'AU', 'SG', 'AE', 'SA'], 'floor', [
    '~2016-10-12 P rate 0.95',
  ]),
};

const GRADES = { verbatim: 'V', paraphrased: 'P', 'second-hand': '2' } as const;

/** An edition in one line, as the table writes it. */
function line({ from, fromIsKnown, passages, question, parameters: p }: Edition): string {
  const unsettled = p.unsettledOrigins.length > 0 ? `, unsettled ${p.unsettledOrigins.join(' ')}` : '';
  const parts = [
    `${fromIsKnown ? '' : '~'}${from}`,
    passages.map(({ grade }) => GRADES[grade]).join(''),
    question === null ? '' : '?',
    p.limit === null
      ? ''
      : `${p.limit.comparator === 'less-than' ? '<' : '<='} ${p.limit.currency} ${p.limit.amount}`,
    p.carriers.length > 0 ? `${p.carriers.length} carriers` : '',
    p.origins.length > 0 ? `from ${p.origins.join(' ')}` : '',
    p.notOrigins.length > 0 ? `not ${p.notOrigins.join(' ')}` : '',
    ...p.twoScans.map(
      ({ origins, unsettled: open, from: value }) =>
        `two from ${value}: ${origins.join(' ')}${open.length > 0 ? ` (${open.join(' ')}?)` : ''}`,
    ),
    p.days === null ? '' : `${p.days} days`,
    p.hours === null ? '' : `${p.hours} hours`,
    p.rate === null ? '' : `rate ${p.rate}`,
  ];
  return `${parts.filter((part) => part !== '').join(' ')}${unsettled}`;
}

describe('the catalogue against the policy notes', () => {
  it.each(Object.entries(TABLE))('%s', (name, editions) => {
    const [store = '', id = ''] = name.split(' ');
    const clause = catalogueOf(store).entries.find((one) => one.id === id);
    expect(clause?.editions.map(line)).toEqual(editions);
  });

  it('holds no entry that is not here', () => {
    const entries = CATALOGUES.flatMap(({ entries: own }) => own.map(({ store, id }) => `${store} ${id}`));
    expect(entries.toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it('names the exact strings of the policy, to the letter', () => {
    const texts = (store: string, id: string) =>
      new Set(
        catalogueOf(store)
          .entries.find((one) => one.id === id)
          ?.editions.flatMap(({ parameters }) => parameters.shipMethods),
      );
    expect(texts('US', 'small-flat')).toEqual(
      new Set(['USPS Standard Mail envelopes', 'USPS First Class Mail envelopes']),
    );
    expect(texts('CA', 'exempt-services')).toEqual(
      new Set(['Canada Post Standard Mail envelopes', 'Canada Post First Class Mail envelopes']),
    );
    expect(texts('AU', 'letter-service')).toEqual(new Set(['Australia Post Regular Letter Service']));
  });

  it('names the freight carriers of the policy', () => {
    const heavy = catalogueOf('US').entries.find(({ id }) => id === 'heavy-bulky');
    expect(heavy?.editions.find(({ from }) => from === '2022-07-25')?.parameters.carriers.join(', ')).toBe(
      'Alliance Air Freight, AJL Transport, Central Freight, CEVA, CRST, Custom Companies, Custom Global Logistics, Dayton, Dependable Highway Express, Dohrn, Forward Air, Geodis, Holland, IT Worldwide, LTL, Metropolitan Warehouse, Midwest Motor Express, New Penn, Old Dominion, Personal, Pitt Ohio, Priority1, QuadExpress, Trend Transport, Truck, Unified, Conway',
    );
  });

  it('counts each store in its currency, its days and its way with tax', () => {
    const stores = ['US', 'CA', 'UK', 'DE', 'FR', 'IT', 'ES', 'JP', 'AU', 'SG', 'AE', 'SA'].map(catalogueOf);
    expect(stores.map((s) => `${s.store} ${s.country} ${s.currency} ${s.timeZone} ${s.tax}`)).toEqual([
      'US US USD America/Los_Angeles on-top',
      'CA CA CAD America/Toronto unknown',
      'UK GB GBP Europe/London within',
      'DE DE EUR Europe/Berlin within',
      'FR FR EUR Europe/Paris within',
      'IT IT EUR Europe/Rome within',
      'ES ES EUR Europe/Madrid within',
      'JP JP JPY Asia/Tokyo unknown',
      'AU AU AUD Australia/Sydney unknown',
      'SG SG SGD Asia/Singapore unknown',
      'AE AE AED Asia/Dubai unknown',
      'SA SA SAR Asia/Riyadh unknown',
    ]);
  });

  it('asks of every exemption that the seller fulfilled the order and that it is no Prime order', () => {
    for (const store of ['US', 'CA', 'UK', 'DE', 'FR', 'IT', 'ES', 'JP', 'AU'])
      for (const { editions } of catalogueOf(store).clauses)
        for (const { tests } of editions) expect(tests.slice(0, 2)).toEqual(['by-seller', 'not-prime']);
  });
});
