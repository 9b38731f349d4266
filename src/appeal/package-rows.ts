import type { CausePackages } from '../model/appeal-exhibits.js';
import { abbreviateDay } from '../model/local-date.js';
import { type CentsRange, exactly, formatMoney } from '../model/money.js';
import { causeTitle, type RootCause } from '../model/root-cause.js';
import { formatSource } from '../model/source.js';
import { type ClassifiedShipment, exemptionUnder } from '../model/verdict.js';
import { byDay } from './by-day.js';
import { packageOutcome } from './package-outcome.js';

/** An amount without its currency: exactly, else at most; blank where nothing is known. */
function writeAmount(range: CentsRange, currency: string): string {
  if (range.high === null) return '';
  const text = formatMoney(range.high, currency).replace(/^(?:\$|[A-Z]{3} )/, '');
  return exactly(range) === null ? `≤ ${text}` : text;
}

function describeRow(one: ClassifiedShipment, lead: string, nameFile: boolean): readonly string[] {
  const { shipment } = one;
  const [source] = shipment.sources;
  return [
    shipment.packageId,
    shipment.day ? abbreviateDay(shipment.day.value) : '',
    shipment.category,
    writeAmount(shipment.value.exTax, shipment.value.currency),
    writeAmount(shipment.value.inclTax, shipment.value.currency),
    shipment.mailpiece?.value ?? '',
    shipment.shipMethod === null ? '' : shipment.shipMethod.value || 'none',
    packageOutcome(one, lead),
    source === undefined ? '' : nameFile ? formatSource(source) : String(source.row),
  ];
}

/** Exhibit A: one line a failing package, by cause and then by day. */
export function listPackageRows(
  causes: readonly RootCause[],
  lead: string,
  nameFiles: boolean,
): readonly CausePackages[] {
  return causes.map(({ id, packages }, index) => ({
    id,
    number: index + 1,
    title: causeTitle(id),
    rows: packages.toSorted(byDay).map((one) => ({
      cells: describeRow(one, lead, nameFiles),
      isClaimed: exemptionUnder(one, lead) === 'exempt',
    })),
  }));
}
