import type { FileAdvice } from './advise-files.js';
import { LONGEST_LIST, MARK } from './case-sections.js';
import { describeFound } from './describe-found.js';
import type { FoundFile } from './look-at-files.js';
import { reportsIn } from './reports-in.js';
import { writeName } from './write-name.js';

/** A comment of one line, whatever stands in the text. */
const comment = (text: string): string => `# ${text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}`;

function listFiles(title: string, files: readonly FoundFile[]): readonly string[] {
  if (files.length === 0) return [];
  const more = files.length - LONGEST_LIST;
  return [
    comment(title),
    ...files
      .slice(0, LONGEST_LIST)
      .map((file) => comment(`* ${writeName(file.name)}: ${describeFound(file)}`)),
    ...(more > 0 ? [comment(`* and ${more} more`)] : []),
  ];
}

function listReports(reports: readonly FoundFile[]): readonly string[] {
  if (reports.length === 0)
    return [`  - ""                         ${MARK}: the name of a report in this folder`];
  const names = reports.map(({ name }) => writeName(name));
  const width = Math.min(40, Math.max(...names.map((name) => name.length)));
  return reports.map((file, at) => `  - ${(names[at] ?? '').padEnd(width)} ${comment(describeFound(file))}`);
}

const CONFIRMATIONS =
  'Several shipping confirmations: name them in the order in which you sent them, the oldest first.';

function countConfirmations(reports: readonly FoundFile[]): number {
  return reports.filter(({ is }) => reportsIn(is).some(({ format }) => format === 'confirmation')).length;
}

function listAdvice({ standing, fetch }: FileAdvice): readonly string[] {
  return [
    comment(standing),
    ...(fetch.length > 0 ? [comment('What would tell more; name a new file in the list above:')] : []),
    ...fetch.map((file) => comment(`* ${file}`)),
  ];
}

function listFolders(folders: readonly string[]): readonly string[] {
  if (folders.length === 0) return [];
  const names = folders.slice(0, LONGEST_LIST).map(writeName);
  const more = folders.length > names.length ? ` and ${folders.length - names.length} more` : '';
  return [
    comment(`Not searched: the folders in this one, ${names.join(', ')}${more}.`),
    comment('A file in a folder is named with it, such as proof/photo.jpg.'),
  ];
}

/** How a report under other headings is named; with the first table that was not known, where there is one. */
function describeMap(table: FoundFile | undefined, formats: readonly string[]): readonly string[] {
  return [
    comment('A report under other headings is read once you say what it is and which column holds what.'),
    comment(`format: ${formats.join(', ')}.`),
    comment(
      'columns: the field and its heading in your file. After a wrong field you are told all that there are.',
    ),
    comment('member: the one file of an archive that is meant. sheet: the one sheet of a workbook.'),
    comment('encoding: how the file spells its text, only where names in it come out wrong.'),
    comment('covers: the promised days that a VTR report covers, if they are not the whole window.'),
    `#  - file: ${table ? writeName(table.name) : '""'}`,
    '#    member: ""',
    '#    sheet: ""',
    '#    format: ""',
    '#    columns: { orderId: "" }',
    '#    encoding: ""',
    '#    covers: { from: YYYY-MM-DD, to: YYYY-MM-DD }',
  ];
}

/** The reports that were found, what the other files are, and what to fetch next. */
export function reportsSection(
  files: readonly FoundFile[],
  folders: readonly string[],
  advice: FileAdvice,
  formats: readonly string[],
): string {
  const of = (...kinds: readonly FoundFile['is']['kind'][]): readonly FoundFile[] =>
    files.filter(({ is }) => kinds.includes(is.kind));
  const reports = of('report', 'archive');
  const groups = [
    [
      comment('Your reports, as downloaded. Do not open them in a spreadsheet program: it spoils numbers.'),
      ...(countConfirmations(reports) > 1 ? [comment(CONFIRMATIONS)] : []),
      'reports:',
      ...listReports(reports),
    ],
    listAdvice(advice),
    listFiles('Found here, but not read:', of('table', 'unusable')),
    listFiles('Found here, perhaps a proof: name it under evidence or exhibits below.', of('proof')),
    listFolders(folders),
    describeMap(of('table')[0], formats),
  ];
  return groups
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
