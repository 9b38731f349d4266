import { expect, LIMIT } from './generate-check.js';
import { type Package, type Row, readPackages, readTables, taxOf } from './generate-records-count.js';
import { type Carrier, withCheckDigit } from './generate-records-numbers.js';

const CATEGORIES = ['Toys & Games', 'Office Products'];

/** What the packages of the window must come out as. The first three leave the rate or lift it, all others are defects. */
const TARGETS: Readonly<Record<string, readonly [toys: number, office: number]>> = {
  exempt: [72, 54],
  valid: [158, 123],
  'valid, confirmed after delivery': [2, 1],
  'envelope at or over the limit': [2, 1],
  'never scanned': [2, 1],
  'number of another carrier': [1, 1],
  'number damaged': [1, 1],
  'in the parcel of another order': [1, 1],
  'no number': [1, 1],
};

/** Throws unless the files of the records sample hold what its case file and its tests rely on, counted from their rows. */
export function checkRecords(files: Readonly<Record<string, string>>): void {
  const read = readTables(files);
  const packages = readPackages(read);
  const inWindow = packages.filter(isInWindow);
  expect('packages', `${inWindow.length} of ${packages.length}`, '424 of 436');
  for (const [outcome, target] of Object.entries(TARGETS)) {
    const own = inWindow.filter((one) => outcomeOf(one) === outcome);
    const found = CATEGORIES.map((name) => own.filter(({ category }) => category === name).length);
    expect(outcome, found.join(' '), target.join(' '));
  }
  checkEnvelopes(inWindow.filter((one) => outcomeOf(one) === 'exempt'));
  checkConfirmations(read('confirmations.txt'));
  checkOrders(read('all-orders.txt'));
  checkNumbers(read('shipments.csv'));
  const promotions = read('order-report.txt').filter(({ sku }) => sku === '');
  expect('rows that only continue', promotions.length, 15);
}

function isInWindow({ lines }: Package): boolean {
  const day = lines[0]?.['latest-delivery-date']?.slice(0, 10) ?? '';
  return day >= '2025-03-05' && day <= '2025-04-03';
}

function outcomeOf({ rows: [row = {}], label, value }: Package): string {
  if (label?.Service === 'First Class Mail')
    return value < LIMIT ? 'exempt' : 'envelope at or over the limit';
  if (row['tracking-number'] === '') return 'no number';
  // Two orders share this text, and no label.
  if (row['tracking-number'] === '9.40011E+21') return 'number damaged';
  if (label === undefined) return 'in the parcel of another order';
  if (row['carrier-code'] !== label.Carrier) return 'number of another carrier';
  if (label['First Scan'] === 'none') return 'never scanned';
  const isLate = (row['ship-date'] ?? '') > (label.Delivered ?? '').slice(0, 10);
  return isLate ? 'valid, confirmed after delivery' : 'valid';
}

function checkEnvelopes(exempt: readonly Package[]): void {
  const having = (column: string, text: string) =>
    exempt.filter(({ rows }) => rows.every((row) => row[column] === text)).length;
  expect('with the exact text', having('ship-method', 'USPS First Class Mail envelopes'), 8);
  expect('without any text', having('ship-method', ''), 42);
  expect('without a number', having('tracking-number', ''), 17);
  const lifted = exempt.filter(({ lines, value }) => value < LIMIT && value + taxOf(lines) >= LIMIT);
  expect('lifted by tax', lifted.map(({ value }) => value).join(' '), '925 949 935 975');
  expect('the dearest', Math.max(...exempt.map(({ value }) => value)), 975);
}

function checkConfirmations(rows: readonly Row[]): void {
  const whole = rows.filter((row) => row['order-item-id'] === '' && row.quantity === '');
  expect('rows for a whole order', whole.length, 48);
  expect('numbers taken back', rows.filter((row) => row['tracking-number'] === 'NULL').length, 1);
}

function checkOrders(all: readonly Row[]): void {
  const count = (column: string, value: string) => all.filter((row) => row[column] === value).length;
  expect('cancelled lines', count('item-status', 'Cancelled'), 7);
  expect('cancelled orders', count('order-status', 'Cancelled'), 6);
  expect('pending', count('order-status', 'Pending'), 5);
  expect('by Amazon', count('fulfillment-channel', 'Amazon'), 17);
  expect('multi-channel', count('sales-channel', 'Non-Amazon'), 3);
}

/** The check digits of numbers that carriers have published, and those of every parcel. */
function checkNumbers(labels: readonly Row[]): void {
  const published = { USPS: '9400111899223197428497', UPS: '1Z999AA10123456784', FedEx: '986578788855' };
  const parcels = labels.filter(({ Packaging }) => Packaging === 'Package');
  const own = parcels.map((label) => [label.Carrier ?? '', label['Tracking Number'] ?? ''] as const);
  for (const [carrier, number] of [...Object.entries(published), ...own])
    expect('number', withCheckDigit(carrier as Carrier, number.slice(0, -1)), number);
  const by = (carrier: string) => own.filter(([name]) => name === carrier).length;
  expect('parcels by UPS and FedEx', `${by('UPS')} ${by('FedEx')}`, '16 18');
}
