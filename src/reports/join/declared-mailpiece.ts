import type { Mailpiece, MailpieceRule } from '../../model/case-file.js';
import type { IssueSink } from '../../model/issue.js';
import type { Fact, Source } from '../../model/source.js';

/** What a rule may look at. A text is null where no report states it. */
export interface MailpieceEvidence {
  readonly packageId: string;
  /** The SKU of each line; `''` where a line states none, which no rule by SKU covers. */
  readonly skus: readonly string[];
  readonly shipMethod: string | null;
  /** Of the label; null where no label is known, `''` where one states none. */
  readonly service: string | null;
  readonly packageType: string | null;
  readonly source: Source | null;
}

const same = (a: string, b: string | null): boolean =>
  b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** A rule that names SKUs speaks of one line; every other selector speaks of the package. */
function matches(rule: MailpieceRule, sku: string | null, evidence: MailpieceEvidence): boolean {
  if (rule.service !== null && !same(rule.service, evidence.service)) return false;
  if (rule.packageType !== null && !same(rule.packageType, evidence.packageType)) return false;
  if (rule.shipMethod !== null && !same(rule.shipMethod, evidence.shipMethod)) return false;
  return rule.sku === null || rule.sku.some((listed) => same(listed, sku));
}

/** Several lines in one package: a parcel if any of them is one, else a flat if any is, else a letter. */
const BULKIEST: readonly Mailpiece[] = ['parcel', 'flat', 'letter', 'digital'];

/**
 * The seller's declaration of what was mailed, or null (unknown) where it does not cover every line of the package or
 * says two different things of one line.
 */
export function declaredMailpiece(
  rules: readonly MailpieceRule[],
  evidence: MailpieceEvidence,
  issues: IssueSink,
): Fact<Mailpiece> | null {
  if (rules.length === 0) return null;
  const lines = evidence.skus.length > 0 ? evidence.skus : [null];
  const perLine = lines.map((sku) => rules.filter((rule) => matches(rule, sku, evidence)));
  const contradiction = perLine.some((found) => new Set(found.map((rule) => rule.is)).size > 1);
  if (contradiction) {
    const rows = [...new Set(perLine.flat().map((rule) => rule.source.row))].toSorted((a, b) => a - b);
    issues.push({
      code: 'mailpiece-contradiction',
      message: `package ${evidence.packageId}: declare.mailpieces says two different things (case rows ${rows.join(', ')}); taken as unknown`,
      ...evidence.source,
    });
    return null;
  }
  const rulesUsed = perLine.flatMap((found) => found.slice(0, 1));
  if (rulesUsed.length < lines.length) return null;
  const leading = rulesUsed.toSorted((a, b) => BULKIEST.indexOf(a.is) - BULKIEST.indexOf(b.is))[0];
  return leading ? { value: leading.is, source: leading.source } : null;
}
