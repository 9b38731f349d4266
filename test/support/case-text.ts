/** A case file that holds everything a case must have; `over` replaces or adds top-level keys. JSON is YAML. */
export function caseYaml(over: Readonly<Record<string, unknown>> = {}): string {
  const whole: Record<string, unknown> = {
    formatVersion: 1,
    seller: { name: 'Example Store' },
    store: 'US',
    notice: {
      date: '2021-08-16',
      kind: 'deactivation',
      deadlineDays: 14,
      categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
    },
    window: { from: '2021-07-07', to: '2021-08-05' },
    reports: ['vtr-report.csv'],
    declare: { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'letter' }] },
    ...over,
  };
  return JSON.stringify(
    Object.fromEntries(Object.entries(whole).filter(([, v]) => v !== undefined)),
    null,
    2,
  );
}
