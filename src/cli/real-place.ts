import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** A place by its real name, as far as something is there. */
export async function realPlace(place: string): Promise<string> {
  const real = await realpath(place).catch(() => null);
  if (real !== null || path.dirname(place) === place) return real ?? place;
  return path.join(await realPlace(path.dirname(place)), path.basename(place));
}
