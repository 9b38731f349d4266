import { type ClassifiedShipment, type Outcome, outcomesUnder } from '../model/verdict.js';

/** What a package counts as under a scenario: undetermined where the known facts allow more than one outcome. */
export function packageOutcome(classified: ClassifiedShipment, scenario: string): Outcome | 'undetermined' {
  const [first, ...others] = outcomesUnder(classified, scenario);
  return first === undefined || others.length > 0 ? 'undetermined' : first;
}
