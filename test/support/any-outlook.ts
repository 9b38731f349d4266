import fc from 'fast-check';
import { uspsNumber } from './any-records.js';
import { caseYaml } from './case-text.js';
import { later, type NaivePackage } from './naive-outlook.js';
import { type ShipmentCells, shipmentsCsv } from './records-text.js';

const WINDOW = { from: '2021-07-07', to: '2021-08-05' };
const PARCEL = { mailpiece: 'parcel', value: '20.00', tax: '0.00', 'ship-method': 'Ground' } as const;
const LETTER = { mailpiece: 'letter', value: '5.00', tax: '0.40' } as const;
const EXACT = 'USPS First Class Mail envelopes';

/** Readings under which it matters what was mailed. */
const READS_MAILPIECE = (lead: string): boolean =>
  lead !== 'strictest' && lead !== 'small-flat.method=by-ship-method';

type Kind = {
  readonly cells: ShipmentCells;
  readonly tracking: NaivePackage['tracking'];
  readonly exemptionUnder: (lead: string) => NaivePackage['exemption'];
};
const never = () => 'not-exempt' as const;

/** Packages of a shop that mails parcels and letters, by what the records say of them. */
const KINDS: Readonly<Record<string, Kind>> = {
  scanned: { cells: { ...PARCEL, 'first-scan': '2021-07-01' }, tracking: ['valid'], exemptionUnder: never },
  'never scanned': {
    cells: { ...PARCEL, 'first-scan': 'none' },
    tracking: ['defect'],
    exemptionUnder: never,
  },
  numberless: { cells: { ...PARCEL, 'tracking-number': '' }, tracking: ['defect'], exemptionUnder: never },
  'not scanned yet': { cells: PARCEL, tracking: ['valid', 'defect'], exemptionUnder: never },
  'exempt letter': {
    cells: { ...LETTER, 'tracking-number': '', 'ship-method': EXACT },
    tracking: ['defect'],
    exemptionUnder: () => 'exempt',
  },
  // The text given is not the exact one, so that only the readings that ask what was mailed are open.
  'letter or parcel': {
    cells: { ...LETTER, mailpiece: '', 'tracking-number': '', 'ship-method': 'First Class' },
    tracking: ['defect'],
    exemptionUnder: (lead) => (READS_MAILPIECE(lead) ? 'open' : 'not-exempt'),
  },
};

const sent = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as [string, ...string[]]), 'scanned', 'scanned', 'numberless'),
  category: fc.constantFrom('Toys & Games', 'Toys & Games', 'Books'),
  promised: fc.integer({ min: -25, max: 50 }).map((days) => later(WINDOW.from, days)),
  transit: fc.integer({ min: 1, max: 12 }),
});

/** A case of a `shipments` file, and the same for the naive second count. */
export interface AnyOutlook {
  readonly files: Readonly<Record<string, string>>;
  readonly packagesUnder: (lead: string) => readonly NaivePackage[];
  readonly window: { readonly from: string; readonly to: string; readonly lag: number };
  readonly fixed: string;
  readonly asOf: string;
}

function assemble(
  packages: readonly (typeof sent extends fc.Arbitrary<infer T> ? T : never)[],
  days: { readonly lag: number; readonly fixed: string; readonly asOf: string },
  kind: 'warning' | 'deactivation',
): AnyOutlook {
  const { lag, fixed, asOf } = days;
  // One defect and one valid package of the window in each category, so that each has a figure below the floor.
  const sure = ['Toys & Games', 'Books'].flatMap((category) =>
    ['numberless', 'scanned'].map((state) => ({ kind: state, category, promised: '2021-07-20', transit: 5 })),
  );
  const all = [...sure, ...packages];
  const causes = ['no-number', 'never-scanned', 'unknown', 'exempt-counted'];
  return {
    files: {
      'case.yaml': caseYaml({
        window: WINDOW,
        notice: { date: later(WINDOW.to, lag), kind },
        reports: ['shipments.csv'],
        declare: { shipFrom: 'US' },
        actions: causes.map((cause) => ({
          cause,
          what: 'It was mended.',
          done: fixed,
          evidence: ['proof.txt'],
        })),
      }),
      'shipments.csv': shipmentsCsv(
        all.map(({ kind: state, category, promised, transit }, at) => ({
          'order-id': `111-0000000-${1_000_000 + at}`,
          'tracking-number': uspsNumber(at),
          'promised-delivery-date': promised,
          'ship-date': later(promised, -transit),
          category,
          ...KINDS[state]?.cells,
        })),
      ),
      'proof.txt': 'proof',
    },
    packagesUnder: (lead) =>
      all.map(({ kind: state, category, promised, transit }) => ({
        category,
        promised,
        shipped: later(promised, -transit),
        tracking: KINDS[state]?.tracking ?? [],
        exemption: KINDS[state]?.exemptionUnder(lead) ?? 'not-exempt',
      })),
    window: { ...WINDOW, lag },
    fixed,
    asOf,
  };
}

/** Any case whose categories are blocked, or open. */
export const anyOutlook = (kind: 'warning' | 'deactivation'): fc.Arbitrary<AnyOutlook> =>
  fc
    .tuple(
      fc.array(sent, { minLength: 5, maxLength: 40, size: 'max' }),
      fc.record({
        lag: fc.constantFrom(11, 11, 0, 5, 30),
        fixed: fc.integer({ min: 5, max: 40 }).map((days) => later(WINDOW.from, days)),
        asOf: fc.integer({ min: 41, max: 70 }).map((days) => later(WINDOW.from, days)),
      }),
    )
    .map(([packages, days]) => assemble(packages, days, kind));
