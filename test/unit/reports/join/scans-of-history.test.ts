import { describe, expect, it } from '@jest/globals';
import type { EventKind, TrackingHistory } from '../../../../src/model/tracking-history.js';
import { scansOfHistory } from '../../../../src/reports/join/scans-of-history.js';

const SOURCE = { file: 'tracker.json', row: 1 };

/** A history of events, each a day after the one before; `asOf` is the last day of which it tells. */
const history = (kinds: readonly EventKind[], asOf: string | null = null): TrackingHistory => ({
  source: SOURCE,
  trackingNumber: '9400111899223197428497',
  carrier: 'USPS',
  asOf,
  events: kinds.map((kind, at) => ({
    kind,
    at: `2021-07-${10 + at} 09:00`,
    day: `2021-07-${10 + at}`,
    source: { file: 'tracker.json', row: 3 + at },
  })),
});

describe('a tracking history', () => {
  it('gives its physical scans by day, those of the delivery apart', () => {
    const scans = scansOfHistory(history(['announced', 'scan', 'scan', 'attempt', 'delivery']), null);
    expect(scans?.inTransit.map(({ day }) => day)).toEqual(['2021-07-11', '2021-07-12']);
    expect(scans?.delivery.map(({ day }) => day)).toEqual(['2021-07-13', '2021-07-14']);
    expect(scans).toMatchObject({ deliveredDays: ['2021-07-14'], hasBoth: true });
  });

  it('cites the first and the last scan under way, and those of the delivery', () => {
    const rowsOf = (kinds: readonly EventKind[]) =>
      scansOfHistory(history(kinds), null)?.sources.map(({ row }) => row);
    expect(rowsOf(['announced', 'scan', 'scan', 'scan', 'attempt', 'delivery'])).toEqual([4, 6, 7, 8]);
    expect(rowsOf(['scan'])).toEqual([3]);
    expect(rowsOf(['announced'])).toEqual([SOURCE.row]);
  });

  it.each<[string, readonly EventKind[], boolean]>([
    ['one scan under way', ['scan'], false],
    ['several under way', ['scan', 'scan', 'scan'], false],
    ['the delivery alone', ['announced', 'delivery'], false],
    ['one under way and the delivery', ['scan', 'delivery'], true],
    ['an attempt and the delivery', ['attempt', 'delivery'], true],
    ['attempts of two days', ['attempt', 'attempt'], true],
    ['two times of one delivery', ['delivery', 'delivery'], false],
  ])('%s: has two scans, one of the delivery: %s', (_, kinds, hasBoth) => {
    expect(scansOfHistory(history(kinds), null)?.hasBoth).toBe(hasBoth);
  });

  it('an attempt of a day and the last status of the same are not two', () => {
    const dated = history(['attempt']);
    const undated = { kind: 'attempt', at: 'yes', day: null, source: SOURCE } as const;
    const both = { ...dated, events: [...dated.events, undated] };
    expect(scansOfHistory(both, null)?.hasBoth).toBe(false);
  });

  it.each<[string, readonly EventKind[], string | null]>([
    ['that ends with the label', ['announced', 'announced'], null],
    ['that ends with the label and was looked up a day after it was shipped', ['announced'], '2021-07-16'],
  ])('%s says that no carrier scanned it', (_, kinds, asOf) => {
    expect(scansOfHistory(history(kinds, asOf), '2021-07-15')).toMatchObject({
      neverScanned: true,
      inTransit: [],
      delivery: [],
    });
  });

  it.each<[string, TrackingHistory]>([
    ['that ends with the label on the day it was shipped', history(['announced'], '2021-07-15')],
    ['of a package on its way back', history(['announced', 'returned'])],
    ['of words that no list knows', history(['announced', 'unknown'])],
    ['without events', history([])],
  ])('%s says nothing', (_, one) => expect(scansOfHistory(one, '2021-07-15')).toBeNull());
});
