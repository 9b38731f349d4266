import path from 'node:path';
import { AppealError } from '../errors.js';
import { nameRound, roundOf } from '../model/packet-round.js';
import { realPlace } from './real-place.js';

/**
 * Where a packet goes: as asked, else `packet` in the case folder, or the first of `packet-2`, `packet-3`, … after the last
 * that an earlier round was sent from.
 * @throws AppealError `out-unusable` where the place asked for is a packet that was sent.
 */
export async function choosePlace(
  out: string | undefined,
  folder: string,
  previous: readonly string[],
): Promise<string> {
  const sent = new Set(await Promise.all(previous.map((packet) => realPlace(path.join(folder, packet)))));
  if (out !== undefined) {
    if (!sent.has(await realPlace(out))) return out;
    const message =
      'is named under previous as a packet that was sent, and is kept as it was; name another folder';
    throw new AppealError('out-unusable', [{ message, file: out }]);
  }
  for (let round = 1 + Math.max(0, ...previous.map(roundOf)); ; round++) {
    const place = path.join(folder, nameRound(round));
    if (!sent.has(await realPlace(place))) return path.relative('.', place);
  }
}
