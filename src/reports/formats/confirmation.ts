import { isDamagedBySpreadsheet } from '../../model/damaged-number.js';
import type { ConfirmationRow } from '../../model/report-rows.js';
import type { Cells } from '../cells.js';
import { amazonOrderOf } from './amazon-order-of.js';
import type { ReportFormat } from './report-format.js';

/** A cell that is blank, or of which the file has no column, says that nothing was given; one that can't be read says nothing. */
function given(cells: Cells, field: string): string | null {
  return cells.isBlank(field) ? '' : cells.text(field);
}

/** carrier-name counts only where carrier-code is Other, or where the file is older than the carrier code. */
function readCarrier(cells: Cells): Pick<ConfirmationRow, 'carrier' | 'carrierIsTyped'> {
  const code = cells.text('carrierCode');
  if (code === null && !cells.isBlank('carrierCode')) return { carrier: null, carrierIsTyped: false };
  if (code !== null && code.toLowerCase() !== 'other') return { carrier: code, carrierIsTyped: false };
  const name = cells.text('carrierName');
  const unnamed = cells.isBlank('carrierName') ? (code ?? '') : null;
  return { carrier: name ?? unnamed, carrierIsTyped: code !== null };
}

/**
 * A blank means the whole order. A number that a spreadsheet has damaged, or that can't be read, means one item of it, and no two need be
 * the same.
 */
function readItem(cells: Cells): string | null {
  if (cells.isBlank('orderItemId')) return null;
  const item = cells.text('orderItemId');
  if (item === '') return null;
  if (item !== null && !isDamagedBySpreadsheet(item)) return item;
  if (item !== null) cells.name('orderItemId');
  return `${item ?? ''} (row ${cells.source.row})`;
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
    const number = cells.number('trackingNumber', DELETED);
    const deletesNumber = number?.toUpperCase() === DELETED;
    const quantity = cells.wholeNumber('quantity');
    rows.confirmations.push({
      source: cells.source,
      orderId,
      orderItemId: readItem(cells),
      quantity,
      quantityIsKnown: quantity !== null || cells.saysNothing('quantity'),
      shipDay: cells.day('shipDate'),
      ...readCarrier(cells),
      trackingNumber: deletesNumber ? '' : number,
      deletesNumber,
      shipMethod: given(cells, 'shipMethod'),
    });
  },
};
