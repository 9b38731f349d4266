/** By far the most numbers are written as they are compared. */
const IS_KEY = /^[\dA-Z]*$/;

/** A tracking number as it is compared: people and spreadsheets add spaces and hyphens, and write letters small. */
export function numberKey(number: string): string {
  if (IS_KEY.test(number)) return number;
  return number.replaceAll(/[\s-]/g, '').toUpperCase();
}
