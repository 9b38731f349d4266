import type { Basis } from '../model/analysis.js';

const COUNTS =
  "Amazon's valid and counted packages per category, from the notice or Account Health (notice.categories): Amazon's own rate";
const REPORT =
  'the VTR report (Account Health > Valid tracking rate > Download report): which packages Amazon counted as failing';
const ORDERS = 'All Orders or the Order Report: what each package cost with tax, and its SKUs';
const NUMBERS =
  "the shipping confirmations or an export of your shipping tool, with the carrier's scans where it has them, or a tracker's export beside it: the rate rebuilt from your records";
const SCANS =
  "scans of the carrier (a tracker's export, a scans or shipments file): without the VTR report only they show that tracking was valid";

/** What the given files hold. */
export interface FilesAtHand {
  readonly report: boolean;
  readonly orders: boolean;
  readonly counts: boolean;
  readonly scans: boolean;
}

/** What the given files can't answer, and which file would: the most telling first. */
export function nextFiles(basis: Basis, has: FilesAtHand): readonly string[] {
  const isWithoutRecords = basis === 'orders-only' || basis === 'report-only';
  return [
    ...(has.report ? [] : [REPORT]),
    ...(has.counts ? [] : [COUNTS]),
    ...(has.orders ? [] : [ORDERS]),
    ...(isWithoutRecords ? [NUMBERS] : []),
    ...(basis === 'records' && !has.report && !has.scans ? [SCANS] : []),
  ];
}
