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

function rowsOf({ pieces }: PackageSeed): readonly PackageRow[] {
  const rows: PackageRow[] = [];
  for (const { row } of pieces) if (row !== null) rows.push(row);
  return rows;
}

/** What each row says was mailed: its own word for it, or what its postage tells; `disputed` where these differ. */
function gatherMailpieces(rows: readonly PackageRow[]): Said<Mailpiece> {
  let found: Fact<Mailpiece> | null = null;
  for (const row of rows)
    for (const value of [row.mailpiece, mailpieceByPostage(row.service, row.packageType, row.carrier)]) {
      if (value === null) continue;
      if (found === null) found = { value, source: row.source };
      else if (found.value !== value) return 'disputed';
    }
  return found;
}

function sumOf(rows: readonly PackageRow[], amount: (row: PackageRow) => Cents | null): CentsRange {
  let sum: CentsRange = { low: 0, high: 0 };
  for (const row of rows) sum = addRanges(sum, toRange(amount(row)));
  return sum;
}

/** What the rows of shipping tools say, piece by piece. */
const SERVICE = ({ row }: PackagePiece): string | null => row?.service ?? null;
const PACKAGE_TYPE = ({ row }: PackagePiece): string | null => row?.packageType ?? null;
const ORIGIN = ({ row }: PackagePiece): string | null => row?.origin || null;
const DESTINATION = ({ row }: PackagePiece): string | null => row?.destination || null;
const CATEGORY = ({ row }: PackagePiece): string | null => row?.category || null;
const PROMISED_DAY = ({ row }: PackagePiece): LocalDate | null => row?.promisedDay ?? null;

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
  const { pieces } = seed;
  return {
    seed,
    service: agreedFact(pieces, SERVICE),
    packageType: agreedFact(pieces, PACKAGE_TYPE),
    mailpiece,
    origin: agreedFact(pieces, ORIGIN),
    destination: agreedFact(pieces, DESTINATION),
    category: agreedFact(pieces, CATEGORY),
    promisedDay: agreedFact(pieces, PROMISED_DAY),
    scans: scansOfRows(rows),
    value: sumOf(rows, ({ value }) => value),
    tax: sumOf(rows, ({ tax }) => tax),
  };
}
