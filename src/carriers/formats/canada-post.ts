import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';

/** Numbers of letters and digits are those of UPU S10 (see s10.ts). A shape of 12 digits is spoken of, but no check of it. */
export const CANADA_POST_FORMATS: readonly NumberFormat[] = [
  {
    id: 'canada-post-16',
    name: 'Canada Post number of 16 digits',
    carriers: ['Canada Post'],
    source:
      'Canada Post: a header of 7 digits, 8 of the piece, MOD 10; test numbers: github.com/jkeen/tracking_number_data',
    layouts: [layOut(/^(?<mailer>\d{7})(?<serial>\d{8})(?<check>\d)$/, [16], CHECK_RULES.threeOne)],
    evidence: 'shape',
    tracked: false,
    examples: {
      wellFormed: ['0073938000549297', '7035114477138472', '4002847016405018'],
      nearMisses: ['0073938000549292', '7035114477138471', '5002847016405018', '007393800054929'],
    },
  },
];
