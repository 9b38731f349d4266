import { plainName } from './plain-name.js';
import { refuseContainer } from './refuse-container.js';

/** What is wrong with the name of an entry, if anything: such names are written to make an unpacker write elsewhere. */
function faultOf(name: string): string | null {
  if (/^[a-z]:|^\//i.test(name)) return 'is a place on a machine and not in the archive';
  if (name.split('/').includes('..')) return 'leads out of the archive';
  if (name === '' || name.includes('\0')) return 'is no name';
  return null;
}

/**
 * Refuses an archive whose entries have names that no honest archive has. Backslashes have been turned round already.
 * @throws AppealError at the first such name, or the first that stands there twice.
 */
export function checkEntryNames(names: readonly string[], file: string): void {
  const seen = new Set<string>();
  const mend = 'Unpack it in a folder of its own, look at it, and name the reports themselves.';
  for (const name of names) {
    const fault = faultOf(name) ?? (seen.has(name) ? 'stands there twice, and only one can be meant' : null);
    if (fault !== null)
      throw refuseContainer(file, `the name of an entry, "${plainName(name)}", ${fault}`, mend);
    seen.add(name);
  }
}
