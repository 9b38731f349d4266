import type { Cells } from '../cells.js';
import { noteDamagedNumber, orderOf, type ReportFormat } from './report-format.js';

/** carrier-name counts only where carrier-code is Other, or where the file is older than the carrier code. */
function readCarrier(cells: Cells): { readonly carrier: string; readonly carrierIsTyped: boolean } {
  const code = cells.text('carrierCode');
  const isOther = code?.toLowerCase() === 'other';
  return {
    carrier: code === null || isOther ? (cells.text('carrierName') ?? code ?? '') : code,
    carrierIsTyped: isOther,
  };
}

/** The shipping confirmation that the seller uploads: what was sent when, by whom, under which number. No price. */
export const confirmation: ReportFormat = {
  id: 'confirmation',
  title: 'Shipping Confirmation',
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
    const orderId = orderOf(cells);
    if (orderId === null) return;
    const number = cells.text('trackingNumber') ?? '';
    const deletesNumber = number.toUpperCase() === 'NULL';
    noteDamagedNumber(cells, 'trackingNumber');
    rows.confirmations.push({
      source: cells.source,
      orderId,
      orderItemId: cells.text('orderItemId') || null,
      quantity: cells.wholeNumber('quantity'),
      shipDay: cells.day('shipDate'),
      ...readCarrier(cells),
      trackingNumber: deletesNumber ? '' : number,
      deletesNumber,
      shipMethod: cells.text('shipMethod') ?? '',
    });
  },
};
