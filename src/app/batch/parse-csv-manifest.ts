import { AppealError, type Problem } from '../../errors.js';
import type { ListedClient } from '../../model/batch.js';
import { suggest } from '../../model/suggest.js';
import { parseTable } from '../../reports/parse-table.js';
import type { TableRecord } from '../../reports/scan-lines.js';

/** The columns of a manifest; of these `client` and `case` must be there. */
const COLUMNS = ['client', 'case', 'out', 'templates', 'letterhead', 'color'] as const;
const NEEDED: readonly string[] = ['client', 'case'];

const isColumn = (name: string): boolean => COLUMNS.some((column) => column === name);

function checkHeading({ cells, line }: TableRecord, file: string): readonly Problem[] {
  const names = cells.map((cell) => cell.trim());
  const at = { file, row: line };
  const unknown = names.flatMap((name): Problem[] => {
    if (isColumn(name)) return [];
    const what =
      name === '' ? 'a column has no heading' : `unknown column "${name}"${suggest(name, COLUMNS)}`;
    return [{ message: `${what}; there are: ${COLUMNS.join(', ')}`, ...at, column: name }];
  });
  const twice = COLUMNS.filter((column) => names.filter((name) => name === column).length > 1);
  const missing = NEEDED.filter((column) => !names.includes(column));
  return [
    ...unknown,
    ...twice.map((column) => ({ message: 'this column stands twice; keep one', ...at, column })),
    ...missing.map((column) => ({
      message: `the column "${column}" is missing; add it to the first line`,
      ...at,
    })),
  ];
}

function readRow({ cells, line }: TableRecord, names: readonly string[], file: string): ListedClient {
  const cell = (column: string): string => cells[names.indexOf(column)]?.trim() ?? '';
  const at = (column: string) => ({ file, row: line, column });
  const stated = (column: string): string | null => (cell(column) === '' ? null : cell(column));
  const [name, color] = [stated('letterhead'), stated('color')];
  return {
    client: cell('client'),
    case: cell('case'),
    out: stated('out'),
    templates: stated('templates'),
    // A colour alone is told by the check of all letterheads.
    letterhead: name === null && color === null ? null : { name: name ?? '', color },
    at: {
      client: at('client'),
      case: at('case'),
      out: at('out'),
      templates: at('templates'),
      letterhead: at('letterhead'),
      color: at('color'),
    },
  };
}

async function readRecords(text: AsyncIterable<string>, file: string): Promise<readonly TableRecord[]> {
  const records: TableRecord[] = [];
  try {
    for await (const batch of parseTable(text, file)) records.push(...batch);
  } catch (error) {
    if (!(error instanceof AppealError) || error.code !== 'report-unusable') throw error;
    throw new AppealError('manifest-unusable', error.problems, error);
  }
  return records;
}

/**
 * The clients that a table lists, a row each: commas, semicolons or TABs, a heading first.
 * @throws AppealError `manifest-unusable` where it is no table, a column is unknown or missing, or a row has too many cells.
 */
export async function parseCsvManifest(
  text: AsyncIterable<string>,
  file: string,
): Promise<readonly ListedClient[]> {
  const [heading, ...rows] = await readRecords(text, file);
  if (heading === undefined)
    throw new AppealError('manifest-unusable', [
      { message: 'it is empty; its first line is: client,case,out', file },
    ]);
  const names = heading.cells.map((cell) => cell.trim());
  const wide = rows
    .filter(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => ({
      message: `${cells.length} cells under ${names.length} headings; a text with a comma in it needs quotes`,
      file,
      row: line,
    }));
  const problems = [...checkHeading(heading, file), ...wide];
  if (problems.length > 0) throw new AppealError('manifest-unusable', problems);
  return rows.map((row) => readRow(row, names, file));
}
