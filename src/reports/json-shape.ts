import type { JsonNode } from './json-node.js';

/** What an object of a JSON text is recognised by, before anything in it is read. */
export interface JsonShape {
  /** Whether the object has a value under a key. */
  readonly has: (key: string) => boolean;
  /** The text under a key; null where there is none. */
  readonly word: (key: string) => string | null;
  /** The shape of the object under a key, of a list there that of its first object; null where there is none. */
  readonly within: (key: string) => JsonShape | null;
}

/** The shape of an object. */
export function shapeOf({ fields }: Extract<JsonNode, { kind: 'object' }>): JsonShape {
  return {
    has: (key) => (fields.get(key) ?? { kind: 'null' }).kind !== 'null',
    word: (key) => {
      const found = fields.get(key);
      return found?.kind === 'text' ? found.text.trim() : null;
    },
    within: (key) => {
      const found = fields.get(key);
      const inner = found?.kind === 'list' ? found.items.find(({ kind }) => kind === 'object') : found;
      return inner?.kind === 'object' ? shapeOf(inner) : null;
    },
  };
}
