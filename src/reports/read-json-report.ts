import { AppealError } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import type { RowSink } from './formats/report-format.js';
import { JSON_FORMATS } from './json-formats.js';
import type { JsonNode } from './json-node.js';
import { parseJson } from './parse-json.js';
import { readJsonFields } from './read-json-fields.js';
import { recogniseJson } from './recognise-json.js';
import type { StoreCustoms } from './store-customs.js';

/** More than any reply holds, and what a file of replies may hold. */
const MOST_CHARS = 32_000_000;

async function readWhole(text: AsyncIterable<string>, file: string): Promise<string> {
  const chunks: string[] = [];
  let length = 0;
  for await (const chunk of text) {
    length += chunk.length;
    if (length > MOST_CHARS) {
      const message = `holds more than ${MOST_CHARS / 1_000_000} million characters of JSON, which is read whole; split it into several files`;
      throw new AppealError('report-unusable', [{ message, file }]);
    }
    chunks.push(chunk);
  }
  return chunks.join('');
}

/** The root of a JSON text, read to its end. */
export async function readJsonRoot(text: AsyncIterable<string>, file: string): Promise<JsonNode> {
  return parseJson(await readWhole(text, file), file);
}

function refuseEntry({ format, columns, file, source }: ReportEntry): void {
  const problems = [
    ...(format !== null && !JSON_FORMATS.some(({ id }) => id === format)
      ? [{ message: `format: "${format}" is a table, but ${file} is JSON; leave format off.`, ...source }]
      : []),
    ...(Object.keys(columns).length > 0
      ? [{ message: `columns: ${file} is JSON, which has no columns; leave them off.`, ...source }]
      : []),
  ];
  if (problems.length > 0) throw new AppealError('case-unusable', problems);
}

/**
 * Reads one JSON report into records: one object, a list of them, or one a line.
 * @returns the id of the format it was recognised as.
 * @throws AppealError where the text is not JSON, too large or too deep, or no report the program knows.
 */
export async function readJsonReport(
  entry: ReportEntry,
  text: AsyncIterable<string>,
  store: StoreCustoms,
  rows: RowSink,
  issues: IssueSink,
): Promise<string> {
  refuseEntry(entry);
  const { file } = entry;
  const found = recogniseJson(await readJsonRoot(text, file));
  if (found.kind === 'other') {
    const { why, mend, row } = found;
    throw new AppealError('report-unrecognised', [{ message: `is ${why}. ${mend}.`, file, row }]);
  }
  const { format, documents } = found;
  if (entry.format !== null && entry.format !== format.id) {
    const message = `the case calls it ${entry.format}, but it is ${format.id} (${format.title}). Leave format off, or name the right file.`;
    throw new AppealError('report-unusable', [{ message, file }]);
  }
  const reading = { file, store, issues };
  let read = 0;
  for (const document of documents) read += format.read(readJsonFields(document, '', reading), rows);
  if (read === 0)
    issues.push({
      code: 'report-empty',
      message: `${format.title}: it states nothing that can be used`,
      file,
    });
  return format.id;
}
