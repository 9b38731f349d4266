import { describe, expect, it } from '@jest/globals';
import { collectProblems } from '../../../src/app/case-inputs.js';
import { AppealError, type FailureCode } from '../../../src/errors.js';
import { failureOf } from '../../support/failure-of.js';

const failing = (code: FailureCode, message: string) => async (): Promise<void> => {
  throw new AppealError(code, [{ message }]);
};
const fine = async (): Promise<void> => {};

describe('tasks that fail', () => {
  it.each([
    ['one alone keeps its own code', [fine, failing('file-unreadable', 'a')], 'file-unreadable', ['a']],
    [
      'together of one kind keep it',
      [failing('file-unreadable', 'a'), fine, failing('file-unreadable', 'b')],
      'file-unreadable',
      ['a', 'b'],
    ],
    [
      'together of several kinds are none of them',
      [failing('report-unrecognised', 'a'), failing('file-unreadable', 'b')],
      'inputs-unusable',
      ['a', 'b'],
    ],
  ] as const)('%s', async (_, tasks, code, messages) => {
    const failure = await failureOf(() => collectProblems(tasks));
    expect([failure.code, failure.exitCode]).toEqual([code, 3]);
    expect(failure.problems.map(({ message }) => message)).toEqual(messages);
  });
});
