import type { XmlEvents } from './read-xml.js';

/** Characters that XML can't hold stand in a workbook by their number: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const readEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/**
 * Gathers the text of one string of a workbook: plain, or rich in several runs. How it is to be pronounced (`rPh`) is no
 * part of it.
 */
export interface StringReader extends Required<XmlEvents> {
  /** The text gathered since the last call. */
  take(): string;
  /** How many characters have been gathered. */
  length(): number;
}

export function openStringReader(): StringReader {
  let gathered = '';
  let inText = false;
  let inPhonetic = false;
  return {
    open(name) {
      if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close(name) {
      if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (inText) gathered += text;
    },
    take() {
      const text = readEscapes(gathered);
      gathered = '';
      return text;
    },
    length: () => gathered.length,
  };
}
