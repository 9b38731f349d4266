import { describe, expect, it } from '@jest/globals';
import { openFixesBefore } from '../../../src/appeal/open-fixes-before.js';
import { parseCase } from '../../../src/case/parse-case.js';
import { findCauses } from '../../../src/causes/find-causes.js';
import { CAUSE_IDS } from '../../../src/model/root-cause.js';
import { caseYaml } from '../../support/case-text.js';
import { classified, WINDOW } from '../../support/model-rows.js';
import { US } from '../../support/us-policy.js';

/** What is said of parcels without a number, sent on the days given, after an action of July 10. */
function said(shipDays: readonly (string | null)[], evidence: readonly string[] = ['proof.txt']) {
  const failing = shipDays.map((shipDay, at) =>
    classified({ id: `111-${at}`, mailpiece: 'parcel', item: '20.00', tracking: '', shipDay }),
  );
  const context = { policy: US, window: WINDOW, everywhere: failing };
  const causes = findCauses([{ category: 'Toys & Games', failing, counted: null }], context);
  const actions = [{ cause: 'no-number', what: 'The step was added.', done: '2021-07-10', evidence }];
  const vocabulary = { stores: ['US'], causes: CAUSE_IDS };
  const caseFile = parseCase(caseYaml({ reports: ['vtr.csv'], actions }), 'case.yaml', vocabulary);
  return openFixesBefore(causes, caseFile, '2021-08-20').map(({ code, packages }) => [code, packages]);
}

describe('an action done long before failing packages of its cause were promised', () => {
  const listed = (promised: string) => {
    const failing = [
      { ...classified({ id: '111-1', mailpiece: 'parcel', item: '20.00', tracking: '' }) },
    ].map((one) => ({
      ...one,
      shipment: {
        ...one.shipment,
        shipDay: null,
        day: { value: promised, source: { file: 'vtr.csv', row: 2 } },
        dayIs: 'promised-delivery-date' as const,
      },
    }));
    const context = { policy: US, window: WINDOW, everywhere: failing };
    const causes = findCauses([{ category: 'Toys & Games', failing, counted: null }], context);
    const actions = [{ cause: 'no-number', what: 'Added.', done: '2021-07-10', evidence: ['proof.txt'] }];
    const vocabulary = { stores: ['US'], causes: CAUSE_IDS };
    const caseFile = parseCase(caseYaml({ reports: ['vtr.csv'], actions }), 'case.yaml', vocabulary);
    return openFixesBefore(causes, caseFile, '2021-08-20').map(({ message }) => message);
  };

  it('is told by the promised day, where no file tells when they were shipped', () => {
    expect(listed('2021-07-25')).toEqual([
      'no-number: 1 failing package of this cause was promised more than 14 days after 2021-07-10, the day of your last action for it',
    ]);
    expect(listed('2021-07-24')).toEqual([]);
  });
});

describe('an action done before failing packages of its cause were shipped', () => {
  it('is told with their number', () => {
    expect(said(['2021-07-09', '2021-07-11', '2021-07-12'])).toEqual([['fix-did-not-hold', 2]]);
  });

  it.each([
    ['they were shipped before it, or on its day', ['2021-07-09', '2021-07-10'], ['proof.txt']],
    ['no file tells when they were shipped', [null, null], ['proof.txt']],
    ['it is not proved, and so printed as planned', ['2021-07-11'], []],
  ])('is not told where %s', (_, days, evidence) => {
    expect(said(days, evidence)).toEqual([]);
  });
});
