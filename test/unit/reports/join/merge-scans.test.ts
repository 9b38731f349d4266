import { describe, expect, it } from '@jest/globals';
import { mergeScans } from '../../../../src/reports/join/merge-scans.js';
import { type Scanned, scanned } from '../../../support/scan-record.js';

const file = (over: Scanned) => scanned(over);
const tracker = (over: Scanned, row = 1) => ({ ...scanned(over), sources: [{ file: 'tracker.json', row }] });

describe('what several records tell of the scans of one package', () => {
  it('is what the only one tells', () => {
    const only = file({ inTransit: ['2021-07-10'] });
    expect(mergeScans(only, [])).toBe(only);
    expect(mergeScans(null, [])).toBeNull();
  });

  it('is every scan once, with the records that tell of any', () => {
    const merged = mergeScans(file({ inTransit: ['2021-07-10'] }), [
      tracker({ inTransit: ['2021-07-10', '2021-07-11'] }),
      tracker({ neverScanned: true }, 9),
    ]);
    expect(merged?.inTransit.map(({ at }) => at)).toEqual(['2021-07-10', '2021-07-11']);
    expect(merged?.sources).toEqual([
      { file: 'shipments.csv', row: 2 },
      { file: 'tracker.json', row: 1 },
    ]);
    expect(merged).toMatchObject({ neverScanned: false, isContradicted: false });
  });

  it('has two scans only where they cannot be one that is told twice', () => {
    const delivered = { delivery: ['2021-07-14'] };
    expect(mergeScans(file(delivered), [tracker({ delivery: ['2021-07-15'] })])?.hasBoth).toBe(false);
    expect(mergeScans(file({ inTransit: ['2021-07-14'] }), [tracker(delivered)])?.hasBoth).toBe(false);
    expect(mergeScans(file(delivered), [tracker({ inTransit: ['2021-07-11'] })])?.hasBoth).toBe(true);
    expect(mergeScans(null, [tracker({ inTransit: ['2021-07-11'] }), tracker(delivered, 2)])?.hasBoth).toBe(
      true,
    );
  });

  it('is a contradiction where a file denies scans that another record holds', () => {
    const merged = mergeScans(file({ neverScanned: true }), [tracker({ inTransit: ['2021-07-11'] })]);
    expect(merged).toMatchObject({ isContradicted: true, neverScanned: false });
  });

  it('is a contradiction where a file denies a delivery that another record holds: two scans are then not known', () => {
    const merged = mergeScans(file({ inTransit: ['2021-07-11'], notDelivered: true }), [
      tracker({ inTransit: ['2021-07-11'], delivery: ['2021-07-14'] }),
    ]);
    expect(merged).toMatchObject({ notDelivered: true, hasBoth: false, deliveredDays: ['2021-07-14'] });
  });

  it('is that there was none, where no record holds one', () => {
    expect(mergeScans(null, [tracker({ neverScanned: true })])?.neverScanned).toBe(true);
  });

  it('keeps every day of delivery', () => {
    const merged = mergeScans(null, [
      tracker({ delivery: ['2021-07-15'] }),
      tracker({ delivery: ['2021-07-13'] }, 2),
    ]);
    expect(merged?.deliveredDays).toEqual(['2021-07-13', '2021-07-15']);
  });
});
