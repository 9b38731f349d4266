import { describe, expect, it } from '@jest/globals';
import { readNotice } from '../../../src/case/read-notice.js';
import { expectLinear } from '../../support/expect-linear.js';
import { REFUSAL } from '../../support/refusal-text.js';

const FOUR = ['root-causes', 'actions', 'prevention', 'evidence'];
const read = (text: string, monthFirst = true, asOf = '2021-12-31') => readNotice(text, monthFirst, asOf);

describe('the words of a refusal', () => {
  it('are recognised as Amazon writes them: four requests, 14 days of the original notification, no day', () => {
    expect(read(REFUSAL)).toEqual({
      kind: 'rejection',
      requests: FOUR,
      date: { value: null, candidates: [] },
      original: { value: null, candidates: [] },
      deadline: { value: null, candidates: [] },
      answerDays: { value: { days: 14, from: 'original' }, candidates: [] },
    });
  });

  it.each([
    ['quoted by a mail program', REFUSAL.replaceAll(/^/gm, '> ')],
    ['in capitals', REFUSAL.toUpperCase()],
    ['broken within every request', REFUSAL.replaceAll(/(\w{5}) (\w)/g, '$1\n$2')],
    ['with Windows line ends', REFUSAL.replaceAll('\n', '\r\n')],
    ['as a list in HTML', REFUSAL.replaceAll(/^– (.*)$/gm, '<li>Greater&nbsp;detail: <b>$1</b></li>')],
    ['with bullets', REFUSAL.replaceAll('– ', '• ')],
    ['in an old encoding, its quotes and dashes lost', REFUSAL.replaceAll(/[–’]/g, '\uFFFD')],
    [
      'as a saved mail writes them',
      `Content-Transfer-Encoding: quoted-printable\n\n${REFUSAL.replaceAll('–', '=E2=80=93').replaceAll('actions you', 'actions =\nyou')}`,
    ],
  ])('are recognised %s', (_, text) => {
    const { requests, answerDays } = read(text);
    expect({ requests, days: answerDays.value?.days }).toEqual({ requests: FOUR, days: 14 });
  });

  it.each([
    ['- Greater detail on the root causes of not providing valid tracking numbers.', ['root-causes']],
    ['The actions you’ve taken to provide valid tracking numbers', ['actions']],
    ['The steps you have taken to prevent not providing valid tracking', ['prevention']],
    ['How you will act to prevent late tracking going forward', ['prevention']],
    ['Evidence or examples that demonstrate compliance', ['evidence']],
    [
      'The root cause of the issue, what you did to resolve it, and how you will prevent this in future',
      ['root-causes', 'actions', 'prevention'],
    ],
    ['The actions taken to resolve the issue', ['actions']],
    ['The steps you have taken to address the issue', ['actions']],
    ['The actions you have taken to prevent this', ['prevention']],
    ['Steps taken to prevent it, and supporting documentation', ['prevention', 'evidence']],
    ['Your appeal lacks the root causes and evidence.', ['root-causes', 'evidence']],
    ['Please send:\n- Evidence of your tracking', ['evidence']],
    ['Your listings were deactivated.', []],
    ['We saw no evidence.', []],
    ['', []],
  ])('“%s” asks for %j', (text, requests) => {
    expect(read(text).requests).toEqual(requests);
  });
});

