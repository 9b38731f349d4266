import { describe, expect, it } from '@jest/globals';
import type { EventKind, TrackingHistory } from '../../../../src/model/tracking-history.js';
import { markWayBack } from '../../../../src/reports/join/mark-way-back.js';

type Told = readonly [kind: EventKind, at: string];

/** A history of events, each at a time, on a day, or (`yes`) on a day that nobody states. */
function historyOf(told: readonly Told[], file = 'tracker.json'): TrackingHistory {
  const events = told.map(([kind, at], place) => ({
    source: { file, row: 2 + place },
    kind,
    at,
    day: at === 'yes' ? null : at.slice(0, 10),
  }));
  return { source: { file, row: 1 }, trackingNumber: 'N1', carrier: null, asOf: null, events };
}
const kindsOf = (...histories: readonly TrackingHistory[]): readonly EventKind[] =>
  markWayBack(histories).flatMap(({ events }) => events.map(({ kind }) => kind));

describe('what happens once a package has turned back', () => {
  it.each<[string, readonly Told[], readonly EventKind[]]>([
    [
      'a delivery days later is one to the sender',
      [
        ['scan', '2021-07-10'],
        ['returned', '2021-07-12'],
        ['scan', '2021-07-13'],
        ['delivery', '2021-07-15'],
      ],
      ['scan', 'returned', 'returned', 'returned'],
    ],
    [
      'an attempt before it stays one, also on the same day',
      [
        ['attempt', '2021-07-12 09:00'],
        ['returned', '2021-07-12 11:00'],
        ['delivery', '2021-07-12 17:00'],
      ],
      ['attempt', 'returned', 'returned'],
    ],
    [
      'a delivery on the same day at a time in another zone may be one to the sender',
      [
        ['returned', '2021-07-12T18:00:00Z'],
        ['delivery', '2021-07-12T09:00:00-07:00'],
      ],
      ['returned', 'returned'],
    ],
    [
      'a delivery of no known day may be one to the sender, a scan is none',
      [
        ['scan', 'yes'],
        ['returned', '2021-07-12'],
        ['delivery', 'yes'],
      ],
      ['scan', 'returned', 'returned'],
    ],
    [
      'beside a turn of no known day any delivery may be one to the sender',
      [
        ['scan', '2021-07-10'],
        ['delivery', '2021-07-11'],
        ['returned', 'yes'],
      ],
      ['scan', 'returned', 'returned'],
    ],
    [
      'a label, and words that nobody knows, stay what they are',
      [
        ['returned', '2021-07-10'],
        ['announced', '2021-07-11'],
        ['unknown', '2021-07-11'],
      ],
      ['returned', 'announced', 'unknown'],
    ],
  ])('%s', (_, told, kinds) => {
    expect(kindsOf(historyOf(told))).toEqual(kinds);
    expect(kindsOf(historyOf(told.toReversed()))).toEqual(kinds.toReversed());
  });

  it('is known of every record of the number, whichever of them tells of the turn', () => {
    const delivered = historyOf([['delivery', '2021-07-15']], '17track.csv');
    const turned = historyOf([['returned', '2021-07-12']]);
    expect(kindsOf(delivered, turned)).toEqual(['returned', 'returned']);
  });

  it('leaves histories alone that tell of no turn', () => {
    const histories = [historyOf([['delivery', '2021-07-15']])];
    expect(markWayBack(histories)).toBe(histories);
  });
});
