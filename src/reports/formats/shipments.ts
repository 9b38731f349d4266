import { MAILPIECES, type Mailpiece } from '../../model/case-file.js';
import type { Scan } from '../../model/report-rows.js';
import type { Cells } from '../cells.js';
import { orderOf, type ReportFormat } from './report-format.js';

function readMailpiece(cells: Cells): Mailpiece | null {
  const text = cells.text('mailpiece')?.toLowerCase() ?? '';
  const found = MAILPIECES.find((one) => one === text) ?? null;
  if (found === null && text !== '')
    cells.note('cell-unreadable', 'expected letter, flat, parcel or digital; taken as unknown', 'mailpiece');
  return found;
}

const NEVER = new Set(['none', 'never', 'no', 'not scanned', 'n', 'false']);
const HAPPENED = new Set(['yes', 'y', 'true', 'x']);

/** A scan's day or time; `none` where the carrier is known not to have made it; a blank says nothing. */
function readScan(cells: Cells, field: string): Scan {
  const text = cells.text(field) ?? '';
  const word = text.toLowerCase();
  if (NEVER.has(word)) return 'none';
  if (HAPPENED.has(word)) return { at: 'yes', day: null };
  const day = cells.day(field);
  return day === null ? null : { at: text, day };
}

/**
 * The generic `shipments` file, for whatever tool has no format of its own: a row a package, or a row a line of it. Its
 * fields are named in the README, and a column map in the case file names other headings.
 */
export const shipments: ReportFormat = {
  id: 'shipments',
  title: 'shipments file (see the README)',
  lists: 'packages',
  fields: {
    orderId: { headings: ['order-id', 'amazon-order-id'], required: true },
    orderItemId: { headings: ['order-item-id'] },
    packageId: { headings: ['package-id'] },
    sku: { headings: ['sku'] },
    quantity: { headings: ['quantity'] },
    shipDate: { headings: ['ship-date'] },
    promisedDeliveryDate: { headings: ['promised-delivery-date'] },
    carrier: { headings: ['carrier'] },
    service: { headings: ['service'] },
    packageType: { headings: ['package-type'] },
    mailpiece: { headings: ['mailpiece'] },
    trackingNumber: { headings: ['tracking-number'] },
    shipMethod: { headings: ['ship-method'] },
    origin: { headings: ['origin'] },
    destination: { headings: ['destination'] },
    firstScan: { headings: ['first-scan'] },
    lastScan: { headings: ['last-scan'] },
    delivered: { headings: ['delivered'] },
    value: { headings: ['value'] },
    tax: { headings: ['tax'] },
    category: { headings: ['category'] },
  },
  recognise: (has) =>
    has('orderId') &&
    (has('firstScan') ||
      has('packageId') ||
      has('mailpiece') ||
      (has('carrier') && has('trackingNumber')) ||
      (has('service') && has('packageType'))),
  readRow: (cells, rows) => {
    const orderId = orderOf(cells);
    if (orderId === null) return;
    rows.packages.push({
      source: cells.source,
      report: 'shipments',
      orderId,
      orderItemId: cells.name('orderItemId') || null,
      packageId: cells.name('packageId') || null,
      sku: cells.name('sku') || null,
      quantity: cells.wholeNumber('quantity'),
      shipDay: cells.day('shipDate'),
      promisedDay: cells.day('promisedDeliveryDate'),
      carrier: cells.text('carrier'),
      service: cells.text('service'),
      packageType: cells.text('packageType'),
      mailpiece: readMailpiece(cells),
      trackingNumber: cells.number('trackingNumber'),
      shipMethod: cells.text('shipMethod'),
      origin: cells.text('origin'),
      destination: cells.text('destination'),
      firstScan: readScan(cells, 'firstScan'),
      lastScan: readScan(cells, 'lastScan'),
      delivered: readScan(cells, 'delivered'),
      value: cells.money('value'),
      tax: cells.money('tax'),
      category: cells.text('category'),
    });
  },
};
