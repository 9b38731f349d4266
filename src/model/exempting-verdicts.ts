import type { ClassifiedShipment, ClauseVerdict, ScenarioVerdict } from './verdict.js';

/** Whether a verdict is among those by which a scenario exempts its package. */
export function exempts({ clause, edition }: ClauseVerdict, by: ScenarioVerdict['by']): boolean {
  for (const one of by) if (one.clause === clause && one.edition === edition) return true;
  return false;
}

/** The verdicts by which a scenario exempts a package. */
export function exemptingVerdicts(
  { byScenario, verdicts }: Pick<ClassifiedShipment, 'byScenario' | 'verdicts'>,
  scenario: string,
): readonly ClauseVerdict[] {
  const by = byScenario.get(scenario)?.by ?? [];
  return verdicts.filter((one) => exempts(one, by));
}
