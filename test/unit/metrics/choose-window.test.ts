import { describe, expect, it } from '@jest/globals';
import { chooseWindow } from '../../../src/metrics/choose-window.js';
import { isInWindow, refuseEmptyWindow } from '../../../src/metrics/select-window.js';
import type { CaseFile } from '../../../src/model/case-file.js';
import type { Issue } from '../../../src/model/issue.js';
import { daysBetween } from '../../../src/model/local-date.js';
import { failureOf } from '../../support/failure-of.js';
import { shipment } from '../../support/model-rows.js';

const dated = (date: string, window: CaseFile['window'] = null): CaseFile => ({
  file: 'case.yaml',
  sellerName: 'A',
  store: 'US',
  notice: {
    date,
    kind: 'deactivation',
    original: null,
    asks: [],
    deadlineDays: null,
    deadline: null,
    categories: [],
  },
  window,
  reports: [],
  declare: { shipFrom: null, category: null, mailpieces: [], categoryNames: {}, scans: null },
  actions: [],
  prevention: [],
  exhibits: [],
  branch: 'auto',
  previous: [],
  templates: null,
  letterhead: null,
  profile: { maxPages: 19, maxBytes: 1, maxAnswerChars: 1, paper: 'LETTER' },
});

describe('the window', () => {
  it.each([
    ['2021-08-16', '2021-07-07', '2021-08-05'],
    ['2021-03-20', '2021-02-08', '2021-03-09'],
    ['2024-03-11', '2024-01-31', '2024-02-29'],
    ['2022-01-05', '2021-11-26', '2021-12-25'],
  ])('of a notice of %s is the 30 days ending 11 days before it, and assumed', (date, from, to) => {
    const window = chooseWindow(dated(date));
    expect(window).toEqual({ from, to, assumed: true });
    expect(daysBetween(window.from, window.to) + 1).toBe(30);
  });

  it('is the one that the case states, where it states one', () => {
    const window = { from: '2021-07-01', to: '2021-07-31' };
    expect(chooseWindow(dated('2021-08-16', window))).toEqual({ ...window, assumed: false });
  });
});

describe('the packages of a window', () => {
  const window = { from: '2021-07-07', to: '2021-08-05' };
  const on = (day: string | null) => shipment({ id: `111-${day}`, day });

  it('are those promised on its days, both ends included', () => {
    const days = ['2021-07-06', '2021-07-07', '2021-08-05', '2021-08-06'];
    expect(days.filter((day) => isInWindow(on(day), window, []))).toEqual(['2021-07-07', '2021-08-05']);
  });

  it('hold one without a day, with an issue', () => {
    const issues: Issue[] = [];
    expect(isInWindow(on(null), window, issues)).toBe(true);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'day-unknown', file: 'vtr-report.csv', row: 2 }),
    ]);
  });

  it.each([
    ['days that lie elsewhere', ['2021-09-01', '2021-08-20'], '2021-08-20 to 2021-09-01'],
    ['no package at all', [], 'no package'],
  ])('must not be none: with %s it fails, and says what the files hold', async (_, days, message) => {
    const failure = await failureOf(() => refuseEmptyWindow(window, days, []));
    expect(failure).toMatchObject({ code: 'window-empty', exitCode: 3 });
    expect(failure.message).toContain(message);
    expect(failure.message).toContain('2021-07-07');
  });
});
