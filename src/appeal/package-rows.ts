import type { CausePackages } from '../model/appeal-exhibits.js';
import { abbreviateDay } from '../model/local-date.js';
import { exactly, formatCents } from '../model/money.js';
import { causeTitle, type RootCause } from '../model/root-cause.js';
import { formatSource } from '../model/source.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { byDay } from './by-day.js';
import { packageOutcome } from './package-outcome.js';

function describeRow(one: ClassifiedShipment, lead: string, nameFile: boolean): readonly string[] {
  const { shipment } = one;
  const [source] = shipment.sources;
  const [ex, incl] = [exactly(shipment.value.exTax), exactly(shipment.value.inclTax)];
  return [
    shipment.packageId,
    shipment.day ? abbreviateDay(shipment.day.value) : '',
    shipment.category,
    ex === null ? '' : formatCents(ex),
    incl === null ? '' : formatCents(incl),
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
    rows: packages.toSorted(byDay).map((one) => describeRow(one, lead, nameFiles)),
  }));
}
