import type { IssueSink } from '../../model/issue.js';
import { numberKey } from '../../model/number-key.js';
import type { ScanRecord, Shipment } from '../../model/shipment.js';
import type { JoinedPackage } from './build-shipment.js';
import type { JoinIndex } from './join-context.js';
import { mergeScans } from './merge-scans.js';
import { factIn } from './package-seed.js';
import { scansOfHistory } from './scans-of-history.js';
import type { SettledFacts } from './settle-facts.js';
import { sincePurchase } from './since-purchase.js';

/** The scans of a package: those of its labels, and of the histories of the number that counts as its own. */
export function scansOfPackage(
  { attached, order }: JoinedPackage,
  { trackingNumber, shipDay }: SettledFacts,
  { histories }: JoinIndex,
  issues: IssueSink,
): ScanRecord | null {
  const stated = attached.labels.find((label) => label.scans !== null)?.scans ?? null;
  const number = factIn(trackingNumber)?.value ?? '';
  if (histories.size === 0 || number === '') return stated;
  const found = sincePurchase(histories.get(numberKey(number)) ?? [], order, issues);
  const day = factIn(shipDay)?.value ?? null;
  return mergeScans(
    stated,
    found.flatMap((history) => scansOfHistory(history, day) ?? []),
  );
}

/** Says what the records of one package's scans contradict each other in. */
export function noteScans({ packageId, scans }: Shipment, issues: IssueSink): void {
  const [source] = scans?.sources ?? [];
  const days = scans?.deliveredDays ?? [];
  if (scans?.isContradicted)
    issues.push({
      code: 'scans-differ',
      message: `package ${packageId}: its records say both that a carrier scanned it and that none did; whether it was is unknown`,
      ...source,
    });
  if (scans?.notDelivered && scans.delivery.length > 0)
    issues.push({
      code: 'scans-differ',
      message: `package ${packageId}: its records say both that it was delivered, or that this was tried, and that it was not; which is true is unknown`,
      ...source,
    });
  if (days.length > 1)
    issues.push({
      code: 'scans-differ',
      message: `package ${packageId}: its records give several days of delivery (${days.join(', ')}); all are kept`,
      ...source,
    });
}
