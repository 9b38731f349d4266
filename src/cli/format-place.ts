import type { Problem } from '../errors.js';

/** Where something stands, as `orders.txt:17:item-tax: ` before what is said of it; nothing where no file is named. */
export function formatPlace({ file, row, column }: Omit<Problem, 'message'>): string {
  const parts = [file, row, column].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `${parts.join(':')}: `;
}
