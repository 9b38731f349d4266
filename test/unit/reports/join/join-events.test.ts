import { describe, expect, it } from '@jest/globals';
import type { ScanRecord } from '../../../../src/model/shipment.js';
import type { EventKind, TrackingHistory } from '../../../../src/model/tracking-history.js';
import { joinEvents } from '../../../../src/reports/join/join-events.js';
import { markWayBack } from '../../../../src/reports/join/mark-way-back.js';
import { mergeScans } from '../../../../src/reports/join/merge-scans.js';
import { scansOfHistory } from '../../../../src/reports/join/scans-of-history.js';

type Told = readonly [kind: EventKind, day: string | null];

const at = (day: string | null) => ({ at: day ?? 'yes', day });

/** A history of one file, its events in the rows that follow each other from `row` on. */
function historyOf(told: readonly Told[], file = 'scans.csv', row = 2): TrackingHistory {
  const events = told.map(([kind, day], place) => ({
    source: { file, row: row + place },
    kind,
    ...at(day),
  }));
  return { source: { file, row }, trackingNumber: 'N1', carrier: null, asOf: null, events };
}
const rowsOf = (told: readonly Told[], file?: string): readonly TrackingHistory[] =>
  told.map((one, place) => historyOf([one], file, 2 + place));

/** What histories tell of a package shipped on 2021-07-14. */
const scansOf = (histories: readonly TrackingHistory[]): ScanRecord | null =>
  mergeScans(
    null,
    markWayBack(joinEvents(histories)).flatMap((history) => scansOfHistory(history, '2021-07-14') ?? []),
  );
const factsOf = (record: ScanRecord | null) => record && { ...record, sources: [] };

const KINDS: readonly EventKind[] = ['announced', 'scan', 'attempt', 'delivery', 'returned', 'unknown'];
const DAYS = [null, '2021-07-15', '2021-07-19'];
const EVENTS: readonly Told[] = KINDS.flatMap((kind) => DAYS.map((day) => [kind, day] as const));

describe('events in rows of their own', () => {
  it.each(EVENTS)('%s on %s and any other say what one history of both says', (...first) => {
    for (const second of EVENTS) {
      const both = [first, second] as const;
      const one = factsOf(scansOf([historyOf(both)]));
      expect({ both, is: factsOf(scansOf(rowsOf(both))) }).toEqual({ both, is: one });
      expect({ both, is: factsOf(scansOf(rowsOf(both.toReversed()))) }).toEqual({ both, is: one });
    }
  });

  it('the row of a label denies no scan that another row states', () => {
    expect(
      scansOf(
        rowsOf([
          ['announced', '2021-07-14'],
          ['scan', '2021-07-15'],
        ]),
      ),
    ).toMatchObject({
      neverScanned: false,
      inTransit: [at('2021-07-15')],
      sources: [{ file: 'scans.csv', row: 3 }],
    });
  });

  it('the row of a label denies nothing beside words that nobody knows', () => {
    expect(
      scansOf(
        rowsOf([
          ['announced', '2021-07-14'],
          ['unknown', '2021-07-15'],
        ]),
      ),
    ).toBeNull();
  });

  it('the row of a label alone denies', () => {
    expect(scansOf(rowsOf([['announced', '2021-07-14']]))).toMatchObject({ neverScanned: true });
  });

  it('an attempt and a delivery are two scans', () => {
    const told: readonly Told[] = [
      ['attempt', '2021-07-18'],
      ['delivery', '2021-07-19'],
    ];
    expect(scansOf(rowsOf(told))).toMatchObject({ hasBoth: true, deliveredDays: ['2021-07-19'] });
  });
});

describe('a package that turned back', () => {
  it('was not delivered to its buyer by what came after, in whatever order the rows stand', () => {
    const told: readonly Told[] = [
      ['scan', '2021-07-15'],
      ['returned', '2021-07-17'],
      ['delivery', '2021-07-19'],
    ];
    for (const rows of [told, told.toReversed()])
      expect(scansOf(rowsOf(rows))).toMatchObject({
        inTransit: [at('2021-07-15')],
        delivery: [],
        deliveredDays: [],
        hasBoth: false,
      });
  });
});

describe('records that may tell of one scan twice stay apart', () => {
  it('an attempt in one file and a delivery in another are not known to be two', () => {
    const histories = [
      ...rowsOf([['attempt', '2021-07-18']], 'a.csv'),
      ...rowsOf([['delivery', '2021-07-19']], 'b.csv'),
    ];
    expect(joinEvents(histories)).toEqual(histories);
    expect(scansOf(histories)).toMatchObject({ hasBoth: false });
  });

  it('a history of several events is no row of another', () => {
    const whole = historyOf([
      ['announced', '2021-07-13'],
      ['announced', '2021-07-14'],
    ]);
    const rows = rowsOf([['scan', '2021-07-15']]);
    expect(joinEvents([whole, ...rows])).toEqual([whole, ...rows]);
  });
});
