/** A value of a JSON text with the line it stands on. A number keeps its digits as written, so that `0.60` stays two places. */
export type JsonNode = { readonly row: number } & (
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'mark'; readonly isTrue: boolean }
  | { readonly kind: 'null' }
);

/** Each kind of value, in words. */
export const JSON_WORDS: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  list: 'a list',
  text: 'a text',
  number: 'a number',
  mark: 'true or false',
  null: 'null',
};
