import { describeNumber } from '../carriers/describe-number.js';
import { type Classifier, openClassifier } from '../classification/open-classifier.js';
import { chooseWindow } from '../metrics/choose-window.js';
import { isInWindow, refuseEmptyWindow } from '../metrics/select-window.js';
import type { Analysis, Basis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import { compareText } from '../model/compare-text.js';
import type { LeftOutOrder } from '../model/left-out.js';
import { type DateSpan, isWithin } from '../model/local-date.js';
import type { PackageOutline, ShipmentOutline } from '../model/package-outline.js';
import type { Scenario } from '../model/scenario.js';
import type { Shipment } from '../model/shipment.js';
import type { ClassifiedShipment, JudgedShipment } from '../model/verdict.js';
import { buildShipments } from '../reports/join/build-shipments.js';
import { noteLooseHistories } from '../reports/join/note-loose-histories.js';
import { prepareJoin } from '../reports/join/prepare-join.js';
import { indexNumbers } from '../reports/join/shared-numbers.js';
import type { IssueLog } from './collect-issues.js';
import { type Keeping, mustKeepWhole } from './keep-whole.js';
import { openOutlines } from './outline-package.js';
import type { CaseRows } from './read-reports.js';
import { tellLostRows } from './tell-lost-rows.js';

/** Packages on one side of the window. */
interface Gathered {
  /** Each of them, one of which no letter can speak in outline. */
  readonly all: readonly PackageOutline[];
  /** Those that are kept whole. */
  readonly whole: readonly ClassifiedShipment[];
}

/** The packages that the files state, classified, and the counts of all others. */
export interface CasePackages {
  readonly inside: Gathered;
  readonly outside: Gathered;
  readonly leftOut: readonly LeftOutOrder[];
  readonly counts: Omit<Analysis['packages'], 'counted'>;
  /** Whether the records of some package of the window state scans. */
  readonly hasScans: boolean;
  readonly window: Omit<Analysis['window'], 'selectedBy'>;
}

/** Judges packages one by one, as the store's policy and what the reports cover ask. */
function openJudge(
  caseFile: CaseFile,
  { hasVtr, covers }: CaseRows,
  { clauses, scans, entries, integratedCarriers }: Catalogue,
  scenarios: readonly Scenario[],
  window: DateSpan,
): Classifier {
  const rules = {
    // A span is of promised dates: a day that stands in for one does not tell whether the report covers it.
    isCovered: ({ day, dayIs }: Shipment) =>
      hasVtr &&
      (covers === null
        ? day === null || isWithin(day.value, window)
        : day !== null &&
          dayIs === 'promised-delivery-date' &&
          covers.some((span) => isWithin(day.value, span))),
    scans,
    entries,
    integratedCarriers,
    scansPresumed: caseFile.declare.scans === 'presumed',
  };
  return openClassifier(clauses, window, scenarios, rules);
}

const byPackage = (a: ClassifiedShipment, b: ClassifiedShipment): number =>
  compareText(a.shipment.packageId, b.shipment.packageId);

/** A package whose number another order bears too. */
function shareNumber(shipment: ShipmentOutline, number: string): ShipmentOutline {
  const { shape } = describeNumber(number, shipment.carrier?.value ?? null);
  return { ...shipment, numberIsShared: true, trackingNumber: { value: number }, number: { shape } };
}

/** Packages of one side of the window, as far as they are gathered. */
interface Side {
  readonly all: PackageOutline[];
  /** Those that are kept whole, and their places among all. */
  readonly whole: { readonly at: number; readonly one: ClassifiedShipment }[];
}

const openSide = (): Side => ({ all: [], whole: [] });

/** What packages are kept as. */
interface KeepingTerms {
  readonly mustKeep: (one: JudgedShipment) => boolean;
  readonly outline: (one: JudgedShipment) => PackageOutline;
  readonly tell: Classifier['tell'];
}

/** Adds a package to a side, and gives back what is kept of it. */
function keep({ all, whole }: Side, judged: JudgedShipment, terms: KeepingTerms): ShipmentOutline {
  if (!terms.mustKeep(judged)) {
    const kept = terms.outline(judged);
    all.push(kept);
    return kept.shipment;
  }
  const one = terms.tell(judged);
  whole.push({ at: all.length, one });
  all.push(one);
  return one.shipment;
}

/** All packages of a side, once the numbers that they share with other orders are known. */
function closeSide({ all, whole }: Side, shared: ReadonlyMap<ShipmentOutline, string>): Gathered {
  for (const [at, one] of all.entries()) {
    const number = shared.get(one.shipment);
    if (number !== undefined) all[at] = { ...one, shipment: shareNumber(one.shipment, number) };
  }
  const settled = whole.map(({ at, one }): ClassifiedShipment => {
    if (!shared.has(one.shipment)) return one;
    const own = { ...one, shipment: { ...one.shipment, numberIsShared: true } };
    all[at] = own;
    return own;
  });
  // The order of the parts says nothing to anyone.
  return { whole: settled.toSorted(byPackage), all };
}

/** Joins the rows into packages, a part of the orders at a time, selects those of the window and classifies each. */
export function gatherPackages(
  caseFile: CaseFile,
  read: CaseRows,
  catalogue: Catalogue,
  scenarios: readonly Scenario[],
  basis: Basis,
  keeping: Keeping,
  issues: IssueLog,
): CasePackages {
  const context = {
    declare: caseFile.declare,
    statedCategories: (caseFile.notice?.categories ?? []).map(({ name }) => name),
    currency: catalogue.currency,
    tax: catalogue.tax,
    describeNumber,
  };
  const join = prepareJoin(read.rows, context, issues);
  const { from, to, assumed } = chooseWindow(caseFile);
  const window = { from, to };
  const { judge, tell } = openJudge(caseFile, read, catalogue, scenarios, window);
  const terms = { mustKeep: mustKeepWhole(keeping, basis, caseFile), outline: openOutlines(), tell };
  const [inside, outside] = [openSide(), openSide()];
  const numbers = indexNumbers<ShipmentOutline>();
  const leftOut: LeftOutOrder[] = [];
  const sum = { packages: 0, cancelledLines: 0 };
  let hasScans = false;
  for (const rows of read.rows.parts(true)) {
    // What joins the rows of a part is let go before the next, and memory holds what is kept alone.
    const joined = buildShipments(rows, join, issues);
    for (const one of joined.leftOut) leftOut.push(one);
    sum.packages += joined.shipments.length;
    sum.cancelledLines += joined.cancelledLines;
    for (const shipment of joined.shipments) {
      const isInside = isInWindow(shipment, window, issues);
      hasScans ||= isInside && shipment.scans !== null;
      numbers.note(shipment, keep(isInside ? inside : outside, judge(shipment), terms));
    }
  }
  noteLooseHistories(join.index.histories, numbers.isBorne, issues);
  const shared = numbers.listShared();
  const [own, others] = [closeSide(inside, shared), closeSide(outside, shared)];
  if (own.all.length === 0)
    refuseEmptyWindow(
      window,
      others.all.flatMap(({ shipment: { day } }) => (day === null ? [] : [day.value])),
      others.all.length === 0
        ? tellLostRows(
            read.formats.map(({ file }) => file),
            issues,
          )
        : [],
    );
  const count = (because: LeftOutOrder['because']): number =>
    leftOut.filter((order) => order.because === because).length;
  return {
    inside: own,
    outside: others,
    leftOut,
    counts: {
      read: sum.packages + leftOut.length,
      notSellerFulfilled: count('not-seller-fulfilled'),
      cancelled: count('cancelled'),
      cancelledLines: sum.cancelledLines,
      notShipped: count('not-shipped'),
      outsideWindow: others.all.length,
    },
    hasScans,
    window: { from, to, assumed },
  };
}
