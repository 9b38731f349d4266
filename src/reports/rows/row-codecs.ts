import type {
  ConfirmationRow,
  Listing,
  OrderLine,
  PackageRow,
  Scan,
  VtrRow,
} from '../../model/report-rows.js';
import type { Source } from '../../model/source.js';
import type { CellReader, CellWriter } from './pack-cells.js';

/** How a row is put down cell by cell, and taken up again: both name the cells in one order. */
export interface RowCodec<T> {
  readonly put: (row: T, cells: CellWriter) => void;
  readonly take: (cells: CellReader) => T;
}

function putSource({ file, row }: Source, cells: CellWriter): void {
  cells.word(file);
  cells.number(row);
}

const takeSource = (cells: CellReader): Source => ({ file: cells.word() ?? '', row: cells.number() ?? 0 });

/** A scan's time is any text but these. */
const NEVER = 'none';

function putScan(scan: Scan, cells: CellWriter): void {
  cells.flag(scan === null ? null : scan === 'none');
  if (scan !== null && scan !== NEVER) cells.text(scan.at);
}

function takeScan(cells: CellReader): Scan {
  const isNone = cells.flag();
  if (isNone === null) return null;
  return isNone ? NEVER : { at: cells.text() ?? '' };
}

/** A line of an order report. */
export const orderLines: RowCodec<OrderLine> = {
  put: (row, cells) => {
    putSource(row.source, cells);
    cells.flag(row.report === 'all-orders');
    cells.text(row.orderId);
    cells.text(row.orderItemId);
    cells.word(row.sku);
    cells.word(row.asin);
    cells.number(row.quantity);
    cells.word(row.orderStatus);
    cells.word(row.itemStatus);
    cells.word(row.fulfillmentChannel);
    cells.word(row.salesChannel);
    cells.word(row.purchaseDay);
    cells.word(row.promisedDay);
    cells.text(row.lastUpdated);
    cells.word(row.currency);
    cells.number(row.itemPrice);
    cells.number(row.itemTax);
    cells.number(row.shippingPrice);
    cells.number(row.shippingTax);
    cells.number(row.itemDiscount);
    cells.number(row.shippingDiscount);
    cells.word(row.shipCountry);
    cells.flag(row.isPrime);
  },
  take: (cells) => ({
    source: takeSource(cells),
    report: cells.flag() ? 'all-orders' : 'order-report',
    orderId: cells.text() ?? '',
    orderItemId: cells.text(),
    sku: cells.word() ?? '',
    asin: cells.word() ?? '',
    quantity: cells.number(),
    orderStatus: cells.word() ?? '',
    itemStatus: cells.word() ?? '',
    fulfillmentChannel: cells.word() ?? '',
    salesChannel: cells.word() ?? '',
    purchaseDay: cells.word(),
    promisedDay: cells.word(),
    lastUpdated: cells.text() ?? '',
    currency: cells.word() ?? '',
    itemPrice: cells.number(),
    itemTax: cells.number(),
    shippingPrice: cells.number(),
    shippingTax: cells.number(),
    itemDiscount: cells.number(),
    shippingDiscount: cells.number(),
    shipCountry: cells.word() ?? '',
    isPrime: cells.flag(),
  }),
};

/** A row of a shipping confirmation. */
export const confirmationRows: RowCodec<ConfirmationRow> = {
  put: (row, cells) => {
    putSource(row.source, cells);
    cells.text(row.orderId);
    cells.text(row.orderItemId);
    cells.number(row.quantity);
    cells.word(row.shipDay);
    cells.word(row.carrier);
    cells.flag(row.carrierIsTyped);
    cells.text(row.trackingNumber);
    cells.flag(row.deletesNumber);
    cells.word(row.shipMethod);
  },
  take: (cells) => ({
    source: takeSource(cells),
    orderId: cells.text() ?? '',
    orderItemId: cells.text(),
    quantity: cells.number(),
    shipDay: cells.word(),
    carrier: cells.word() ?? '',
    carrierIsTyped: cells.flag() ?? false,
    trackingNumber: cells.text() ?? '',
    deletesNumber: cells.flag() ?? false,
    shipMethod: cells.word() ?? '',
  }),
};

const LISTINGS: readonly Listing[] = ['defect', 'valid', 'unknown'];

/** A package of a VTR report, as it is read: what several rows dispute is found later. */
export const vtrRows: RowCodec<VtrRow> = {
  put: (row, cells) => {
    putSource(row.source, cells);
    cells.text(row.orderId);
    cells.number(LISTINGS.indexOf(row.listing));
    cells.word(row.carrier);
    cells.text(row.trackingId);
    cells.word(row.origin);
    cells.word(row.promisedDeliveryDate);
    cells.word(row.shipMethod);
    cells.number(row.packageValue);
    cells.word(row.category);
    cells.flag(row.physicalScan);
    cells.flag(row.deliveryScan);
  },
  take: (cells) => ({
    source: takeSource(cells),
    orderId: cells.text() ?? '',
    listing: LISTINGS[cells.number() ?? -1] ?? 'unknown',
    carrier: cells.word(),
    trackingId: cells.text(),
    origin: cells.word(),
    promisedDeliveryDate: cells.word(),
    shipMethod: cells.word(),
    packageValue: cells.number(),
    category: cells.word(),
    physicalScan: cells.flag(),
    deliveryScan: cells.flag(),
    disputed: [],
  }),
};

const MAILPIECES = ['letter', 'flat', 'parcel', 'digital'] as const;

/** A row of a shipping tool or of a `shipments` file. */
export const packageRows: RowCodec<PackageRow> = {
  put: (row, cells) => {
    putSource(row.source, cells);
    cells.flag(row.report === 'shipments');
    cells.text(row.orderId);
    cells.text(row.orderItemId);
    cells.text(row.packageId);
    cells.word(row.sku);
    cells.number(row.quantity);
    cells.word(row.shipDay);
    cells.word(row.promisedDay);
    cells.word(row.carrier);
    cells.word(row.service);
    cells.word(row.packageType);
    cells.number(row.mailpiece === null ? null : MAILPIECES.indexOf(row.mailpiece));
    cells.text(row.trackingNumber);
    cells.word(row.shipMethod);
    cells.word(row.origin);
    cells.word(row.destination);
    putScan(row.firstScan, cells);
    putScan(row.lastScan, cells);
    putScan(row.delivered, cells);
    cells.word(row.deliveredDay);
    cells.number(row.value);
    cells.number(row.tax);
    cells.word(row.category);
  },
  take: (cells) => ({
    source: takeSource(cells),
    report: cells.flag() ? 'shipments' : 'shipstation',
    orderId: cells.text() ?? '',
    orderItemId: cells.text(),
    packageId: cells.text(),
    sku: cells.word(),
    quantity: cells.number(),
    shipDay: cells.word(),
    promisedDay: cells.word(),
    carrier: cells.word(),
    service: cells.word(),
    packageType: cells.word(),
    mailpiece: MAILPIECES[cells.number() ?? -1] ?? null,
    trackingNumber: cells.text(),
    shipMethod: cells.word(),
    origin: cells.word(),
    destination: cells.word(),
    firstScan: takeScan(cells),
    lastScan: takeScan(cells),
    delivered: takeScan(cells),
    deliveredDay: cells.word(),
    value: cells.number(),
    tax: cells.number(),
    category: cells.word(),
  }),
};
