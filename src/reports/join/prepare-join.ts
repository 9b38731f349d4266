import { isDamagedBySpreadsheet } from '../../model/damaged-number.js';
import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import { nameCategories } from '../../model/name-categories.js';
import { numberKey } from '../../model/number-key.js';
import type { PromiseRow, ReportRows, VtrRow } from '../../model/report-rows.js';
import type { TrackingHistory } from '../../model/tracking-history.js';
import type { GatheredRows } from '../rows/gather-rows.js';
import { indexCategories } from './index-categories.js';
import type { JoinContext, JoinIndex } from './join-context.js';
import { joinEvents } from './join-events.js';
import { learnCategories } from './learn-categories.js';
import { markWayBack } from './mark-way-back.js';
import { gatherOrder } from './order-facts.js';
import { sortByOrder } from './sort-by-order.js';

function latestPromises(rows: readonly PromiseRow[]): ReadonlyMap<string, PromiseRow> {
  const promises = new Map<string, PromiseRow>();
  for (const row of rows) {
    const earlier = promises.get(row.orderId);
    if ((row.shipByDay ?? '') > (earlier?.shipByDay ?? '')) promises.set(row.orderId, row);
  }
  return promises;
}

/** Digits that a spreadsheet ate make different numbers look alike: a history of such a number is no one's. */
function indexHistories(rows: readonly TrackingHistory[]): JoinIndex['histories'] {
  const whole = rows.filter(({ trackingNumber }) => !isDamagedBySpreadsheet(trackingNumber));
  const byNumber = groupBy(whole, ({ trackingNumber }) => numberKey(trackingNumber));
  return new Map([...byNumber].map(([key, histories]) => [key, markWayBack(joinEvents(histories))]));
}

/** What all parts of a case are joined by. */
export interface Join {
  readonly context: JoinContext;
  readonly index: JoinIndex;
  /** Whether reports state the packages; else they are those of Amazon's list, or one for each order. */
  readonly rebuilds: boolean;
  /** Whether Amazon's list names any order. */
  readonly hasList: boolean;
}

/** The rows of Amazon's list, each with the single SKU of its order, as far as order reports tell. */
function* listSkus(parts: Iterable<ReportRows>): Generator<readonly [row: VtrRow, sku: string]> {
  for (const rows of parts) {
    const { vtr } = rows;
    if (vtr.length === 0) continue;
    const named = new Set(vtr.map(({ orderId }) => orderId));
    const stated = sortByOrder({
      vtr,
      orders: rows.orders.filter(({ orderId }) => named.has(orderId)),
      confirmations: [],
      packages: [],
      fulfilledByAmazon: new Set(),
    });
    for (const [orderId, { lines, listed }] of stated) {
      const order = gatherOrder(orderId, lines, rows, []);
      const [sku, ...others] = new Set(order?.lines.map((line) => line.sku));
      if (sku && others.length === 0) for (const row of listed) yield [row, sku];
    }
  }
}

/** Makes ready what the packages of every part are looked up in. */
export function prepareJoin(rows: GatheredRows, context: JoinContext, issues: IssueSink): Join {
  const nameCategory = nameCategories(context.declare, context.statedCategories);
  const listed = rows.vtr.count() > 0 ? listSkus(rows.parts(false)) : [];
  const learned = learnCategories(listed, nameCategory);
  return {
    context,
    rebuilds: rows.statesPackages(),
    hasList: rows.vtr.count() > 0,
    index: {
      nameCategory,
      categoryOfLine: indexCategories(rows.categories.rows, learned, nameCategory, issues),
      promises: latestPromises(rows.promises.rows),
      histories: indexHistories(rows.histories.rows),
    },
  };
}
