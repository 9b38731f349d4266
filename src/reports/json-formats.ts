import type { JsonFormat } from './formats/json-format.js';
import { performanceReport } from './formats/performance-report.js';

/** The JSON reports that the program reads, in the order in which they are tried. */
export const JSON_FORMATS: readonly JsonFormat[] = [performanceReport];
