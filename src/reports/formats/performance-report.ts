import type { PerformanceFigure } from '../../model/report-rows.js';
import type { JsonFields } from '../json-fields.js';
import type { JsonFormat } from './json-format.js';

/** Amazon's ids of the stores that have a policy catalogue (developer-docs.amazon.com/sp-api/docs/marketplace-ids). */
const STORES: Readonly<Record<string, string>> = {
  ATVPDKIKX0DER: 'US',
  A1F83G8C2ARO7P: 'UK',
  A1PA6795UKMFR9: 'DE',
  A13V1IB3VIYZZH: 'FR',
  APJ6JRA9NG5V4: 'IT',
  A1RKKUPIHCS9HS: 'ES',
  A2EUQ1WTGCTBG2: 'CA',
  A1VC38T7YXB528: 'JP',
  A39IBJ37TRP1C6: 'AU',
  A2VIGQ35RCS4UG: 'AE',
  A17E79C6D8DWNP: 'SA',
  A19VAU5U5O7RUS: 'SG',
};

function readFigure(metrics: JsonFields): PerformanceFigure | null {
  const marketplace = metrics.text('marketplaceId');
  const rate = metrics.object('validTrackingRate');
  if (rate === null) return null;
  const range = rate.object('reportingDateRange');
  return {
    source: rate.source,
    store: marketplace !== null && Object.hasOwn(STORES, marketplace) ? (STORES[marketplace] ?? null) : null,
    from: range?.day('reportingDateFrom') ?? null,
    to: range?.day('reportingDateTo') ?? null,
    valid: rate.wholeNumber('validTrackingCount'),
    counted: rate.wholeNumber('shipmentCount'),
    rate: rate.share('rate'),
  };
}

/**
 * The seller performance report of the SP-API (GET_V2_SELLER_PERFORMANCE_REPORT): Amazon's own total, without category and
 * without rows. Amazon's published example fails its own schema, so that every field may be missing or odd.
 */
export const performanceReport: JsonFormat = {
  id: 'performance-report',
  title: 'Seller performance report (JSON)',
  recognise: ({ has }) => has('performanceMetrics'),
  read: (root, rows) => {
    const figures = root.objects('performanceMetrics', readFigure);
    for (const figure of figures) rows.accountTotals.push(figure);
    return figures.length;
  },
};
