import type { JsonFormat } from './formats/json-format.js';
import { JSON_FORMATS } from './json-formats.js';
import { JSON_WORDS, type JsonNode } from './json-node.js';
import { shapeOf } from './json-shape.js';

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/** What a JSON text is: a report, in one object or several, or something else, with where and why. */
export type JsonKind =
  | { readonly kind: 'report'; readonly format: JsonFormat; readonly documents: readonly ObjectNode[] }
  | ({ readonly kind: 'other'; readonly row: number } & Told);

/** Why a text is no report, and what to do about it. */
interface Told {
  readonly why: string;
  readonly mend: string;
}

/** Keys under which Amazon's API gives what was asked for, the outer first: a recorded call holds the whole reply. */
const WRAPPERS = ['response', 'payload'] as const;

const formatOf = (node: ObjectNode): JsonFormat | undefined => {
  const shape = shapeOf(node);
  return JSON_FORMATS.find((format) => format.recognise(shape));
};

/** The objects of a text, each without a list or a wrapper around it. */
function listDocuments(node: JsonNode): readonly JsonNode[] {
  if (node.kind === 'list') return node.items.flatMap(listDocuments);
  if (node.kind !== 'object' || formatOf(node) !== undefined) return [node];
  const wrapped = WRAPPERS.map((key) => node.fields.get(key)).find(
    (inner) => inner?.kind === 'object' || inner?.kind === 'list',
  );
  return wrapped === undefined ? [node] : listDocuments(wrapped);
}

/** Whether an object says only what was wrong with a request: `errors`, `error`, or lists of sentences by field. */
function isErrorReply({ fields }: ObjectNode): boolean {
  const values = [...fields.values()];
  const isSentences = (node: JsonNode): boolean =>
    node.kind === 'list' && node.items.length > 0 && node.items.every(({ kind }) => kind === 'text');
  return fields.has('errors') || fields.has('error') || (values.length > 0 && values.every(isSentences));
}

const UNKNOWN = 'JSON, but no report that this program knows';

function tellOther(node: JsonNode): Told {
  const known = JSON_FORMATS.map(({ title }) => title).join('; ');
  if (node.kind === 'object' && isErrorReply(node))
    return {
      why: 'an error reply: it says what was wrong with a request, and holds no report',
      mend: 'Ask again, and save the answer',
    };
  return {
    why:
      node.kind === 'object'
        ? UNKNOWN
        : `${UNKNOWN}: ${JSON_WORDS[node.kind]} stands here, expected an object`,
    mend: `It is JSON, of which this program reads only: ${known}. Leave it out, or bring what it holds as a table`,
  };
}

/** Tells what a JSON text is by its objects, all of which must be of one report. */
export function recogniseJson(root: JsonNode): JsonKind {
  const documents: ObjectNode[] = [];
  let format: JsonFormat | undefined;
  for (const node of listDocuments(root)) {
    const own = node.kind === 'object' ? formatOf(node) : undefined;
    if (node.kind !== 'object' || own === undefined)
      return { kind: 'other', ...tellOther(node), row: node.row };
    format ??= own;
    if (own !== format) {
      const why = `JSON of two reports: ${format.title} above, and ${own.title} here`;
      return { kind: 'other', why, mend: 'Save each in a file of its own', row: node.row };
    }
    documents.push(node);
  }
  return format === undefined
    ? { kind: 'other', why: 'JSON, but an empty list', mend: 'Download it again', row: root.row }
    : { kind: 'report', format, documents };
}