describe('the kind of a notice', () => {
  it.each([
    ['We received your submission but do not have enough information.', 'rejection'],
    ['Your seller-fulfilled listings have been deactivated.', 'deactivation'],
    ['Your listings may be deactivated if your rate stays below 95%.', 'warning'],
    ['We’re here to help', null],
  ])('“%s” is %s', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe('the day of a notice', () => {
  it.each([
    ['Date: August 24, 2021', '2021-08-24'],
    ['Date: 24 August 2021', '2021-08-24'],
    ['Sent: Tuesday, Aug. 24, 2021 9:12 AM', '2021-08-24'],
    ['Date: Tue, 24 Aug 2021 09:12:00 +0000', '2021-08-24'],
    ['On Tue, Aug 24, 2021 at 9:12 AM Amazon wrote:', '2021-08-24'],
    ['2021-08-24', '2021-08-24'],
    ['Date: 08/24/2021', '2021-08-24'],
    ['Date: 08/09/2021', '2021-08-09'],
    ['**Date:** August 24th, 2021', '2021-08-24'],
    ['Date: August 24, 2021. Beginning May 3, 2021, Amazon validates tracking.', '2021-08-24'],
    ['August 24, 2021 … August 24, 2021', '2021-08-24'],
    ['-----Original Message-----\nFrom: Amazon\nSent: August 24, 2021\nHello', '2021-08-24'],
  ])('%j is %s', (text, day) => {
    expect(read(text).date).toEqual({ value: day, candidates: [] });
  });

  it.each([
    [
      'two labelled days',
      'Date: August 24, 2021\nDate: August 25, 2021',
      ['august 24, 2021', 'august 25, 2021'],
    ],
    ['two days without a label', 'August 24, 2021 and 2021-08-25', ['August 24, 2021', '2021-08-25']],
    ['a day that the calendar lacks', 'Date: February 30, 2021', ['February 30, 2021']],
    ['no day', 'Hello', []],
  ])('is asked for where the text has %s', (_, text, candidates) => {
    const { value, candidates: found } = read(text).date;
    expect([value, found.map((one) => one.toLowerCase())]).toEqual([
      null,
      candidates.map((one) => one.toLowerCase()),
    ]);
  });

  it('is not read from 08/09/2021 outside of the US store, and is from 24/08/2021', () => {
    expect(read('Date: 08/09/2021', false).date).toEqual({ value: null, candidates: ['08/09/2021'] });
    expect(read('Date: 24/08/2021', false).date.value).toBe('2021-08-24');
  });
});

describe('the other days of a notice', () => {
  it.each([
    ['within 14 days of the original notification (August 16, 2021)', '2021-08-16'],
    ['Your listings were deactivated on August 16, 2021.', '2021-08-16'],
    ['our first notice, sent on\nAugust 16, 2021', '2021-08-16'],
  ])('%j names the first notification', (text, day) => {
    const { original, date } = read(`Date: August 24, 2021\n\n${text}`);
    expect([original.value, date.value]).toEqual([day, '2021-08-24']);
  });

  it.each([
    ['Please reply by August 30, 2021.', '2021-08-30'],
    ['no later than Monday, 30 August 2021', '2021-08-30'],
    ['Deadline: 2021-08-30', '2021-08-30'],
  ])('%j names the last day to answer, not the day of the notice', (text, day) => {
    const { deadline, date } = read(text);
    expect([deadline.value, date.value]).toEqual([day, null]);
  });

  it.each([
    ['within 14 days of the original notification', { days: 14, from: 'original' }],
    ['You have 17 days to reply', { days: 17, from: null }],
    ['within fourteen (14) days from the date of this notice', { days: 14, from: 'this-notice' }],
    ['within 14 calendar days', { days: 14, from: null }],
    [
      'within 30 days of a sale. We must have it within 14 days of the original notification',
      { days: 14, from: 'original' },
    ],
  ])('%j gives the days to answer', (text, span) => {
    expect(read(text).answerDays.value).toEqual(span);
  });

  it.each([
    ['within 5 business days', ['business days']],
    ['within 14 days … you have 17 days', ['14 days', '17 days']],
    ['over the last 30 days; a 30-day period; within 72 hours', []],
  ])('%j gives none, and what was found is kept to ask about', (text, candidates) => {
    expect(read(text).answerDays).toEqual({ value: null, candidates });
  });
});

it.each(['<style', 'received your ', 'to prevent ', 'may\n\n\n', '> > > ', '&#', 'original notice '])(
  'a text made to be slow of %j is read in time that grows as it does',
  (part) => {
    expectLinear((length) => read(part.repeat(Math.ceil(length / part.length))), 50_000);
  },
);

describe('a day written in numbers', () => {
  it.each([
    // The month first is ahead, the day first has come: either may be meant.
    ['Notice date: 09/08/2021', '2021-08-12', { value: null, candidates: ['09/08/2021'] }],
    ['Notice date: 09/08/2021', '2021-09-08', { value: '2021-09-08', candidates: [] }],
    ['Notice date: 09/20/2021', '2021-08-12', { value: '2021-09-20', candidates: [] }],
  ])('%s, read on %s, is asked for where it would lie ahead', (text, asOf, date) => {
    expect(read(text, true, asOf).date).toEqual(date);
  });

  it('of a deadline may lie ahead', () => {
    const { deadline } = read('Answer by 09/08/2021', true, '2021-08-12');
    expect(deadline.value).toBe('2021-09-08');
  });
});
