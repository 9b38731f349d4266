import type { Mailpiece, MailpieceRule } from '../../model/case-file.js';
import type { IssueSink } from '../../model/issue.js';
import type { Shipment } from '../../model/shipment.js';
import type { AttachedLabels } from './attach-labels.js';
import { declaredMailpiece, type MailpieceEvidence } from './declared-mailpiece.js';
import { factIn, type Said } from './package-seed.js';

/** What the postage records of one package say was mailed. */
function byRecord({ labels, isDisputed }: AttachedLabels): Said<Mailpiece> {
  let found: Said<Mailpiece> = null;
  for (const { mailpiece } of labels) {
    if (mailpiece === null) continue;
    found ??= mailpiece;
    if (typeof mailpiece === 'string' || factIn(found)?.value !== mailpiece.value) return 'disputed';
  }
  return isDisputed ? 'disputed' : found;
}

/** What was mailed: a postage record says it, else the seller's declaration, which such a record overrules. */
export function mailpieceOf(
  attached: AttachedLabels,
  rules: readonly MailpieceRule[],
  evidence: MailpieceEvidence,
  issues: IssueSink,
): Pick<Shipment, 'mailpiece' | 'mailpieceBy'> {
  const recorded = byRecord(attached);
  if (typeof recorded === 'string') return { mailpiece: null, mailpieceBy: 'disputed' };
  if (recorded === null) {
    const declared = declaredMailpiece(rules, evidence, issues);
    return { mailpiece: declared, mailpieceBy: declared === null ? null : 'declaration' };
  }
  const declared = declaredMailpiece(rules, evidence, []);
  if (declared !== null && declared.value !== recorded.value)
    issues.push({
      code: 'declaration-overruled',
      message: `package ${evidence.packageId}: declared as ${declared.value} (case row ${declared.source.row}), but its postage record says ${recorded.value}, which is used`,
      ...recorded.source,
    });
  return { mailpiece: recorded, mailpieceBy: 'record' };
}
