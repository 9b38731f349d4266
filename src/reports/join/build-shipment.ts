import type { IssueSink } from '../../model/issue.js';
import type { OrderLine, VtrRow } from '../../model/report-rows.js';
import { type ScanRecord, type Shipment, UNKNOWN_CATEGORY } from '../../model/shipment.js';
import { formatSource, type Source } from '../../model/source.js';
import type { AttachedLabels } from './attach-labels.js';
import { dayOf } from './day-of.js';
import { describeNumbers } from './describe-numbers.js';
import type { JoinContext, JoinIndex } from './join-context.js';
import { leadingCategory } from './leading-category.js';
import { mailpieceOf } from './mailpiece-of.js';
import type { OrderFacts } from './order-facts.js';
import { factIn, type PackageSeed } from './package-seed.js';
import { noteScans, scansOfPackage } from './scans-of-package.js';
import { factOf, listOpen, type SettledFacts, settleFacts } from './settle-facts.js';
import { valuePackage } from './value-package.js';

/** One package with everything that was found of it. */
export interface JoinedPackage {
  readonly packageId: string;
  readonly seed: PackageSeed;
  /** Amazon's row, or null where it lists none. */
  readonly row: VtrRow | null;
  readonly order: OrderFacts | null;
  readonly standing: Shipment['standing'];
  readonly attached: AttachedLabels;
}

function deliveredOf(row: VtrRow | null, scans: ScanRecord | null): boolean | null {
  if (row !== null && row.deliveryScan !== null) return row.deliveryScan;
  if (scans === null) return null;
  const isDelivered = scans.delivery.length > 0;
  return isDelivered === scans.notDelivered ? null : isDelivered;
}

/** So few places are compared faster than they are written down. */
const FEW = 16;

/** The places that state something of a package, each once. */
function listSources(
  { row, seed, attached }: JoinedPackage,
  lines: readonly OrderLine[],
  scans: ScanRecord | null,
): readonly Source[] {
  const all: Source[] = [];
  if (row !== null) all.push(row.source);
  for (const { source } of seed.pieces) all.push(source);
  for (const label of attached.labels) for (const { source } of label.seed.pieces) all.push(source);
  for (const { source } of lines) all.push(source);
  if (scans !== null) all.push(...scans.sources);
  if (all.length > FEW) return [...new Map(all.map((source) => [formatSource(source), source])).values()];
  const once: Source[] = [];
  for (const one of all)
    if (!once.some(({ file, row: line }) => line === one.row && file === one.file)) once.push(one);
  return once;
}

function noteDisputes({ packageId, disputed, sources }: Shipment, issues: IssueSink): void {
  if (disputed.length > 0)
    issues.push({
      code: 'rows-differ',
      message: `package ${packageId}: its rows say different things of its ${disputed.join(', ')}; taken as unknown`,
      ...sources[0],
    });
}

function categoryOf(
  { category }: SettledFacts,
  lines: readonly OrderLine[],
  context: JoinContext,
  index: JoinIndex,
  issues: IssueSink,
): Pick<Shipment, 'category' | 'categorySource'> {
  if (typeof category === 'string') return { category: UNKNOWN_CATEGORY, categorySource: null };
  const found = category ?? leadingCategory(lines, context, index, issues);
  if (found === 'disputed') return { category: UNKNOWN_CATEGORY, categorySource: null };
  const name = found?.value ?? context.declare.category;
  return {
    category: name ? index.nameCategory(name) : UNKNOWN_CATEGORY,
    categorySource: found?.source ?? null,
  };
}

function valueOfPackage(
  { seed, order, row, attached }: JoinedPackage,
  context: JoinContext,
  issues: IssueSink,
): Shipment['value'] {
  const byFile = attached.labels.find(({ seed: own }) =>
    own.pieces.some((piece) => piece.row?.report === 'shipments'),
  );
  const stated = {
    byAmazon: factOf(row?.packageValue, row),
    byFile: byFile
      ? {
          value: byFile.value,
          tax: byFile.tax,
          sources: byFile.seed.pieces.map((piece) => piece.source),
        }
      : null,
  };
  return valuePackage(seed.holding, order?.repeats ?? [], stated, context, issues);
}

