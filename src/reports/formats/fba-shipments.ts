import { amazonOrderOf } from './amazon-order-of.js';
import type { ReportFormat } from './report-format.js';

/** Amazon Fulfilled Shipments. The rate measures what the seller ships, so these orders are recognised to be left out. */
export const fbaShipments: ReportFormat = {
  id: 'fba-shipments',
  title: 'Amazon Fulfilled Shipments',
  fields: {
    orderId: { headings: ['amazon-order-id'], required: true },
    shipmentId: { headings: ['shipment-id'] },
    fulfillmentCenter: { headings: ['fulfillment-center-id'] },
  },
  recognise: (has) => has('orderId') && has('shipmentId') && has('fulfillmentCenter'),
  readRow: (cells, rows) => {
    const orderId = amazonOrderOf(cells);
    if (orderId !== null) rows.fulfilledByAmazon.add(orderId);
  },
};
