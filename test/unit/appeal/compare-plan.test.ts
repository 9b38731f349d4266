import { describe, expect, it } from '@jest/globals';
import { listDropped, markSteps } from '../../../src/appeal/compare-plan.js';
import type { CausePlan, StepRecord } from '../../../src/model/analysis.js';
import type { PlanStep } from '../../../src/model/appeal-parts.js';

const told = (over: Partial<StepRecord> = {}): StepRecord => ({
  status: 'done',
  what: 'The step was moved.',
  day: '2021-08-19',
  by: 'lead',
  measure: null,
  evidence: ['proof.txt'],
  ...over,
});
const step = (over: Partial<PlanStep> = {}): PlanStep => ({
  status: 'done',
  what: 'The step was moved.',
  day: 'August 19, 2021',
  by: 'lead',
  measure: null,
  proofs: ['B1'],
  proofFiles: ['proof.txt'],
  since: null,
  ...over,
});
const planOf = (...actions: readonly StepRecord[]): readonly CausePlan[] => [
  { cause: 'no-number', actions, prevention: [] },
];
const mark = (steps: readonly PlanStep[], plan: readonly CausePlan[] | null, fresh: readonly string[] = []) =>
  markSteps('no-number', 'actions', steps, plan, (file) => fresh.includes(file)).map(({ since }) => since);

describe('a step of the plan', () => {
  it.each([
    ['stands as told', {}, [], null],
    ['stands where only case and spaces differ', { what: 'the  step was moved' }, [], null],
    [
      'is told in greater detail in other words of the same day',
      { what: 'It was moved to the label.' },
      [],
      'detailed',
    ],
    ['is told in greater detail with another measure', { measure: 'target 0' }, [], 'detailed'],
    ['has a further proof', {}, ['proof.txt'], 'proved'],
    ['is new in other words and of another day', { what: 'A rule.', day: 'August 23, 2021' }, [], 'new'],
    ['is nothing where it is missing', { status: 'missing', what: '', day: null }, [], null],
  ] as const)('%s', (_, over, fresh, since) => {
    expect(mark([step(over)], planOf(told()), fresh)).toEqual([since]);
  });

  it('that was planned and is done now is done', () => {
    expect(mark([step()], planOf(told({ status: 'planned', day: null })))).toEqual(['done']);
  });

  it('of the day of another is new, not that other in greater detail', () => {
    expect(mark([step({ what: 'Another.' }), step()], planOf(told()))).toEqual(['new', null]);
  });

  it('is new for a cause of which nothing was told', () => {
    expect(mark([step()], [])).toEqual(['new']);
  });

  it('is only known by its proof where the packet before does not say what it told', () => {
    expect(mark([step(), step({ proofFiles: ['new.txt'] })], null, ['new.txt'])).toEqual([null, 'proved']);
  });
});

describe('steps told as done and told no more', () => {
  it.each([
    ['none where all stand', [step()], []],
    ['none where one is told in other words of its day', [step({ what: 'Else.' })], []],
    [
      'one where its words and its day are gone',
      [step({ what: 'Else.', day: 'August 20, 2021' })],
      ['no-number, 2021-08-19'],
    ],
    ['one where its cause is told of no more', [], ['no-number, 2021-08-19']],
  ])('are %s', (_, steps, dropped) => {
    expect(listDropped(planOf(told()), (_cause, half) => (half === 'actions' ? steps : []))).toEqual(dropped);
  });

  it('are not what was only planned', () => {
    expect(listDropped(planOf(told({ status: 'planned' })), () => [])).toEqual([]);
  });
});
