import { track17Api } from './formats/17track-api.js';
import { aftershipApi } from './formats/aftership-api.js';
import { buyShipping } from './formats/buy-shipping.js';
import { easypost } from './formats/easypost.js';
import type { JsonFormat } from './formats/json-format.js';
import { orders2026 } from './formats/orders-2026.js';
import { ordersV0 } from './formats/orders-v0.js';
import { performanceReport } from './formats/performance-report.js';
import { shippingV2 } from './formats/shipping-v2.js';
import { shippo } from './formats/shippo.js';

/** The JSON reports that the program reads, in the order in which they are tried. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  performanceReport,
  orders2026,
  buyShipping,
  ordersV0,
  shippingV2,
  easypost,
  shippo,
  aftershipApi,
  track17Api,
];
