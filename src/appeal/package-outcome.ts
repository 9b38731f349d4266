import { type ClassifiedShipment, outcomesUnder, type PackageOutcome } from '../model/verdict.js';

/** What a package counts as under a scenario: undetermined where the known facts allow more than one outcome. */
export function packageOutcome(classified: ClassifiedShipment, scenario: string): PackageOutcome {
  const [first, ...others] = outcomesUnder(classified, scenario);
  return first === undefined || others.length > 0 ? 'undetermined' : first;
}