function otherCarrierOf({ pieces }: PackageSeed): Shipment['otherCarrier'] {
  if (!pieces.some(({ carrierIsTyped }) => carrierIsTyped)) return null;
  const isNamed = pieces.some(({ carrierIsTyped, carrier }) => carrierIsTyped && carrier);
  return isNamed ? 'named' : 'unnamed';
}

/** Puts the facts of one package together. It is seen alone: `markSharedNumbers` compares its number with other orders'. */
export function buildShipment(
  joined: JoinedPackage,
  context: JoinContext,
  index: JoinIndex,
  issues: IssueSink,
): Shipment {
  const { packageId, seed, row, attached } = joined;
  const facts = settleFacts(joined);
  const lines = seed.holding.parts.map(({ line }) => line);
  const [first = null] = lines;
  const skus = lines.length > 0 ? lines.map(({ sku }) => sku) : seed.pieces.flatMap(({ sku }) => sku ?? []);
  const scans = scansOfPackage(joined, facts, index, issues);
  const sources = listSources(joined, lines, scans);
  const evidence = {
    packageId,
    skus,
    shipMethod: factIn(facts.shipMethod)?.value ?? null,
    service: factIn(facts.service)?.value ?? null,
    packageType: factIn(facts.packageType)?.value ?? null,
    source: sources[0] ?? null,
  };
  const { day, dayIs } = dayOf({
    isListed: row !== null,
    promisedByAmazon: facts.promisedDay,
    lines,
    promisedByFile: attached.labels.find((label) => label.promisedDay !== null)?.promisedDay ?? null,
    shipDay: facts.shipDay,
    promise: index.promises.get(seed.orderId),
  });
  const { mailpiece, mailpieceBy } = mailpieceOf(attached, context.declare.mailpieces, evidence, issues);
  const { category, categorySource } = categoryOf(facts, lines, context, index, issues);
  const shipment: Shipment = {
    packageId,
    orderId: seed.orderId,
    listing: row?.listing ?? 'not-listed',
    day,
    dayIs,
    category,
    categorySource,
    carrier: factIn(facts.carrier),
    otherCarrier: otherCarrierOf(seed),
    trackingNumber: factIn(facts.trackingNumber),
    ...describeNumbers(joined, facts, context),
    numberIsShared: false,
    shipMethod: factIn(facts.shipMethod),
    service: factIn(facts.service),
    packageType: factIn(facts.packageType),
    mailpiece,
    mailpieceBy,
    origin: facts.origin === null ? context.declare.shipFrom : factIn(facts.origin),
    destination: first?.shipCountry ? factOf(first.shipCountry, first) : factIn(facts.destination),
    disputed: listOpen(facts, 'disputed'),
    unreadable: listOpen(facts, 'unreadable'),
    mayBeReplaced: seed.mayBeReplaced,
    value: valueOfPackage(joined, context, issues),
    skus: [...new Set(skus.filter((sku) => sku !== ''))],
    standing: joined.standing,
    isPrime: joined.order?.lines.some(({ isPrime }) => isPrime === true) ?? false,
    shipDay: factIn(facts.shipDay),
    shipDayIsConfirmed: seed.pieces.length > 0 && seed.pieces.every((piece) => piece.row === null),
    scans,
    scannedByAmazonsRow: row?.physicalScan ?? null,
    delivered: deliveredOf(row, scans),
    sources,
  };
  noteDisputes(shipment, issues);
  noteScans(shipment, issues);
  if (shipment.isPrime)
    issues.push({
      code: 'prime-package',
      message: `package ${packageId}: Seller Fulfilled Prime, which is measured apart; nothing is claimed for it`,
      ...sources[0],
    });
  return shipment;
}
