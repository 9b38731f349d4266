import type { Recognition } from '../../reports/recognise-report.js';

/** The reports that a file was found to hold: itself, or those in it where it is an archive. */
export function reportsIn(is: Recognition): readonly Extract<Recognition, { readonly kind: 'report' }>[] {
  if (is.kind === 'archive') return is.members.flatMap((member) => reportsIn(member.is));
  return is.kind === 'report' ? [is] : [];
}
