import { setFlagsFromString } from 'node:v8';

/**
 * Clears away what is no longer alive before the heap has grown too far beyond what is. Left to itself it grows to three or four times
 * that, which is 2 GB for a store of a million packages.
 * @param headroom how far it may grow beyond what is alive, in percent of that.
 */
export function spareMemory(headroom: number): void {
  setFlagsFromString(`--heap-growing-percent=${headroom}`);
}
