import type { WorkedCheck } from '../model/number-view.js';

/** How many characters stand in a row, so that a row fits a narrow terminal. */
const IN_A_ROW = 17;

function chunks(list: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  return Array.from({ length: Math.ceil(list.length / IN_A_ROW) }, (_, at) =>
    list.slice(at * IN_A_ROW, (at + 1) * IN_A_ROW),
  );
}

const row = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(9)}${cells.map((cell) => String(cell).padStart(3)).join('')}`;

function printTable({ characters, values, weights }: WorkedCheck): readonly string[] {
  const products = values.map((value, at) => value * (weights[at] ?? 0));
  const hasLetters = characters.some((character, at) => character !== String(values[at]));
  const rows = [characters, ...(hasLetters ? [values] : []), weights, products].map((list) => chunks(list));
  const names = ['character', ...(hasLetters ? ['counts as'] : []), 'weight', 'product'];
  return chunks(characters).flatMap((_, chunk) =>
    rows.map((cells, at) => row(names[at] ?? '', cells[chunk] ?? [])),
  );
}

function sayDigit({ sum, modulus, digit, expected }: WorkedCheck): string {
  const rest = sum % modulus;
  const divided = `sum ${sum} = ${Math.floor(sum / modulus)} × ${modulus} + ${rest}`;
  if (digit === 'fill') return `sum ${sum}, and ${expected} fills it up to ${sum + Number(expected)}`;
  if (digit === 'rest') return `${divided}${rest === 10 ? ', and 10 is written 0' : ''}`;
  const left = modulus - rest;
  const written = left > 9 ? `, which is written ${expected}` : '';
  return `${divided}; ${modulus} − ${rest} = ${left}${written}`;
}

/** A check digit worked by weights, sum and digit, in lines that are aligned. */
export function printWorkedCheck(check: WorkedCheck): readonly string[] {
  const { implied, expected, found, place } = check;
  return [
    ...(implied === '' ? [] : [`the check counts ${implied} before the number, though it is not printed`]),
    ...printTable(check),
    sayDigit(check),
    `so the check digit is ${expected}; at place ${place} stands ${found}${expected === found ? '' : ', which is wrong'}`,
  ];
}
