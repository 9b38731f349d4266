import { compareNames } from '../../model/compare-names.js';
import type { ArchiveMember } from './archive-member.js';

/** What systems put beside files for themselves. */
const OWN = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** The files of an archive that someone put into it, in the order of their names. */
export function listMembers(members: readonly ArchiveMember[]): readonly ArchiveMember[] {
  return members.filter(({ name }) => !OWN.test(name)).toSorted((a, b) => compareNames(a.name, b.name));
}
