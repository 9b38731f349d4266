import type { NumberProblem } from './number-shape.js';

/** What is odd about a number, and which character shows it, as a phrase. */
export function describeNumberProblem(problem: NumberProblem): string {
  switch (problem.kind) {
    case 'blank':
      return 'blank: there is no number';
    case 'spreadsheet':
      return 'spreadsheet: digits were lost to a spreadsheet';
    case 'odd-character':
      return `odd-character, place ${problem.place}: found “${problem.found}”, which no number has`;
    case 'check-digit':
      return `check-digit, place ${problem.place}: found ${problem.found}, the check asks for ${problem.expected}`;
    case 'letter-for-digit':
      return `letter-for-digit, place ${problem.place}: found the letter ${problem.found}, the digit ${problem.meant} is meant`;
    default:
      return problem satisfies never;
  }
}
