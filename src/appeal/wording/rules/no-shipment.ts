import type { WordingRule } from '../wording-rule.js';

const ORDER = /\b\d{3}-\d{7}-\d{7}\b|\border\s+(?:id\s+|number\s+)?#?\S*\d/i;

/** A letter that names no order: Amazon asks for "evidence or examples". Told once, at its first text. */
export const noShipment: WordingRule = {
  id: 'no-shipment',
  find: (checked, all) => {
    const letter = all.filter(({ part }) => part === 'letter');
    if (checked !== letter[0] || letter.some(({ text }) => ORDER.test(text))) return [];
    return [
      {
        severity: 'error',
        quote: '',
        why: 'the letter names no shipment, and Amazon asks for evidence or examples',
        mend: 'add to reports a file that lists the failing packages, such as the VTR report',
      },
    ];
  },
};
