import type { Mailpiece } from '../../model/case-file.js';
import type { IssueSink } from '../../model/issue.js';
import type { LocalDate } from '../../model/local-date.js';
import { addRanges, type Cents, type CentsRange, toRange } from '../../model/money.js';
import type { PackageRow } from '../../model/report-rows.js';
import type { ScanRecord } from '../../model/shipment.js';
import type { Fact } from '../../model/source.js';
import { agreedFact } from './group-packages.js';
import type { PackagePiece, PackageSeed, Said } from './package-seed.js';
import { mailpieceByPostage, serviceOutOfItsTime } from './postage-mailpiece.js';
import { scansOfRows } from './scans-of-rows.js';

/** What a shipping tool or a `shipments` file says of one package, from all rows that state it. */
export interface Label {
  readonly seed: PackageSeed;
  readonly service: Said<string>;
  readonly packageType: Said<string>;
  readonly mailpiece: Said<Mailpiece>;
  readonly origin: Said<string>;
  readonly destination: Said<string>;
  readonly category: Said<string>;
  readonly promisedDay: Said<LocalDate>;
  readonly scans: ScanRecord | null;
  /** Item + shipping, and tax, of all rows; a blank leaves the sum without an upper bound. */
  readonly value: CentsRange;
  readonly tax: CentsRange;
}

const rowsOf = ({ pieces }: PackageSeed): readonly PackageRow[] => pieces.flatMap(({ row }) => row ?? []);

/** What each row says was mailed: its own word for it, or what its postage tells; `disputed` where these differ. */
function gatherMailpieces(rows: readonly PackageRow[]): Said<Mailpiece> {
  const said = rows.flatMap((row): Fact<Mailpiece>[] => {
    const byPostage = mailpieceByPostage(row.service, row.packageType, row.carrier);
    const own = [row.mailpiece, byPostage].filter((one) => one !== null);
    return own.map((value) => ({ value, source: row.source }));
  });
  return said.some(({ value }) => value !== said[0]?.value) ? 'disputed' : (said[0] ?? null);
}

function sumOf(rows: readonly PackageRow[], amount: (row: PackageRow) => Cents | null): CentsRange {
  return rows.map((row) => toRange(amount(row))).reduce(addRanges, { low: 0, high: 0 });
}

/** Reads a package of a shipping tool as a label. What its rows disagree on is unknown, and noted. */
export function readLabel(seed: PackageSeed, issues: IssueSink): Label {
  const rows = rowsOf(seed);
  const mailpiece = gatherMailpieces(rows);
  if (mailpiece === 'disputed')
    issues.push({
      code: 'label-contradiction',
      message: `order ${seed.orderId}: the postage records of one package state different mailpieces; taken as unknown`,
      ...seed.pieces[0]?.source,
    });
  for (const { service, shipDay, source } of rows) {
    const oddity = serviceOutOfItsTime(service, shipDay);
    if (oddity !== null)
      issues.push({
        code: 'service-out-of-its-time',
        message: `order ${seed.orderId}: ${oddity}; service or date of the record is wrong`,
        ...source,
      });
  }
  const text = (of: (row: PackageRow) => string | null) =>
    agreedFact(seed.pieces, ({ row }: PackagePiece) => (row === null ? null : of(row)) || null);
  return {
    seed,
    service: agreedFact(seed.pieces, ({ row }) => row?.service ?? null),
    packageType: agreedFact(seed.pieces, ({ row }) => row?.packageType ?? null),
    mailpiece,
    origin: text(({ origin }) => origin),
    destination: text(({ destination }) => destination),
    category: text(({ category }) => category),
    promisedDay: agreedFact(seed.pieces, ({ row }) => row?.promisedDay ?? null),
    scans: scansOfRows(rows),
    value: sumOf(rows, ({ value }) => value),
    tax: sumOf(rows, ({ tax }) => tax),
  };
}
