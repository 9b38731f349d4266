import { describe, expect, it } from '@jest/globals';
import { fixDay } from '../../../src/appeal/fix-day.js';
import type { DeclaredAction } from '../../../src/model/case-file.js';
import { caseOf } from '../../support/case-of.js';

const action = (over: Partial<DeclaredAction>): DeclaredAction => ({
  cause: 'no-number',
  what: 'The step was moved.',
  done: '2021-08-17',
  by: null,
  evidence: ['proof.txt'],
  source: { file: 'case.yaml', row: 1 },
  ...over,
});

describe('the day of the fix', () => {
  it.each([
    ['the day of the only action', [{}], '2021-08-17'],
    ['the last day of several', [{ done: '2021-08-19' }, {}], '2021-08-19'],
    ['none of an action without a proof', [{}, { done: '2021-08-19', evidence: [] }], '2021-08-17'],
    ['none of an action without a day', [{ done: null }], null],
    ['the day of the letter at the latest', [{ done: '2021-08-20' }, { done: '2021-08-21' }], '2021-08-20'],
    ['none of an action for a cause that the rows do not show', [{ cause: 'one-scan' }], null],
    ['none where nothing was done', [], null],
  ] as const)('is %s', (_, actions, day) => {
    const file = caseOf({ actions: actions.map((over) => action(over)) });
    expect(fixDay(file, ['no-number', 'unknown'], '2021-08-20')).toBe(day);
  });
});
