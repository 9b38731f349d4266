import { describe, expect, it } from '@jest/globals';
import { planActions, planPrevention } from '../../../src/appeal/plan-steps.js';
import type { DeclaredAction, DeclaredStep } from '../../../src/model/case-file.js';

const AS_OF = '2021-08-20';
const action = (over: Partial<DeclaredAction> = {}): DeclaredAction => ({
  cause: 'no-number',
  what: 'The step was moved.',
  done: '2021-08-19',
  by: 'packing lead',
  evidence: ['proof.txt'],
  source: { file: 'case.yaml', row: 1 },
  ...over,
});
const step = (over: Partial<DeclaredStep> = {}): DeclaredStep => ({
  cause: 'no-number',
  what: 'A weekly count.',
  from: '2021-08-19',
  measure: 'target 0',
  by: null,
  evidence: [],
  source: { file: 'case.yaml', row: 1 },
  ...over,
});
const labelOf = (): string => 'B1';

describe('an action', () => {
  it.each([
    ['with a day and a proof is done', {}, 'done'],
    ['of the very day of the packet is done', { done: AS_OF }, 'done'],
    ['without a day is planned', { done: null }, 'planned'],
    ['without a proof is planned', { evidence: [] }, 'planned'],
    ['of a day to come is planned', { done: '2021-08-21' }, 'planned'],
  ] as const)('%s', (_, over, status) => {
    const [planned] = planActions('no-number', [action(over)], AS_OF, labelOf);
    expect(planned).toMatchObject({ status, what: 'The step was moved.' });
  });

  it('that is not declared is missing where the seller owns the cause, and not asked where it does not', () => {
    expect(planActions('no-number', [], AS_OF, labelOf)).toEqual([
      expect.objectContaining({ status: 'missing' }),
    ]);
    expect(planActions('exempt-counted', [], AS_OF, labelOf)).toEqual([
      expect.objectContaining({ status: 'none-needed' }),
    ]);
    const unknown = planActions('unknown', [], AS_OF, labelOf);
    expect(unknown.filter(({ status }) => status === 'missing')).toEqual([]);
  });
});

describe('a standing control', () => {
  it.each([
    ['in force since a day, with a proof', { evidence: ['check.csv'] }, 'done'],
    ['in force since a day, without a proof', {}, 'planned'],
    ['from a day to come', { from: '2021-09-01' }, 'planned'],
    ['without a day', { from: null }, 'planned'],
  ] as const)('%s is %s', (_, over, status) => {
    expect(planPrevention('no-number', [step(over)], AS_OF, labelOf)[0]).toMatchObject({ status });
  });
});
