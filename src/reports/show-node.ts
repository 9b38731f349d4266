import { JSON_WORDS, type JsonNode } from './json-node.js';
import { copyOf } from './rows/words.js';
import { showCell } from './show-cell.js';

/** A JSON value as an issue may show it: figures and dates only, so that no word of the file gets out. */
export function showNode(node: JsonNode): string {
  if (node.kind === 'number') return copyOf(node.written.slice(0, 24));
  return node.kind === 'text' ? showCell(node.text.trim()) : JSON_WORDS[node.kind];
}
