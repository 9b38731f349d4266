export type Row = Readonly<Record<string, string>>;

/** One package with the confirmation rows that stand, the lines that they name and its label. */
export interface Package {
  readonly rows: readonly Row[];
  readonly lines: readonly Row[];
  readonly label: Row | undefined;
  readonly category: string;
  /** Item and shipping in cents, a line by the pieces that are in the package. */
  readonly value: number;
}

/** The rows of every file by their headings, cut at each separator: the sample quotes nothing. */
export type Tables = (file: string) => readonly Row[];

export function readTables(files: Readonly<Record<string, string>>): Tables {
  return (file) => {
    const lines = (files[file] ?? '').split(/\r?\n/).filter((line) => line !== '');
    const [heading = [], ...rows] = lines.map((line) => line.split(file.endsWith('.csv') ? ',' : '\t'));
    return rows.map((cells) => Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ''])));
  };
}

/** The packages that the files state, put together once more from their rows alone. */
export function readPackages(read: Tables): Package[] {
  const gone = read('all-orders.txt').filter((row) => row['item-status'] === 'Cancelled');
  const isGone = (line: Row) =>
    gone.some((row) => row['amazon-order-id'] === line['order-id'] && row.sku === line.sku);
  const lines = read('order-report.txt').filter((line) => line.sku !== '' && !isGone(line));
  const labels = read('shipments.csv');
  const categories = new Map(read('categories.csv').map(({ sku, category }) => [sku, category]));
  const standing = standingRows(read('confirmations.txt'), lines);
  const keyOf = (row: Row) => `${row['order-id']} ${row['tracking-number']}`;
  return [...new Set(standing.map(keyOf))].map((key) => {
    const rows = standing.filter((row) => keyOf(row) === key);
    const [{ 'order-id': id, 'tracking-number': number } = {}] = rows;
    const items = rows.map((row) => row['order-item-id']);
    const own = lines.filter(
      (line) => line['order-id'] === id && (items.includes('') || items.includes(line['order-item-id'])),
    );
    const near = labels.filter((label) => label['Order No'] === id);
    return {
      rows,
      lines: own,
      label: near.find((label) => label['Tracking Number'] === number) ?? near[0],
      category: categories.get(own[0]?.sku) ?? '',
      value: own.reduce((sum, line) => sum + valueOfLine(line, rows), 0),
    };
  });
}

function valueOfLine(line: Row, rows: readonly Row[]): number {
  const ordered = Number(line['quantity-purchased']);
  const row = rows.find((one) => one['order-item-id'] === line['order-item-id']);
  const share = row === undefined ? 1 : Number(row.quantity) / ordered;
  return Math.round((cents(line, 'item-price') + cents(line, 'shipping-price')) * share);
}

/** Rows amend earlier ones of the same order and item, unless both together are no more than was ordered. */
function standingRows(uploads: readonly Row[], lines: readonly Row[]): Row[] {
  const standing: Row[] = [];
  for (const row of uploads) {
    const alike = (other: Row) => ['order-id', 'order-item-id'].every((key) => other[key] === row[key]);
    const ordered = lines.find((line) => line['order-item-id'] === row['order-item-id']);
    const earlier = standing.find(alike);
    const sum = Number(earlier?.quantity) + Number(row.quantity);
    const isSecond = sum <= Number(ordered?.['quantity-purchased']);
    if (earlier === undefined || isSecond) {
      standing.push(row);
      continue;
    }
    const number = row['tracking-number'] || earlier['tracking-number'] || '';
    standing[standing.indexOf(earlier)] = { ...row, 'tracking-number': number === 'NULL' ? '' : number };
  }
  return standing;
}

export function taxOf(lines: readonly Row[]): number {
  return lines.reduce((sum, line) => sum + cents(line, 'item-tax') + cents(line, 'shipping-tax'), 0);
}

function cents(line: Row, column: string): number {
  return Math.round(Number(line[column]) * 100);
}
