/** The orders behind the reports of the scale bench: invented, and the same on every machine. */

/** One line of an order; amounts in cents for the whole line. */
export interface Line {
  readonly itemId: string;
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly quantity: number;
  readonly item: number;
  readonly itemTax: number;
  readonly shipping: number;
  readonly shippingTax: number;
}

export interface Package {
  readonly id: string;
  readonly lines: readonly Line[];
  /** The part of its lines that it holds. */
  readonly share: 1 | 0.5;
  readonly isLetter: boolean;
  /** The number in force; blank where none was given. */
  readonly number: string;
  /** The number of a first label, voided since, that an amendment replaced. */
  readonly voidedNumber: string | null;
  readonly shipMethod: string;
  /** Whether Amazon's report lists it as failing. */
  readonly isListed: boolean;
}

export interface Order {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly purchased: number;
  readonly category: string;
  readonly kind: 'seller' | 'amazon' | 'cancelled';
  readonly lines: readonly Line[];
  /** None where the seller shipped nothing. */
  readonly packages: readonly Package[];
}

export const WINDOW = { from: '2026-04-10', to: '2026-05-09' } as const;
export const PROMISE_DAYS = 8;
/** So early on the day whose promise opens the window that in the Pacific zone it is that day too. */
const FIRST_PURCHASE = Date.UTC(2026, 3, 2, 9);
const PURCHASES_FOR = 29 * 86_400_000;

const CATEGORIES = ['Toys & Games', 'Office Products', 'Home & Kitchen', 'Arts, Crafts & Sewing'];
const LETTER_METHODS = ['USPS First Class Mail envelopes', 'First Class', ''];

/** Where drawing stands: what the orders before it have used up. */
interface Mark {
  readonly seed: number;
  readonly orders: number;
  readonly packages: number;
}

/** Of these a store of a million packages has some 200, so that neither they nor the marks between them fill memory. */
const ORDERS_IN_BLOCK = 5000;
/** What the numbers of packages and their barcodes have digits for. */
const MOST_PACKAGES = 1_000_000;

/** Mulberry32: numbers from 0 up to 1, and the seed that goes on where they stop. */
function chanceFrom(seed: number): { readonly next: () => number; readonly seed: () => number } {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, seed: () => state };
}

const padded = (number: number, width: number): string => String(number).padStart(width, '0');

/** A USPS package barcode: its check digit fills the others, weighed 3 and 1 by turns from the right, up to ten. */
function barcode(serial: number): string {
  const digits = `94001901234567${padded(serial, 7)}`;
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Draws the next orders, a block of them or until there are as many packages as wanted: a quarter letters, 8 % listed as failing. */
function drawBlock(wanted: number, from: Mark): { readonly orders: readonly Order[]; readonly next: Mark } {
  const { next: chance, seed } = chanceFrom(from.seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const orders: Order[] = [];
  let made = from.packages;

  function drawLine(product: number, isLetter: boolean, quantity: number): Line {
    const item = isLetter ? 199 + below(500) : 1200 + below(2800);
    const shipping = isLetter ? 99 : 399;
    return {
      itemId: String(10_000_000_000_000 + (from.orders + orders.length) * 1000 + product),
      sku: `${isLetter ? 'CARD' : 'MUG'}-${padded(product, 4)}`,
      asin: `B0SCALE${padded(product, 3)}`,
      title: `${isLetter ? 'Greeting Cards, Set of 4' : 'Stoneware Mug, 4" Handle'}, Pattern ${product}, Example Brand`,
      quantity,
      item: item * quantity,
      itemTax: Math.round(item * 0.08) * quantity,
      shipping: shipping * quantity,
      shippingTax: Math.round(shipping * 0.08) * quantity,
    };
  }

  function drawPackage(lines: readonly Line[], isLetter: boolean, share: Package['share'] = 1): Package {
    const serial = made++;
    const isListed = chance() < (isLetter ? 0.28 : 0.0133);
    const number = isLetter ? `LTR${padded(serial, 7)}` : isListed ? '' : barcode(serial);
    const isAmended = number !== '' && share === 1 && chance() < 0.01;
    const voided = isLetter ? `LTR9${padded(serial, 6)}` : barcode(9_000_000 + serial);
    return {
      id: `P${padded(serial, 7)}`,
      lines,
      share,
      isLetter,
      number,
      voidedNumber: isAmended ? voided : null,
      shipMethod: isLetter ? (LETTER_METHODS[below(3)] ?? '') : 'USPS Ground Advantage',
      isListed,
    };
  }

  /** 10 % of two lines; 3 % in two packages, with a line each, or with a piece each of one line. */
  function drawGoods(product: number, isLetter: boolean): Pick<Order, 'lines' | 'packages'> {
    const draw = chance();
    const isOfPieces = draw < 0.015 && wanted - made > 1;
    const first = drawLine(product, isLetter, isOfPieces || chance() < 0.08 ? 2 : 1);
    if (isOfPieces) {
      const piece = () => drawPackage([first], isLetter, 0.5);
      return { lines: [first], packages: [piece(), piece()] };
    }
    if (draw < 0.9) return { lines: [first], packages: [drawPackage([first], isLetter)] };
    const lines = [first, drawLine(product + 400, isLetter, 1)];
    const isSplit = draw > 0.985 && wanted - made > 1;
    const packages = isSplit
      ? lines.map((line) => drawPackage([line], isLetter))
      : [drawPackage(lines, isLetter)];
    return { lines, packages };
  }

  while (made < wanted && orders.length < ORDERS_IN_BLOCK) {
    const at = from.orders + orders.length;
    const id = `11${1 + (at % 4)}-${padded((1_234_567 + at * 7919) % 10_000_000, 7)}-${padded(below(10_000_000), 7)}`;
    const purchased = FIRST_PURCHASE + Math.floor((made / wanted) * PURCHASES_FOR);
    const [draw, isLetter, product] = [chance(), chance() < 0.25, below(400)];
    const category = CATEGORIES[product % CATEGORIES.length] ?? '';
    const order = { id, purchased, category };
    if (draw < 0.03)
      orders.push({
        ...order,
        kind: draw < 0.02 ? 'amazon' : 'cancelled',
        lines: [drawLine(product, isLetter, 1)],
        packages: [],
      });
    else orders.push({ ...order, kind: 'seller', ...drawGoods(product, isLetter) });
  }
  return { orders, next: { seed: seed(), orders: from.orders + orders.length, packages: made } };
}

/** The blocks in which orders are drawn, one at a time. */
function* drawBlocks(
  wanted: number,
  seed: number,
): Generator<{ readonly from: Mark; readonly orders: readonly Order[] }> {
  if (wanted > MOST_PACKAGES) throw new Error(`at most ${MOST_PACKAGES} packages`);
  for (let from: Mark = { seed, orders: 0, packages: 0 }; from.packages < wanted; ) {
    const { orders, next } = drawBlock(wanted, from);
    yield { from, orders };
    from = next;
  }
}

/** The orders that together hold as many packages as wanted, as they were purchased. Drawn anew each time; never all in memory. */
export function* drawOrders(wanted: number, seed: number): Generator<Order> {
  for (const { orders } of drawBlocks(wanted, seed)) yield* orders;
}

/** The same orders, the latest first. */
export function* drawOrdersBackwards(wanted: number, seed: number): Generator<Order> {
  const marks: Mark[] = [];
  for (const { from } of drawBlocks(wanted, seed)) marks.push(from);
  for (const mark of marks.toReversed()) yield* drawBlock(wanted, mark).orders.toReversed();
}
