import { asinOf } from './asin-of.js';
import type { ReportFormat } from './report-format.js';

/** A list the seller makes: `sku,category` or `asin,category`. All Orders carries no category. */
export const categories: ReportFormat = {
  id: 'categories',
  title: 'categories file (sku,category or asin,category)',
  fields: {
    sku: { headings: ['sku', 'seller-sku'] },
    asin: { headings: ['asin'] },
    category: { headings: ['category', 'product-category'], required: true },
    orderId: { headings: ['order-id', 'amazon-order-id'] },
  },
  recognise: (has) => has('category') && (has('sku') || has('asin')) && !has('orderId'),
  readRow: (cells, rows) => {
    const [sku, asin, category] = [cells.name('sku'), asinOf(cells), cells.text('category')];
    if (!category || !(sku || asin)) {
      cells.note('row-incomplete', 'the row needs a SKU or ASIN and a category; left out');
      return;
    }
    rows.categories.push({ source: cells.source, sku: sku || null, asin: asin || null, category });
  },
};
