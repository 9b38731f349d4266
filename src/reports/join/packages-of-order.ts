import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import { PACKAGE_REPORTS, type PackageReport } from '../../model/package-report.js';
import type { ConfirmationRow, OrderLine, PackageRow, VtrRow } from '../../model/report-rows.js';
import { amendConfirmations } from './amend-confirmations.js';
import { type AttachedLabels, attachLabels, mergeLabels } from './attach-labels.js';
import { attachListings } from './attach-listings.js';
import {
  agreedFact,
  givenFact,
  groupLabels,
  groupPackages,
  pieceOfConfirmation,
  piecesOfRows,
} from './group-packages.js';
import { readLabel } from './label.js';
import type { OrderFacts } from './order-facts.js';
import { type Holding, hidesNumber, type PackageSeed } from './package-seed.js';
import { factOf } from './settle-facts.js';

/** Everything that the reports state of one order. */
export interface OrderRows {
  readonly orderId: string;
  readonly order: OrderFacts | null;
  readonly confirmations: readonly ConfirmationRow[];
  readonly tools: readonly PackageRow[];
  /** Amazon's rows, each another package. */
  readonly listed: readonly VtrRow[];
}

/** A package of an order with what lies beside it. */
export interface PackageOfOrder {
  readonly seed: PackageSeed;
  readonly row: VtrRow | null;
  readonly attached: AttachedLabels;
}

/** Everything the order holds: for certain where it is one package, else any part of it. */
function wholeOrder(lines: readonly OrderLine[], isCertain: boolean): Holding {
  return { parts: lines.map((line) => ({ line, quantity: null, before: null })), isCertain };
}

/** A package of which nothing but the order, and Amazon's row where there is one, says anything. */
function bareSeed(orderId: string, row: VtrRow | null, holding: Holding): PackageSeed {
  return {
    orderId,
    pieces: [],
    shipDay: null,
    carrier: factOf(row?.carrier, row),
    trackingNumber: factOf(row?.trackingId, row),
    shipMethod: null,
    holding,
    possibleNumbers: [],
    mayBeReplaced: false,
  };
}

/** One of several packages of which nobody knows which one Amazon lists: it has what all of them have, and any part of the order. */
function blurredSeed(orderId: string, unclear: readonly PackageSeed[], holding: Holding): PackageSeed {
  const pieces = unclear.flatMap((seed) => seed.pieces);
  return {
    orderId,
    pieces,
    shipDay: agreedFact(pieces, ({ shipDay }) => shipDay),
    carrier: givenFact(pieces, ({ carrier }) => carrier),
    trackingNumber: pieces.some(hidesNumber) ? 'unreadable' : null,
    shipMethod: givenFact(pieces, ({ shipMethod }) => shipMethod),
    holding,
    possibleNumbers: unclear.flatMap((seed) => seed.possibleNumbers),
    mayBeReplaced: unclear.some((seed) => seed.mayBeReplaced),
  };
}

/** The rows of each report that has any, in the order in which the reports are asked. */
function rowsByReport(
  tools: readonly PackageRow[],
): readonly (readonly [report: PackageReport, rows: readonly PackageRow[]])[] {
  const byReport = groupBy(tools, ({ report }) => report);
  return PACKAGE_REPORTS.flatMap((report) => {
    const own = byReport.get(report);
    return own === undefined ? [] : [[report, own] as const];
  });
}

