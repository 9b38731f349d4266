import { CRAFT_SUPPLIES } from './generate-crafts.js';
import { deliveryDays, spreadOver } from './generate-days.js';
import { priceLines, type Store, shipOrder } from './generate-orders.js';
import { seedRandom } from './generate-random.js';
import { pacificDay } from './generate-records-days.js';
import { record } from './generate-records-drafts.js';
import { startNumbers } from './generate-records-numbers.js';
import { writeOrderReport } from './generate-records-order-report.js';
import type { Sent } from './generate-records-packages.js';
import { writeConfirmations } from './generate-records-reports.js';
import { compare, writeCategories, writeCsv } from './generate-reports.js';
import { TOWNS } from './generate-towns.js';
import { type Count, sendCrafts } from './generate-warning-packages.js';

/** The last day of shipping before the files were downloaded. All days of the sample are ones of Pacific winter time. */
const LAST_SHIPPED = '2023-03-05';

/** Packages of each category over the days on which they were promised: before the window, in it and after it. */
const SPANS: readonly (readonly [from: string, to: string, crafts: number, office: number])[] = [
  ['2022-12-08', '2023-01-11', 150, 104],
  ['2023-01-12', '2023-02-10', 150, 110],
  ['2023-02-11', '2023-03-11', 146, 104],
];

/** One package in so many is an envelope. */
const ENVELOPES: Readonly<Record<string, number>> = { 'Arts, Crafts & Sewing': 30, 'Office Products': 55 };

const SHIPMENTS = [
  'order-id ship-date carrier service package-type tracking-number first-scan last-scan delivered',
].flatMap((part) => part.split(' '));

/** The reports, by file name, of a store that was warned and has mended: they reach from before the window to the letter. */
export function makeWarning(): Record<string, string> {
  const store: Store = { random: seedRandom(20230221), products: CRAFT_SUPPLIES, orderIds: new Set() };
  const drafts = SPANS.flatMap(([from, to, crafts, office]) =>
    Object.entries({ 'Arts, Crafts & Sewing': crafts, 'Office Products': office }).flatMap(
      ([category, count]) =>
        Array.from({ length: count }, (_, index) =>
          draft(store, category, index, spreadOver(deliveryDays(from, to), index, count)),
        ),
    ),
  );
  const inOrder = drafts
    .filter(({ order }) => pacificDay(order.updated) <= LAST_SHIPPED)
    .toSorted((a, b) => compare(a.order.updated, b.order.updated));
  const count: Count = new Map();
  const nextNumber = startNumbers(() => store.random.integer(1, 9));
  const sent = inOrder.map((one) => sendCrafts(store.random, nextNumber, count, one));
  return {
    'order-report.txt': writeOrderReport(sent.map(({ order }) => order)),
    'confirmations.txt': writeConfirmations(sent),
    'shipments.csv': writeCsv([SHIPMENTS, ...sent.map(shipmentCells)]),
    'categories.csv': writeCategories(CRAFT_SUPPLIES),
  };
}

function draft(
  store: Store,
  category: string,
  index: number,
  promised: string,
): Omit<Sent, 'label' | 'uploads'> {
  const { random } = store;
  const isEnvelope = index % (ENVELOPES[category] ?? 1) === 8;
  const goods = CRAFT_SUPPLIES.filter(
    (product) => product.category === category && (product.mailedAs !== 'parcel') === isEnvelope,
  );
  const town = random.pick(TOWNS.filter(({ taxRate }) => taxRate > 0));
  const lines = priceLines([[random.pick(goods), 1]], town);
  const order = record(store, shipOrder(store, lines, town, promised), promised);
  return { kind: isEnvelope ? 'letter' : 'parcel', order, holds: [[0, 1]], isPart: false, partner: null };
}

function shipmentCells({ order, label }: Sent): string[] {
  if (label === null) return [order.id];
  const { shipDay, carrier, service, packaging, number, firstScan, latestScan, delivered } = label;
  return [order.id, shipDay, carrier, service, packaging, number, firstScan, latestScan, delivered];
}
