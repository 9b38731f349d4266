import type { Cents } from '../model/money.js';
import { type CellFault, type CellReading, OPEN } from './cell-fault.js';
import { isCurrency } from './is-currency.js';
import { type DecimalSign, parseAmount } from './parse-amount.js';
import { plainCents } from './plain-cents.js';

/** What the cells of one column have shown of its decimal sign so far. */
export interface DecimalProof {
  proved: DecimalSign | 'both' | null;
}

/** Currencies without a minor unit: a separator in them can only part thousands. */
const WHOLE = new Set(['JPY']);

const UNREADABLE: CellFault = { code: 'cell-unreadable', expected: 'an amount such as 8.49' };
/** Told when its row is read again, as what was ambiguous before. */
const FRACTION: CellFault = {
  code: 'cell-unreadable',
  isLate: true,
  expected: 'an amount without parts of a cent, such as 8.49',
};
const AMBIGUOUS: CellFault = {
  code: 'cell-unreadable',
  isLate: true,
  expected:
    'an amount that reads in one way, since no other cell of the column shows which sign parts the cents; write it with two decimals, such as 1234.00',
};
const CONTRADICTED: CellFault = {
  code: 'cell-unreadable',
  isLate: true,
  expected:
    'an amount that reads in one way, since the column parts cents by points and by commas; write it with two decimals, such as 1234.00',
};

/** What an amount is to be read by, asked only where its spelling does not tell. */
export interface AmountQuestion {
  /** The currency of the row, by its code. */
  readonly currency: () => string;
  /** Whether the column has been read to its end, so that what it has not proved by now it never will. */
  readonly isLast: () => boolean;
}

function prove(proof: DecimalProof, sign: DecimalSign): void {
  if (sign !== proof.proved) proof.proved = proof.proved === null ? sign : 'both';
}

/** The amount that a cell of a column states, with its minus; OPEN while the column may yet prove what the cell means. */
export function readAmount(cell: string, proof: DecimalProof, question: AmountQuestion): CellReading<Cents> {
  const plain = plainCents(cell);
  if (plain >= 0) {
    if (proof.proved !== '.' && cell.includes('.')) prove(proof, '.');
    return plain;
  }
  const amount = parseAmount(cell);
  if (amount === null) return UNREADABLE;
  if (amount.currency !== null && !isCurrency(amount.currency, question.currency()))
    return { code: 'cell-unreadable', expected: `an amount in ${question.currency()}` };
  if (!('sign' in amount)) {
    const { proves, cents } = amount;
    if (proves !== null) prove(proof, proves);
    return cents ?? UNREADABLE;
  }
  if (WHOLE.has(question.currency())) return amount.grouped;
  if (!question.isLast()) return OPEN;
  if (proof.proved === null) return AMBIGUOUS;
  if (proof.proved === 'both') return CONTRADICTED;
  return (proof.proved === amount.sign ? amount.decimal : amount.grouped) ?? FRACTION;
}
