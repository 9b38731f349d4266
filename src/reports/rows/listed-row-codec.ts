import type { Listing, VtrRow } from '../../model/report-rows.js';
import { putSource, type RowCodec, takeSource } from './row-codec.js';

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
