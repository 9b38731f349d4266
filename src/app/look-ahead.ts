import { findSettlement } from '../appeal/find-settlement.js';
import { fixDay } from '../appeal/fix-day.js';
import { countSinceFix } from '../metrics/count-since-fix.js';
import { measureLag } from '../metrics/measure-lag.js';
import { recoverCategory } from '../metrics/recover-category.js';
import { selectSinceFix } from '../metrics/select-since-fix.js';
import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Recovery } from '../model/outlook.js';
import type { RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import type { CasePackages } from './gather-packages.js';

/** What lies beyond the figures of the window. */
export type Outlook = Pick<Analysis, 'sinceFix' | 'recovery' | 'settlement'>;

/** What the outlook is worked out from. */
interface OutlookGrounds {
  readonly caseFile: CaseFile;
  readonly analysis: Pick<Analysis, 'scenarios' | 'leads' | 'floor' | 'asOf' | 'window' | 'basis'>;
  readonly packages: readonly ClassifiedShipment[];
  readonly causes: readonly RootCause[];
  readonly affected: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly gathered: CasePackages;
}

/** The result since the fix, how each affected category moves from here, and what would settle what is open. */
export function lookAhead(outlook: OutlookGrounds): Outlook {
  const { caseFile, analysis, packages, causes, affected, scenarios, gathered } = outlook;
  const { asOf, floor, leads } = analysis;
  const lead = leads ?? 'as-written';
  const fixed = fixDay(
    caseFile,
    causes.map(({ id }) => id),
    asOf,
  );
  const { inside, outside } = gathered;
  const since = fixed === null ? [] : selectSinceFix([...inside.whole, ...outside.whole], fixed, asOf);
  const sinceFix = fixed === null ? null : countSinceFix(since, fixed, lead);
  const sides = { inside: inside.all, outside: outside.all };
  const whole = { caseFile, analysis, packages, ...sides, since, sinceFix };
  const categories =
    caseFile.notice === null ? [] : affected.flatMap((category) => recoverCategory(whole, category) ?? []);
  const recovery: Recovery | null = categories.length === 0 ? null : { ...measureLag(caseFile), categories };
  return {
    sinceFix,
    recovery,
    settlement: findSettlement(
      analysis.scenarios.find(({ id }) => id === lead),
      packages,
      affected,
      scenarios.find(({ id }) => id === lead),
      floor,
    ),
  };
}
