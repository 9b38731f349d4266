import type { Analysis, Claim } from '../model/analysis.js';
import type { Branch } from '../model/case-file.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { scopeLetter } from './letter-scope.js';

/** What the letter of a case claims, in figures; null where its files do not tell what failed. */
export function recordClaim(
  analysis: Pick<Analysis, 'scenarios' | 'basis' | 'leads' | 'branch'>,
  packages: readonly ClassifiedShipment[],
  asked: Branch | 'auto',
): Claim | null {
  const branch = asked === 'auto' ? analysis.branch : asked;
  if (analysis.branch === null || branch === null) return null;
  const { lead, failing, exempt } = scopeLetter(analysis, packages, branch);
  return { lead, listed: failing.length, exempt: exempt.length };
}
