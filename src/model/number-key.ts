/** By far the most numbers are written as they are compared. */
const IS_KEY = /^[\dA-Z]*$/;

/** A tracking number without what people and spreadsheets add to part it: spaces of any kind, and hyphens. */
export function withoutGaps(number: string): string {
  return IS_KEY.test(number) ? number : number.replaceAll(/[\s-]/g, '');
}

/** A tracking number as it is compared: without gaps, and in capitals, since people write letters small. */
export function numberKey(number: string): string {
  return IS_KEY.test(number) ? number : withoutGaps(number).toUpperCase();
}
