import { AppealError } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import type { JsonFormat } from './formats/json-format.js';
import { performanceReport } from './formats/performance-report.js';
import type { RowSink } from './formats/report-format.js';
import { readJsonFields } from './json-fields.js';
import type { JsonNode } from './json-node.js';
import { parseJson } from './parse-json.js';

/** The JSON reports that the program reads. */
export const JSON_FORMATS: readonly JsonFormat[] = [performanceReport];

/** More than any report of Amazon's holds. */
const MOST_CHARS = 32_000_000;

async function readWhole(text: AsyncIterable<string>, file: string): Promise<string> {
  const chunks: string[] = [];
  let length = 0;
  for await (const chunk of text) {
    length += chunk.length;
    if (length > MOST_CHARS) {
      const message = `holds more than ${MOST_CHARS / 1_000_000} million characters: no report of Amazon's does.`;
      throw new AppealError('report-unusable', [{ message, file }]);
    }
    chunks.push(chunk);
  }
  return chunks.join('');
}

/** The JSON report whose root object this is; undefined where none is. */
export function recogniseJson(root: JsonNode): JsonFormat | undefined {
  return root.kind === 'object'
    ? JSON_FORMATS.find((format) => format.recognise((key) => root.fields.has(key)))
    : undefined;
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
 * Reads one JSON report into records.
 * @returns the id of the format it was recognised as.
 * @throws AppealError where the text is not JSON, too large or too deep, or no report the program knows.
 */
export async function readJsonReport(
  entry: ReportEntry,
  text: AsyncIterable<string>,
  rows: RowSink,
  issues: IssueSink,
): Promise<string> {
  refuseEntry(entry);
  const { file } = entry;
  const root = await readJsonRoot(text, file);
  const format = recogniseJson(root);
  if (root.kind !== 'object' || format === undefined) {
    const known = JSON_FORMATS.map(({ title }) => title).join(', ');
    const message = `is JSON, of which this program reads only: ${known}. Leave it out, or bring what it holds as a table.`;
    throw new AppealError('report-unrecognised', [{ message, file, row: root.row }]);
  }
  const read = format.read(readJsonFields(root, '', file, issues), rows);
  if (read === 0)
    issues.push({
      code: 'report-empty',
      message: `${format.title}: it states nothing that can be used`,
      file,
    });
  return format.id;
}
