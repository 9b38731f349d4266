import type { Cells } from '../cells.js';

const NOT = new Set(['', 'n', 'no', 'false', '0', 'none']);
const ENDED = /\b(?:void|voided|refund|refunded|cancel|cancell?ed)\b/;
const REFUSED = /\b(?:no|not|reject|rejected|denied|declined|refused|ineligible)\b/;

/**
 * Whether a label was voided or refunded, or may have been, with the issue noted: it sent nothing. The field `voided` is asked for a yes or
 * no, where any other word may be a yes; `labelStatus` for words, where only those of an end are one, and a refund that was refused is not.
 */
export function isVoided(cells: Cells): boolean {
  const flag = (cells.text('voided') ?? '').toLowerCase();
  const status = (cells.text('labelStatus') ?? '').toLowerCase();
  const field = !NOT.has(flag)
    ? 'voided'
    : ENDED.test(status) && !REFUSED.test(status)
      ? 'labelStatus'
      : null;
  if (field === null) return false;
  cells.note('label-voided', 'the label was voided or refunded, or may have been; left out', field);
  return true;
}
