/** A tracking number as it is compared: people and spreadsheets add spaces and hyphens, and write letters small. */
export function numberKey(number: string): string {
  return number.replaceAll(/[\s-]/g, '').toUpperCase();
}
