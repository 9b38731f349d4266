import type { Clause } from '../model/clause.js';
import { nameCarriers } from '../model/name-carriers.js';
import type { ScanRecord, Shipment } from '../model/shipment.js';
import type { Outcome, ScansNeeded, TrackingVerdict } from '../model/verdict.js';
import type { Invalidity } from './open-invalidity.js';

/** What tells whether tracking is valid, beside the package itself. */
export interface TrackingRules {
  /** Whether a VTR report speaks of a package, also by not listing it. */
  readonly isCovered: (shipment: Shipment) => boolean;
  readonly scans: Clause;
  /** All entries of the policy, of which some make tracking invalid that was scanned. */
  readonly entries: readonly Clause[];
  readonly integratedCarriers: readonly string[];
  /** The seller declares that packages without a scan on record were scanned. */
  readonly scansPresumed: boolean;
}

const SCANS = "when the carrier first scanned it (a tracker's export, a scans or shipments file)";
const AS_CONFIRMED = 'the quantities and numbers as they were confirmed';
const NUMBER = 'its tracking number (shipping confirmation or shipping tool)';

function verdict(
  outcomes: readonly Outcome[],
  because: string,
  needs: string | null = null,
): TrackingVerdict {
  return { outcomes, because, needs, isPresumed: false };
}

const LISTED: Readonly<Record<'defect' | 'valid' | 'unknown', TrackingVerdict>> = {
  defect: verdict(['defect'], "Amazon's report lists it as failing"),
  valid: verdict(['valid'], "Amazon's report lists it as valid"),
  unknown: verdict(
    ['valid', 'defect'],
    "the validity cell of Amazon's report is no answer",
    "the validity cell of Amazon's report",
  ),
};

/** What is said of packages that Amazon's report covers and does not list. Said once, and shared by all of them. */
const UNLISTED = {
  numberUnknown: verdict(
    ['valid', 'exempt'],
    "Amazon's report does not list it; its number is not known",
    NUMBER,
  ),
  leftOut: verdict(
    ['exempt'],
    "no number was given, yet Amazon's report does not list it: Amazon left it out itself",
  ),
  wellFormed: verdict(['valid'], "its number is well-formed and Amazon's report does not list it"),
  oddNumber: verdict(
    ['valid', 'exempt'],
    "Amazon's report does not list it; its number has no carrier's form",
    'whether Amazon counted it (the order page, or Account Health)',
  ),
} as const;

/** A package that Amazon's report covers and does not list (how-it-counts.md, “Validity”). */
function judgeUnlisted({ trackingNumber, number }: Shipment): TrackingVerdict {
  if (trackingNumber === null) return UNLISTED.numberUnknown;
  if (trackingNumber.value === '') return UNLISTED.leftOut;
  return number?.shape.wellFormed ? UNLISTED.wellFormed : UNLISTED.oddNumber;
}

const DELIVERY = "a delivery scan or attempt (a tracker's export, a scans or shipments file)";
const TWO_ASKED = 'two scans are asked for, and one is on record';

const SCANNED = {
  enough: verdict(['valid'], 'the carrier scanned it'),
  policyOpen: verdict(
    ['valid', 'defect'],
    'one scan is on record; whether this store asks for two is not known of its policy',
  ),
  needUnknown: verdict(
    ['valid', 'defect'],
    'one scan is on record; whether two are asked for is not known',
    'the country it was sent from, and its value',
  ),
  notDelivered: verdict(['defect'], 'two scans are asked for, and it has no delivery scan or attempt'),
  lacksEarlier: verdict(
    ['valid', 'defect'],
    TWO_ASKED,
    "an earlier scan (a tracker's export, a scans or shipments file)",
  ),
  lacksDelivery: verdict(['valid', 'defect'], TWO_ASKED, DELIVERY),
  deliveryContradicted: verdict(
    ['valid', 'defect'],
    'two scans are asked for, and its records say both that it was delivered and that it was not',
    DELIVERY,
  ),
} as const;

/** Scans on record, measured against the one or two that the policy asks for. */
function judgeScans(
  scans: ScanRecord,
  shipment: Shipment,
  scansNeededOf: (shipment: Shipment) => ScansNeeded,
): TrackingVerdict {
  const { delivery, notDelivered, hasBoth } = scans;
  const needed = scansNeededOf(shipment);
  if (needed === 'one' || hasBoth) return SCANNED.enough;
  if (needed === 'open') return SCANNED.policyOpen;
  if (needed === 'unknown') return SCANNED.needUnknown;
  if (delivery.length === 0) return notDelivered ? SCANNED.notDelivered : SCANNED.lacksDelivery;
  return notDelivered ? SCANNED.deliveryContradicted : SCANNED.lacksEarlier;
}

