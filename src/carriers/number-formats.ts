import { FEDEX_FORMATS } from './formats/fedex.js';
import { UPS_FORMATS } from './formats/ups.js';
import { USPS_FORMATS } from './formats/usps.js';
import type { NumberFormat } from './number-format.js';

/**
 * Every format that is known for certain, with its check. What is not here is of unknown shape: no carrier is claimed
 * for it and no fault is found in it.
 */
export const NUMBER_FORMATS: readonly NumberFormat[] = [...USPS_FORMATS, ...UPS_FORMATS, ...FEDEX_FORMATS];
