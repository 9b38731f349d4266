import { isVoided } from './is-voided.js';
import { orderOfLabel } from './order-of-label.js';
import { readLabelRow } from './read-label-row.js';
import type { ReportFormat } from './report-format.js';

/** A field of WorldShip: under its own name, and as the export writes it, behind its category and without spaces. */
const named = (category: string, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`${category}-${name}`, `${category}-${name}`.replaceAll(/[-/]/g, ''), name]);

/** A reference that UPS lets the shipper fill in: of the package, else of the whole shipment. */
const reference = (place: number): readonly string[] => [
  ...named('package', `reference-number-${place}`, `reference-${place}`),
  ...named('shipment', `reference-number-${place}`),
];

const OTHER_REFERENCES = ['reference2', 'reference3', 'reference4', 'reference5'] as const;

/**
 * A map of UPS WorldShip that exports shipments to a file: a row a package. Fields and their values are those of WorldShip's help
 * (“Shipment Data Field Descriptions”: Void Indicator Y or N, Lead Tracking Number, Service Type, Collection date), in its category
 * “Shipment Information” or “Package”. The order stands in a reference: in the first, else in one that holds an order number of Amazon's.
 * Voided packages are in it. It tells of no scan.
 */
export const worldship: ReportFormat = {
  id: 'worldship',
  title: 'UPS WorldShip export',
  lists: 'packages',
  fields: {
    orderId: { headings: reference(1), required: true },
    reference2: { headings: reference(2) },
    reference3: { headings: reference(3) },
    reference4: { headings: reference(4) },
    reference5: { headings: reference(5) },
    trackingNumber: {
      headings: [
        ...named('package', 'tracking-number'),
        ...named('shipment-information', 'lead-tracking-number'),
      ],
      required: true,
    },
    carrier: { headings: ['carrier'] },
    service: { headings: named('shipment-information', 'service-type') },
    packageType: { headings: named('package', 'package-type') },
    shipDate: { headings: named('shipment-information', 'collection-date', 'ship-date') },
    voided: { headings: named('shipment-information', 'void-indicator') },
    destination: {
      headings: ['ship-to-country/territory', 'shiptocountryterritory', 'ship-to-country', 'shiptocountry'],
    },
    // Known by them, and never asked.
    leadNumber: { headings: named('shipment-information', 'lead-tracking-number') },
    packageNumber: { headings: ['package-tracking-number', 'packagetrackingnumber'] },
  },
  recognise: (has) => has('trackingNumber') && (has('voided') || has('leadNumber') || has('packageNumber')),
  readRow: (cells, rows) => {
    if (isVoided(cells)) return;
    const trackingNumber = cells.number('trackingNumber');
    const orderId = orderOfLabel(cells, OTHER_REFERENCES);
    if (orderId !== null)
      rows.packages.push(
        readLabelRow(cells, { report: 'worldship', orderId, trackingNumber, soleCarrier: 'UPS' }),
      );
  },
};
