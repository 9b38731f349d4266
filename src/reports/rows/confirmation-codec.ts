import type { ConfirmationRow } from '../../model/report-rows.js';
import { putSource, type RowCodec, takeSource } from './row-codec.js';

/** A row of a shipping confirmation. */
export const confirmationRows: RowCodec<ConfirmationRow> = {
  put: (row, cells) => {
    putSource(row.source, cells);
    cells.text(row.orderId);
    cells.text(row.orderItemId);
    cells.number(row.quantity);
    cells.flag(row.quantityIsKnown);
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
    quantityIsKnown: cells.flag() ?? false,
    shipDay: cells.word(),
    carrier: cells.word(),
    carrierIsTyped: cells.flag() ?? false,
    trackingNumber: cells.text(),
    deletesNumber: cells.flag() ?? false,
    shipMethod: cells.word(),
  }),
};
