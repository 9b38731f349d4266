import { describeNumber } from '../carriers/describe-number.js';
import { classify } from '../classification/classify.js';
import { chooseWindow } from '../metrics/choose-window.js';
import { selectWindow } from '../metrics/select-window.js';
import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { IssueSink } from '../model/issue.js';
import type { LeftOutOrder } from '../model/left-out.js';
import { isWithin } from '../model/local-date.js';
import type { Scenario } from '../model/scenario.js';
import type { DayKind, Shipment } from '../model/shipment.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { buildShipments } from '../reports/join/build-shipments.js';
import type { CaseRows } from './read-reports.js';

/** The packages that the files state, inside the window and classified, and the counts of all others. */
export interface CasePackages {
  readonly packages: readonly ClassifiedShipment[];
  readonly outside: readonly Shipment[];
  readonly leftOut: readonly LeftOutOrder[];
  readonly counts: Omit<Analysis['packages'], 'counted'>;
  /** Judges a package as those of the window are judged. */
  readonly judge: (shipment: Shipment) => ClassifiedShipment;
  readonly window: Omit<Analysis['window'], 'selectedBy'>;
}

const WEAKEST_FIRST: readonly DayKind[] = [
  'purchase-date',
  'ship-by-date',
  'ship-date',
  'promised-delivery-date',
];

/** The weakest date that places one of these packages in the window. */
export function weakestDay(packages: readonly ClassifiedShipment[]): DayKind {
  const kinds = new Set(packages.map(({ shipment }) => shipment.dayIs));
  return WEAKEST_FIRST.find((kind) => kinds.has(kind)) ?? 'promised-delivery-date';
}

/** Joins the rows into packages, selects those of the window and classifies each. */
export function gatherPackages(
  caseFile: CaseFile,
  { rows, hasVtr, covers }: CaseRows,
  catalogue: Catalogue,
  scenarios: readonly Scenario[],
  issues: IssueSink,
): CasePackages {
  const context = {
    declare: caseFile.declare,
    statedCategories: (caseFile.notice?.categories ?? []).map(({ name }) => name),
    currency: catalogue.currency,
    tax: catalogue.tax,
    describeNumber,
  };
  const { shipments, leftOut, cancelledLines } = buildShipments(rows, context, issues);
  const { from, to, assumed } = chooseWindow(caseFile);
  const { inside, outside } = selectWindow(shipments, { from, to }, issues);
  const rules = {
    // A span is of promised dates: a day that stands in for one does not tell whether the report covers it.
    isCovered: ({ day, dayIs }: Shipment) =>
      hasVtr &&
      (covers === null
        ? day === null || isWithin(day.value, { from, to })
        : day !== null &&
          dayIs === 'promised-delivery-date' &&
          covers.some((span) => isWithin(day.value, span))),
    scans: catalogue.scans,
    scansPresumed: caseFile.declare.scans === 'presumed',
  };
  const judge = (one: Shipment): ClassifiedShipment =>
    classify(one, catalogue.clauses, { from, to }, scenarios, rules);
  const count = (because: LeftOutOrder['because']): number =>
    leftOut.filter((order) => order.because === because).length;
  return {
    packages: inside.map(judge),
    outside,
    leftOut,
    counts: {
      read: shipments.length + leftOut.length,
      notSellerFulfilled: count('not-seller-fulfilled'),
      cancelled: count('cancelled'),
      cancelledLines,
      notShipped: count('not-shipped'),
      outsideWindow: outside.length,
    },
    judge,
    window: {
      from,
      to,
      assumed,
    },
  };
}
