import type { Mailpiece, MailpieceRule } from '../../model/case-file.js';
import type { Issue } from '../../model/issue.js';
import type { Shipment } from '../../model/shipment.js';
import type { Fact } from '../../model/source.js';
import type { AttachedLabels } from './attach-labels.js';
import { declaredMailpiece, type MailpieceEvidence } from './declared-mailpiece.js';

/** What the postage records of one package say was mailed: null where they say nothing, `disputed` where they disagree. */
function byRecord({ labels, isDisputed }: AttachedLabels): Fact<Mailpiece> | 'disputed' | null {
  const said = labels.flatMap(({ mailpiece }) => mailpiece ?? []);
  const [first = null] = said;
  const disagree = said.some(({ value }) => value !== first?.value);
  return isDisputed || disagree || labels.some((label) => label.mailpieceIsDisputed) ? 'disputed' : first;
}

/** What was mailed: a postage record says it, else the seller's declaration, which such a record overrules. */
export function mailpieceOf(
  attached: AttachedLabels,
  rules: readonly MailpieceRule[],
  evidence: MailpieceEvidence,
  issues: Issue[],
): Pick<Shipment, 'mailpiece' | 'mailpieceBy'> {
  const recorded = byRecord(attached);
  if (recorded === 'disputed') return { mailpiece: null, mailpieceBy: null };
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
