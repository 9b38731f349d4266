import { isDamagedBySpreadsheet } from '../../model/damaged-number.js';
import type { Cells } from '../cells.js';
import { amazonOrderOf } from './amazon-order-of.js';
import type { ReportFormat } from './report-format.js';

/** carrier-name counts only where carrier-code is Other, or where the file is older than the carrier code. */
function readCarrier(cells: Cells): { readonly carrier: string; readonly carrierIsTyped: boolean } {
  const code = cells.text('carrierCode');
  const isOther = code?.toLowerCase() === 'other';
  return {
    carrier: code === null || isOther ? (cells.text('carrierName') ?? code ?? '') : code,
    carrierIsTyped: isOther,
  };
}

/** A blank means the whole order; a number that a spreadsheet has damaged means one item of it, and no two need be the same. */
function readItem(cells: Cells): string | null {
  const item = cells.text('orderItemId') || null;
  if (item === null || !isDamagedBySpreadsheet(item)) return item;
  cells.name('orderItemId');
  return `${item} (row ${cells.source.row})`;
}

/** In place of a number it deletes the one given before. */
const DELETED = 'NULL';

/** The shipping confirmation that the seller uploads: what was sent when, by whom, under which number. No price. */
export const confirmation: ReportFormat = {
  id: 'confirmation',
  title: 'Shipping Confirmation',
  lists: 'packages',
  fields: {
    orderId: { headings: ['order-id'], required: true },
    orderItemId: { headings: ['order-item-id'] },
    quantity: { headings: ['quantity'] },
    shipDate: { headings: ['ship-date'], required: true },
    carrierCode: { headings: ['carrier-code'] },
    carrierName: { headings: ['carrier-name'] },
    trackingNumber: { headings: ['tracking-number'], required: true },
    shipMethod: { headings: ['ship-method'] },
  },
  recognise: (has) =>
    has('orderId') && has('shipDate') && has('trackingNumber') && (has('carrierCode') || has('carrierName')),
  readRow: (cells, rows) => {
    const orderId = amazonOrderOf(cells);
    if (orderId === null) return;
    const number = cells.number('trackingNumber', DELETED) ?? '';
    const deletesNumber = number.toUpperCase() === DELETED;
    rows.confirmations.push({
      source: cells.source,
      orderId,
      orderItemId: readItem(cells),
      quantity: cells.wholeNumber('quantity'),
      shipDay: cells.day('shipDate'),
      ...readCarrier(cells),
      trackingNumber: deletesNumber ? '' : number,
      deletesNumber,
      shipMethod: cells.text('shipMethod') ?? '',
    });
  },
};
