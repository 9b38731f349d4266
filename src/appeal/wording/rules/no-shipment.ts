import type { CheckedText } from '../../../model/wording.js';
import type { WordingRule } from '../wording-rule.js';

const ORDER = /\b\d{3}-\d{7}-\d{7}\b|\border\s+(?:id\s+|number\s+)?#?\S*\d/i;

const isLetter = ({ part }: CheckedText): boolean => part === 'letter';

const namesOrder = ({ part, text }: CheckedText): boolean => part === 'letter' && ORDER.test(text);

/** A letter that names no order: Amazon asks for "evidence or examples". Told once, at its first text. */
export const noShipment: WordingRule = {
  id: 'no-shipment',
  find: (checked, all) => {
    if (checked.part !== 'letter' || checked !== all.find(isLetter) || all.some(namesOrder)) return [];
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
