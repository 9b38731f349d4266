import type { LetterOrigins } from './letter-origins.js';
import { anyOf, squeeze } from './printed-text.js';
import type { TraceRule } from './trace-rule.js';

/** Rows of files, cited as `orders.txt:17`: each states something that the letter tells. */
export function citationRule({ files, isCited }: LetterOrigins, words: string): TraceRule {
  // What lies in an archive or on a sheet is named behind a stroke.
  const file = `(?:${anyOf(files, words).source})(?:/[^:]{1,200}?)?`;
  return {
    find: new RegExp(String.raw`(${file})\s*:\s*(\d+)`, 'gu'),
    holds: (name = '', row = '') => isCited(squeeze(name), Number(row)),
  };
}
