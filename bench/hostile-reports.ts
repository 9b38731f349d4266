import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** A report, or what stands where one is named, that no store ever sent. */
export interface HostileReport {
  readonly name: string;
  /** As the case names it. */
  readonly file: string;
  readonly write: (place: string) => void;
  /** What the message must say; null where the file is odd but may be read. */
  readonly says: RegExp | null;
}

const MB = 1 << 20;

const VTR =
  'Order ID,Carrier Name,Tracking ID,Origin Country,Promised Delivery Date,Ship Method,Ship Option,Has valid tracking,Has tracking ID,Any physical scan from carrier,Delivery scan or attempt,Package Value,Product Category\n';
const ROW =
  '111-0000001-0000001,USPS,LTR1,US,2021-07-15,USPS First Class Mail envelopes,Standard,No,Yes,No,No,,Toys & Games\n';
/** A report that can be used. */
export const GOOD_REPORT = VTR + ROW;
const ORDERS =
  'amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\n';

/** Writes `head`, then `unit` over and over until the file has `bytes`, then `tail`. */
function pour(place: string, head: Buffer, unit: Buffer, bytes: number, tail = Buffer.alloc(0)): void {
  const block = Buffer.alloc(Math.ceil((4 * MB) / unit.length) * unit.length, unit);
  const file = openSync(place, 'w');
  writeSync(file, head);
  for (let left = bytes - head.length; left > 0; left -= block.length)
    writeSync(file, block, 0, Math.min(left, block.length));
  writeSync(file, tail);
  closeSync(file);
}

/** Writes a file of one text over and over. */
export const poured =
  (head: string, unit: string, bytes: number, tail = '', encoding: BufferEncoding = 'utf8') =>
  (place: string): void =>
    pour(place, Buffer.from(head, encoding), Buffer.from(unit, encoding), bytes, Buffer.from(tail, encoding));

const text =
  (content: string) =>
  (place: string): void =>
    writeFileSync(place, content);

/** Writes zero bytes that take no room on the disk. */
export const hole =
  (bytes: number) =>
  (place: string): void => {
    const file = openSync(place, 'w');
    ftruncateSync(file, bytes);
    closeSync(file);
  };

