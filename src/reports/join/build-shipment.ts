import type { Issue } from '../../model/issue.js';
import type { OrderLine, VtrRow } from '../../model/report-rows.js';
import { type Shipment, UNKNOWN_CATEGORY } from '../../model/shipment.js';
import type { Fact, Source } from '../../model/source.js';
import type { AttachedLabels } from './attach-labels.js';
import { leadingCategory } from './category-of.js';
import { dayOf, factOf } from './day-of.js';
import type { JoinContext, JoinIndex } from './join-context.js';
import type { Label } from './label.js';
import { mailpieceOf } from './mailpiece-of.js';
import type { OrderFacts } from './order-facts.js';
import type { PackageSeed } from './package-seed.js';
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

/** The first of several places that states a fact: Amazon's row, then the seed, then the labels. */
function firstFact<T>(...found: readonly (Fact<T> | null | undefined)[]): Fact<T> | null {
  return found.find((fact) => fact !== null && fact !== undefined) ?? null;
}

function ofLabels<K extends keyof Label>(labels: readonly Label[], key: K): Label[K] | null {
  return labels.find((label) => label[key] !== null)?.[key] ?? null;
}

/** A carrier that is named, before a blank that says only that none was. */
function carrierOf(row: VtrRow | null, seed: PackageSeed, labels: readonly Label[]): Fact<string> | null {
  const stated = [factOf(row?.carrier, row), seed.carrier, ...labels.map((label) => label.seed.carrier)];
  return stated.find((carrier) => carrier !== null && carrier.value !== '') ?? firstFact(...stated);
}

/**
 * A number that Amazon's row or the confirmation gives, before a blank in either: only where both say nothing does a label
 * speak, for a number that Amazon was never given is none.
 */
function numberOf(row: VtrRow | null, seed: PackageSeed, labels: readonly Label[]): Fact<string> | null {
  const given = [factOf(row?.trackingId, row), seed.trackingNumber];
  return (
    given.find((number) => number !== null && number.value !== '') ??
    firstFact(...given, ...labels.map((label) => label.seed.trackingNumber))
  );
}

/** What the number is, and whether any number stated of the package is a USPS package barcode (null: none is stated). */
function describeNumbers(
  { row, seed, attached }: JoinedPackage,
  number: Fact<string> | null,
  carrier: Fact<string> | null,
  context: JoinContext,
  index: JoinIndex,
): Pick<Shipment, 'number' | 'numberIsShared' | 'bearsPackageBarcode'> {
  const describe = (text: string) => context.describeNumber(text, carrier?.value ?? null);
  const own = number?.value ? describe(number.value) : null;
  const others = [row?.trackingId, seed.trackingNumber?.value];
  for (const label of attached.labels) others.push(label.seed.trackingNumber?.value);
  const isOtherBarcode = others.some(
    (text) => text && text !== number?.value && describe(text).isPackageBarcode,
  );
  return {
    number: own,
    numberIsShared: own !== null && index.isShared(number?.value ?? ''),
    bearsPackageBarcode: number === null ? null : isOtherBarcode || (own?.isPackageBarcode ?? false),
  };
}

function skusOf(lines: readonly OrderLine[], seed: PackageSeed): readonly string[] {
  return lines.length > 0 ? lines.map((line) => line.sku) : seed.pieces.flatMap(({ sku }) => sku ?? []);
}

function deliveredOf(row: VtrRow | null, scans: Label['scans']): boolean | null {
  if (row !== null && row.deliveryScan !== null) return row.deliveryScan;
  if (scans === null) return null;
  return scans.delivery.length > 0 ? true : scans.notDelivered ? false : null;
}

/** The places that state something of a package, each once. */
function distinctSources(sources: readonly (Source | undefined)[]): readonly Source[] {
  const distinct: Source[] = [];
  for (const source of sources)
    if (source && !distinct.some(({ file, row }) => file === source.file && row === source.row))
      distinct.push(source);
  return distinct;
}

/** Puts the facts of one package together: what Amazon's row states stands before a confirmation, and that before a label. */
export function buildShipment(
  joined: JoinedPackage,
  context: JoinContext,
  index: JoinIndex,
  issues: Issue[],
): Shipment {
  const { packageId, seed, row, order, attached } = joined;
  const { labels } = attached;
  const lines = seed.holding.parts.map(({ line }) => line);
  const [first = null] = lines;
  const carrier = carrierOf(row, seed, labels);
  const trackingNumber = numberOf(row, seed, labels);
  const shipMethod = firstFact(
    factOf(row?.shipMethod, row),
    seed.shipMethod,
    ...labels.map((l) => l.seed.shipMethod),
  );
  const shipDay = firstFact(seed.shipDay, ...labels.map((label) => label.seed.shipDay));
  const service = ofLabels(labels, 'service');
  const packageType = ofLabels(labels, 'packageType');
  const skus = skusOf(lines, seed);
  const source = row?.source ?? seed.pieces[0]?.source ?? first?.source ?? null;
  const category =
    (row?.category ? factOf(row.category, row) : null) ??
    ofLabels(labels, 'category') ??
    leadingCategory(lines, index.categoryOfLine, issues);
  const categoryName = category?.value ?? context.declare.category;
  const byFile = labels.find(({ seed: own }) => own.pieces.some(({ row: of }) => of?.report === 'shipments'));
  return {
    packageId,
    orderId: seed.orderId,
    listing: row?.listing ?? 'not-listed',
    ...dayOf({ row, lines, labels, shipDay, promise: index.promises.get(seed.orderId) }),
    category: categoryName ? index.nameCategory(categoryName) : UNKNOWN_CATEGORY,
    categorySource: category?.source ?? null,
    carrier,
    trackingNumber,
    ...describeNumbers(joined, trackingNumber, carrier, context, index),
    shipMethod,
    service,
    packageType,
    ...mailpieceOf(
      attached,
      context.declare.mailpieces,
      {
        packageId,
        skus,
        shipMethod: shipMethod?.value ?? null,
        service: service?.value ?? null,
        packageType: packageType?.value ?? null,
        source,
      },
      issues,
    ),
    origin: row?.origin ? factOf(row.origin, row) : (ofLabels(labels, 'origin') ?? context.declare.shipFrom),
    destination: first?.shipCountry ? factOf(first.shipCountry, first) : ofLabels(labels, 'destination'),
    value: valuePackage(
      seed.holding,
      order?.repeats ?? [],
      {
        byAmazon: factOf(row?.packageValue, row),
        byFile: byFile
          ? {
              value: byFile.value,
              tax: byFile.tax,
              sources: byFile.seed.pieces.map((piece) => piece.source),
            }
          : null,
      },
      context.currency,
      issues,
    ),
    skus: [...new Set(skus.filter((sku) => sku !== ''))],
    standing: joined.standing,
    shipDay,
    scans: ofLabels(labels, 'scans'),
    scannedByAmazonsRow: row?.physicalScan ?? null,
    delivered: deliveredOf(row, ofLabels(labels, 'scans')),
    sources: distinctSources([
      row?.source,
      ...seed.pieces.map((piece) => piece.source),
      ...labels.flatMap((label) => label.seed.pieces.map((piece) => piece.source)),
      ...lines.map((line) => line.source),
    ]),
  };
}
