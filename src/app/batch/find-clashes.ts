import type { Problem } from '../../errors.js';
import type { ListedClient } from '../../model/batch.js';
import type { Practice } from '../../model/practice.js';

/** A client with the real places of its case and its packet, and what its practice brings along. */
export interface LocatedClient extends ListedClient {
  /** The folder or the YAML file, as it is opened. */
  readonly target: string;
  /** The real folder in which the case file lies. */
  readonly caseFolder: string;
  /** The real place of `out`; null: in the case folder, as `appeal` would choose. */
  readonly place: string | null;
  /** Its templates read and checked; null: the list gives this client none, and no letterhead. */
  readonly practice: Practice | null;
}

const DEFAULT_NAME = /^packet(?:-\d+)?$/;

/** How a place is written on a disk that tells neither upper from lower case nor how an accent is composed. */
const plainly = (place: string): string => place.normalize('NFC').toLowerCase();

/** A place and the folders above it, nearest first. */
function* withFoldersAbove(place: string): Generator<string> {
  for (let at = place; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) yield at;
}

/**
 * Packets that would go where another client's packet or any client's case lies, or into such a place. A client without `out` has all
 * of `packet`, `packet-2`, … in its case folder for its own.
 * @param clients their places with `/`.
 */
export function findClashes(clients: readonly LocatedClient[]): readonly Problem[] {
  const byPlace = new Map<string, LocatedClient>();
  const byFolder = new Map<string, LocatedClient>();
  const problems: Problem[] = [];
  for (const one of clients) {
    const places = one.place === null ? byFolder : byPlace;
    const place = one.place === null ? one.caseFolder : plainly(one.place);
    const other = places.get(place);
    if (other === undefined) {
      places.set(place, one);
      continue;
    }
    const where = one.place === other.place ? '' : ', as many disks do not tell the two names apart';
    const message = `the packet of "${one.client}" would take the place of that of "${other.client}"${where}; give each an "out" of its own`;
    problems.push({ message, ...(one.place === null ? one.at.case : one.at.out) });
  }
  const defaultOwner = (place: string): LocatedClient | undefined => {
    const cut = place.lastIndexOf('/');
    return DEFAULT_NAME.test(place.slice(cut + 1)) ? byFolder.get(place.slice(0, cut)) : undefined;
  };
  for (const one of byPlace.values())
    for (const at of withFoldersAbove(one.place ?? '')) {
      const other = (at === one.place ? undefined : byPlace.get(plainly(at))) ?? defaultOwner(at);
      if (other === undefined) continue;
      const message = `the packet of "${one.client}" would go into the place of that of "${other.client}"; name a folder beside it`;
      problems.push({ message, ...one.at.out });
    }
  const owners = new Map([...byPlace.values()].map((one) => [one.place, one] as const));
  for (const one of clients)
    for (const at of withFoldersAbove(one.caseFolder)) {
      const owner = owners.get(at) ?? defaultOwner(at);
      if (owner === undefined) continue;
      const message = `the packet of "${owner.client}" would go where the case of "${one.client}" lies; name a folder of its own`;
      problems.push({ message, ...(owner.place === null ? owner.at.case : owner.at.out) });
    }
  return problems;
}