/** Bytes without an order, the same in every run. */
function noise(): Buffer {
  const bytes = Buffer.alloc(MB);
  let state = 1;
  for (let at = 0; at < MB; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Writes a file of noise under a heading. */
const noisy =
  (head: string) =>
  (place: string): void =>
    pour(place, Buffer.from(head), noise(), 100 * MB);

const LONG = /longer than one million characters|no line end|columns/;
const columns = (count: number, separator: string): string =>
  Array.from({ length: count }, (_, at) => `column-${at}`).join(separator);

const TOO_LONG: readonly HostileReport[] = [
  {
    name: 'a line of 1 GB in a TAB file',
    file: 'long.txt',
    write: poured(`${ORDERS}111-1\t`, 'x', 1 << 30),
    says: LONG,
  },
  {
    name: 'a line of 1 GB in a CSV file',
    file: 'long.csv',
    write: poured(`${VTR}111-1,`, 'x', 1 << 30),
    says: LONG,
  },
  {
    name: 'a first line of 1 GB',
    file: 'headless.csv',
    write: poured('', 'x', 1 << 30),
    says: /long\w*|report/,
  },
  {
    name: 'a quoted cell of 1 GB',
    file: 'cell.csv',
    write: poured(`${VTR}${ROW}111-1,"`, 'x\n', 1 << 30),
    says: /row|quote/,
  },
  {
    name: 'a line of 1 GB in UTF-16',
    file: 'wide.txt',
    write: poured(`\uFEFF${ORDERS}111-1\t`, 'x', 1 << 30, '', 'utf16le'),
    says: LONG,
  },
  { name: '300 MB of TABs', file: 'tabs.txt', write: poured(ORDERS, '\t', 300 * MB), says: LONG },
  {
    name: '300 MB of TABs and no heading',
    file: 'tabs.txt',
    write: poured('', '\t', 300 * MB),
    says: /report/,
  },
  { name: '300 MB of commas', file: 'commas.csv', write: poured(VTR, ',', 300 * MB), says: LONG },
  {
    name: '300 MB of quoted commas',
    file: 'quotes.csv',
    write: poured(VTR, '"",', 300 * MB),
    says: LONG,
  },
  {
    name: 'a quote that opens in row 2 of 300 MB and never closes',
    file: 'open.csv',
    write: poured(`${VTR}111-1,"USPS`, `,${ROW}`, 300 * MB),
    says: /:2\b.*quote/,
  },
  {
    name: '10,000 columns, 2,000 rows',
    file: 'columns.csv',
    write: poured(`${columns(10_000, ',')}\n`, `${columns(10_000, ',')}\n`, 200 * MB),
    says: /columns/,
  },
  {
    name: '10,000 columns with TABs',
    file: 'columns.txt',
    write: poured(`${columns(10_000, '\t')}\n`, `${columns(10_000, '\t')}\n`, 200 * MB),
    says: /columns/,
  },
  {
    name: 'a known heading among 10,000 columns',
    file: 'columns.csv',
    write: text(`${VTR.trim()},${columns(10_000, ',')}\n${ROW}`),
    says: /columns/,
  },
];

const EMPTY_ROWS: readonly HostileReport[] = [
  { name: '20 MB of empty lines', file: 'blank.csv', write: poured(VTR, '\n', 20 * MB), says: null },
  {
    name: '20 MB of empty lines with TABs',
    file: 'blank.txt',
    write: poured(ORDERS, '\n', 20 * MB),
    says: null,
  },
  {
    name: '20 MB of empty lines alone',
    file: 'blank.csv',
    write: poured('', '\n', 20 * MB),
    says: /empty|heading/,
  },
  {
    name: '20 MB of rows of one comma',
    file: 'blank.csv',
    write: poured(VTR, ',\n', 20 * MB),
    says: null,
  },
  {
    name: '52 million rows of two bytes in a TAB file',
    file: 'short.txt',
    write: poured(ORDERS, 'x\n', 104 * MB),
    says: null,
  },
  {
    name: '52 million rows of two bytes in a CSV file',
    file: 'short.csv',
    write: poured(VTR, 'x\n', 104 * MB),
    says: null,
  },
];

const NO_TEXT: readonly HostileReport[] = [
  {
    name: '15 MB of empty objects in a performance report',
    file: 'objects.json',
    write: poured('{"performanceMetrics":[{}', ',{}', 15 * MB, ']}'),
    says: /objects of JSON/,
  },
  {
    name: '190,000 orders of a JSON reply that name no order',
    file: 'orders.json',
    write: poured('{"orders":[', '{"orderId":"1"},', 11 + 189_999 * 16, '{"orderId":"1"}]}'),
    says: null,
  },
  { name: 'an empty file', file: 'empty.csv', write: text(''), says: /empty/ },
  { name: '1 GB of zero bytes', file: 'zeros.csv', write: hole(1 << 30), says: /report|text|long/ },
  {
    name: 'a heading and 100 MB of zero bytes',
    file: 'zeros.csv',
    write: poured(VTR, '\0', 100 * MB),
    says: LONG,
  },
  {
    name: '100 MB of random bytes',
    file: 'noise.csv',
    write: noisy(''),
    says: /report|table/,
  },
  {
    name: 'a heading and 100 MB of random bytes',
    file: 'noise.csv',
    write: noisy(VTR),
    says: null,
  },
  {
    name: 'a TAB heading and 100 MB of random bytes',
    file: 'noise.txt',
    write: noisy(ORDERS),
    says: null,
  },
];

const NO_FILE: readonly HostileReport[] = [
  { name: 'no file', file: 'gone.csv', write: () => {}, says: /no such file/ },
  { name: 'a directory', file: 'folder.csv', write: (place) => mkdirSync(place), says: /folder|plain file/ },
  {
    name: 'a device that never ends',
    file: 'zero.csv',
    write: (place) => symlinkSync('/dev/zero', place),
    says: /outside/,
  },
  {
    name: 'a link out of the folder',
    file: 'link.csv',
    write: (place) => {
      writeFileSync(path.join(place, '../../outside.csv'), VTR + ROW);
      symlinkSync('../outside.csv', place);
    },
    says: /outside/,
  },
  {
    name: 'a link in a circle',
    file: 'circle.csv',
    write: (place) => symlinkSync('circle.csv', place),
    says: /circle/,
  },
];

/** Every hostile report, by how it is hostile. */
export const HOSTILE_REPORTS: readonly HostileReport[] = [...TOO_LONG, ...EMPTY_ROWS, ...NO_TEXT, ...NO_FILE];
