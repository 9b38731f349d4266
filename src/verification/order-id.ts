/** An order of Amazon's as a letter prints it, with the number of its package where it has several. */
export const ORDER_ID = /(?<![\w-])(\d{3}-\s*\d{7}-\s*\d{7}(?:\/\d+)?)(?![\w-])/g;