const RECORDED = {
  noNumber: verdict(['defect'], 'confirmed without a tracking number'),
  neverScanned: verdict(['defect'], 'the carrier never scanned it'),
  contradicted: verdict(
    ['valid', 'defect'],
    'its record says both that it was scanned and that it was not',
    SCANS,
  ),
  damaged: verdict(
    ['valid', 'defect'],
    'a spreadsheet has damaged its number',
    'the number as it was confirmed',
  ),
  numberUnreadable: verdict(
    ['valid', 'defect'],
    'its number in the confirmation cannot be read',
    'the number as it was confirmed',
  ),
  presumed: {
    ...verdict(['valid'], 'scanned, as the seller declares; no scan is on record'),
    isPresumed: true,
  },
  numberUnknown: verdict(['valid', 'defect'], 'no file states its tracking number', NUMBER),
  noScan: verdict(['valid', 'defect'], 'no scan is on record', SCANS),
} as const;

/** A package of which no report of Amazon's speaks: its own records decide (how-it-counts.md, “Validity”). */
function judgeByRecords(
  shipment: Shipment,
  rules: TrackingRules,
  scansNeededOf: (shipment: Shipment) => ScansNeeded,
): TrackingVerdict {
  const { trackingNumber, number, scans } = shipment;
  if (trackingNumber?.value === '') return RECORDED.noNumber;
  if (number?.isAnotherCarriers)
    return verdict(
      ['defect'],
      `the number is one of ${nameCarriers(number.shape.carriers)}, not of the carrier named`,
    );
  if (scans?.neverScanned) return RECORDED.neverScanned;
  // Scans of another number say nothing of this one, and none may have been given: nothing is presumed of it.
  if (shipment.unreadable.includes('tracking number')) return RECORDED.numberUnreadable;
  if (scans?.isContradicted) return RECORDED.contradicted;
  if (number?.shape.problems.some(({ kind }) => kind === 'spreadsheet')) return RECORDED.damaged;
  if (scans !== null && scans.inTransit.length + scans.delivery.length > 0)
    return judgeScans(scans, shipment, scansNeededOf);
  if (rules.scansPresumed) return RECORDED.presumed;
  return trackingNumber === null ? RECORDED.numberUnknown : RECORDED.noScan;
}

/** What a package's tracking may be invalid for beside its scans. */
export interface AskedOf {
  readonly scansNeededOf: (shipment: Shipment) => ScansNeeded;
  readonly invalidityOf: (shipment: Shipment, scansNeeded: () => ScansNeeded) => Invalidity | null;
}

const CARRIER_UNREADABLE = verdict(
  ['valid', 'defect'],
  'its carrier in the confirmation cannot be read, and may be another than that of its number',
  'the carrier as it was confirmed',
);

/** Scans make tracking valid unless the policy says that such tracking is invalid all the same. */
function lowerInvalid(found: TrackingVerdict, shipment: Shipment, asked: AskedOf): TrackingVerdict {
  if (!found.outcomes.includes('valid')) return found;
  if (shipment.unreadable.includes('carrier') && !found.outcomes.includes('defect'))
    return { ...CARRIER_UNREADABLE, isPresumed: found.isPresumed };
  const invalidity = asked.invalidityOf(shipment, () => asked.scansNeededOf(shipment));
  if (invalidity === null) return found;
  if (invalidity.isCertain) return verdict(['defect'], invalidity.because);
  if (found.outcomes.includes('defect')) return found;
  return { ...verdict(['valid', 'defect'], invalidity.because), isPresumed: found.isPresumed };
}

/** Whether a package's tracking is valid, before any exemption: every outcome that the known facts allow (how-it-counts.md, “Validity”). */
export function judgeTracking(shipment: Shipment, rules: TrackingRules, asked: AskedOf): TrackingVerdict {
  if (shipment.listing !== 'not-listed') return LISTED[shipment.listing];
  const found = rules.isCovered(shipment)
    ? judgeUnlisted(shipment)
    : lowerInvalid(judgeByRecords(shipment, rules, asked.scansNeededOf), shipment, asked);
  if (found.outcomes.includes('exempt')) return found;
  const outcomes = [...found.outcomes, 'exempt'] as const;
  // An order that nothing confirms may have been cancelled: Amazon then never counted it.
  if (shipment.standing === 'not-stated')
    return verdict(
      outcomes,
      'no file says whether it was shipped',
      'whether it was shipped (All Orders, or the confirmation)',
    );
  return shipment.mayBeReplaced ? verdict(outcomes, 'a later row may have replaced it', AS_CONFIRMED) : found;
}
