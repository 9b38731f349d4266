import { findCarrierName } from './carrier-name.js';
import { remember } from './remember.js';

/** Words in a carrier column that name no carrier. */
const UNNAMED = new Set(['', 'other', 'n/a', '--']);

/** A carrier's name as names are compared: in small letters, without marks and doubled spaces. */
export const plainCarrier = (text: string): string =>
  text.replaceAll(/[®™]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The carrier as the lists of the policy name it, or `''` where the text names none. */
export function namedCarrier(text: string): string {
  const name = plainCarrier(text);
  return UNNAMED.has(name) ? '' : name;
}

/** A name that is the same for every spelling of one carrier. */
const sameName = remember((text) => plainCarrier(findCarrierName(text)?.name ?? text));

/** Whether a list of carriers holds a name, however it is spelled. */
export function listsCarrier(list: readonly string[], name: string): boolean {
  const sought = sameName(name);
  return list.some((one) => sameName(one) === sought);
}

/** Integrated carriers spelled out, which their codes do not begin like. */
const SPELLED = ['u.s. postal', 'us postal', 'united states postal', 'united parcel', 'federal express'];

/** Whether a name may be a listed carrier's under another spelling: it begins with the same word, or spells one out; or it is Amazon's own. */
export function mayBeListed(list: readonly string[], name: string): boolean {
  const first = (text: string): string => text.split(/[\s-]/)[0] ?? '';
  return (
    findCarrierName(name)?.numbers === 'Amazon' ||
    listsCarrier(list, name) ||
    list.some((one) => first(plainCarrier(one)) === first(name)) ||
    SPELLED.some((spelled) => name.startsWith(spelled))
  );
}
