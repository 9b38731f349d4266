import type { Records } from './generate-records.js';
import { writeOrderReport } from './generate-records-order-report.js';
import type { Sent } from './generate-records-packages.js';
import { compare, writeAllOrders, writeCategories, writeCsv } from './generate-reports.js';

const CONFIRMATION = [
  'order-id',
  'order-item-id',
  'quantity',
  'ship-date',
  'carrier-code',
  'carrier-name',
  'tracking-number',
  'ship-method',
];

/** As the shipping tool names its columns: three of them need a map in the case file, two are of no use there. */
const SHIPMENTS = [
  'Order No',
  'Recipient',
  'Ship Date',
  'Carrier',
  'Service',
  'Packaging',
  'Postage',
  'Tracking Number',
  'First Scan',
  'Latest Scan',
  'Delivered',
];

/** The reports of the sample by their file names. */
export function writeRecords({ products, orders, shipped, sent }: Records): Record<string, string> {
  return {
    'order-report.txt': writeOrderReport(shipped),
    // A line that was taken back has no pieces left; its order was sent all the same.
    'all-orders.txt': writeAllOrders(orders),
    'confirmations.txt': writeConfirmations(sent),
    'shipments.csv': writeCsv([SHIPMENTS, ...sent.flatMap(shipmentCells)]),
    'categories.csv': writeCategories(products),
  };
}

/** TAB-separated, in the order in which the rows were uploaded. */
export function writeConfirmations(sent: readonly Sent[]): string {
  const uploads = sent.flatMap((one) => one.uploads.map((upload) => ({ ...upload, one })));
  const rows = uploads
    .toSorted((a, b) => compare(a.at, b.at))
    .flatMap(
      ({ one: { order, holds }, isWholeOrder, number, carrier, carrierName = '', shipMethod, shipDay }) => {
        const named = isWholeOrder
          ? [['', '']]
          : holds.map(([line, quantity]) => [order.itemIds[line] ?? '', String(quantity)]);
        return named.map((item) => [order.id, ...item, shipDay, carrier, carrierName, number, shipMethod]);
      },
    );
  return [CONFIRMATION, ...rows].map((cells) => `${cells.join('\t')}\r\n`).join('');
}

const POSTAGE: Readonly<Record<string, string>> = { Letter: '0.73', 'Large Envelope or Flat': '1.50' };

function shipmentCells({ order, label }: Sent): string[][] {
  if (label === null) return [];
  const { carrier, service, packaging, number, shipDay, firstScan, latestScan, delivered } = label;
  const recipient = `Placeholder Recipient ${order.buyer}`;
  const postage = POSTAGE[packaging] ?? (carrier === 'USPS' ? '5.25' : '9.40');
  return [
    [
      order.id,
      recipient,
      shipDay,
      carrier,
      service,
      packaging,
      postage,
      number,
      firstScan,
      latestScan,
      delivered,
    ],
  ];
}