/** The packages by the first source that names the order: confirmations, then the others in their order (how-it-counts.md, “Package”). */
function ownSeeds(
  { orderId, order, confirmations, tools }: OrderRows,
  issues: IssueSink,
): {
  readonly seeds: readonly PackageSeed[];
  /** The report whose rows made the packages, so that its rows are not laid beside them again. */
  readonly from: PackageRow['report'] | 'confirmation' | null;
} {
  const lines = order?.lines ?? [];
  if (confirmations.length > 0) {
    const ofWhole = lines.reduce<number | null>(
      (sum, { quantity }) => (sum === null || quantity === null ? null : sum + quantity),
      lines.length === 0 ? null : 0,
    );
    const orderedOf = (item: string | null): number | null => {
      if (item === null) return ofWhole;
      const line = lines.find(({ orderItemId }) => orderItemId === item);
      const [only, ...others] = lines;
      return line ? line.quantity : others.length === 0 && only?.orderItemId === null ? only.quantity : null;
    };
    const { rows, mayBeReplaced } = amendConfirmations(confirmations, orderedOf);
    if (mayBeReplaced.size > 0)
      issues.push({
        code: 'confirmation-open',
        message: `order ${orderId}: a quantity or number that can't be read leaves open which rows of its confirmation replace which; all of them stand, and those that a later one may have replaced may not count`,
        ...rows.find((row) => !row.quantityIsKnown || row.trackingNumber === null)?.source,
      });
    const pieces = rows.map((row, place) => pieceOfConfirmation(row, place, mayBeReplaced.has(row)));
    return { seeds: groupPackages(orderId, pieces, lines), from: 'confirmation' };
  }
  const [first] = rowsByReport(tools);
  if (first === undefined) return { seeds: [], from: null };
  const [report, own] = first;
  return { seeds: groupPackages(orderId, piecesOfRows(own), lines), from: report };
}

/** Labels: every tool row that did not make the packages itself, grouped by report as packages are. */
function otherLabels({ orderId, tools }: OrderRows, from: string | null): readonly PackageSeed[] {
  return rowsByReport(tools).flatMap(([report, own]) =>
    report === from ? [] : groupLabels(orderId, piecesOfRows(own)),
  );
}

/**
 * The packages of one order with the labels and Amazon's rows laid beside them.
 * @param rebuilds whether reports state the packages; else they are Amazon's rows, or one for the whole order.
 */
export function packagesOfOrder(
  rows: OrderRows,
  rebuilds: boolean,
  issues: IssueSink,
): readonly PackageOfOrder[] {
  const { orderId, order, listed } = rows;
  const lines = order?.lines ?? [];
  const { seeds, from } = rebuilds ? ownSeeds(rows, issues) : { seeds: [], from: null };
  const isUnnamed = seeds.length === 0 && listed.length === 0;
  const own = isUnnamed ? [bareSeed(orderId, null, wholeOrder(lines, true))] : seeds;
  const { bySeed, alone, unclear } = attachListings(listed, own, issues);
  const whole = wholeOrder(lines, own.length + alone.length === 1);
  const blurred = () => blurredSeed(orderId, [...unclear], wholeOrder(lines, false));
  const merged = [
    ...own.map((seed) => {
      const row = bySeed.get(seed) ?? null;
      return unclear.has(seed)
        ? { seed: blurred(), row, made: 'unclear' as const }
        : { seed, row, made: seed };
    }),
    ...alone.map((row) => ({ seed: bareSeed(orderId, row, whole), row, made: null })),
  ];
  const labels = otherLabels(rows, from).map((seed) => readLabel(seed, issues));
  const attached = attachLabels(
    merged.map(({ seed }) => seed),
    labels,
    issues,
  );
  // Packages that a shipping tool made are their own labels; those that nobody tells apart share what all of theirs say.
  const isTool = from !== null && from !== 'confirmation';
  const ownLabels = isTool ? new Map(own.map((seed) => [seed, readLabel(seed, issues)] as const)) : null;
  const shared = [...unclear].flatMap((seed) => ownLabels?.get(seed) ?? []);
  return merged.map(({ seed, row, made }) => {
    const found = attached.get(seed) ?? { labels: [], isDisputed: false, possibleNumbers: [] };
    const label = made === 'unclear' ? mergeLabels(shared) : made === null ? null : ownLabels?.get(made);
    return { seed, row, attached: label ? { ...found, labels: [label, ...found.labels] } : found };
  });
}
