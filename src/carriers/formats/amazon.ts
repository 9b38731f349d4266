import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';

/** Amazon publishes no format and no check: the shapes are those of a public catalogue. TBB is no format there. */
const SOURCE = 'github.com/jkeen/tracking_number_data';

export const AMAZON_FORMATS: readonly NumberFormat[] = [
  {
    id: 'amazon-tba',
    name: 'Amazon Logistics number (TBA; TBC in Canada, TBM in Mexico)',
    carriers: ['Amazon'],
    source: SOURCE,
    layouts: [layOut(/^(?<kind>TB[ACM])(?<serial>\d{12})$/, [15], null)],
    evidence: 'prefix',
    tracked: true,
    examples: {
      wellFormed: [
        'TBA000000000000',
        'TBA010000000000',
        'TBA502887274000',
        'TBA305938274011',
        'TBC 000000000000',
      ],
      nearMisses: ['TBA50288727400A', 'TBB000000000000', '000000000000000', 'TBA50288727400'],
    },
  },
  {
    id: 'amazon-c',
    name: 'Amazon number (C and 10 digits)',
    carriers: ['Amazon'],
    source: SOURCE,
    layouts: [layOut(/^(?<kind>C)(?<serial>\d{10})$/, [11], null)],
    evidence: 'shape',
    tracked: false,
    examples: { wellFormed: ['C1004444443', 'C1004444444'], nearMisses: ['C100444444', 'B1004444443'] },
  },
];
