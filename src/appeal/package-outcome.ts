import { type ClassifiedShipment, exemptionUnder } from '../model/verdict.js';

/** What a package counts as under a scenario. */
export type Outcome = 'valid' | 'defect' | 'exempt' | 'undetermined';

/** A listed package's outcome: exempt where the scenario exempts it, else as Amazon's report lists it. */
export function packageOutcome(classified: ClassifiedShipment, scenario: string): Outcome {
  const { listing } = classified.shipment;
  const exemption = exemptionUnder(classified, scenario);
  if (exemption === 'exempt') return 'exempt';
  if (exemption === 'undetermined' || listing === 'unknown' || listing === 'not-listed')
    return 'undetermined';
  return listing;
}
