import { countNoun } from '../../model/count-noun.js';
import type { Recognition } from '../../reports/recognise-report.js';
import type { FoundFile } from './look-at-files.js';
import { writeName } from './write-name.js';

/** The most files of an archive that are told one by one. */
const MOST_TOLD = 10;

function describeArchive({ members }: Extract<Recognition, { readonly kind: 'archive' }>): string {
  const reports = members.filter(({ is }) => is.kind === 'report');
  const told = reports.slice(0, MOST_TOLD).map((file) => `${writeName(file.name)} (${describeFound(file)})`);
  const more = reports.length - told.length;
  const others = members.length - reports.length;
  return [
    `an archive: ${told.join('; ')}`,
    ...(more > 0 ? [`and ${countNoun(more, 'more report')}`] : []),
    ...(others > 0 ? [`${countNoun(others, 'other file is', 'other files are')} passed over`] : []),
  ].join('; ');
}

/** What a file was taken for, in a few words that hold nothing of its content. */
export function describeFound({ is }: FoundFile): string {
  switch (is.kind) {
    case 'report': {
      const rows = countNoun(is.rows, 'row');
      if (is.rows === 0) return `${is.title}, but no rows: download it again`;
      const workbook =
        is.sheet === undefined ? '' : '; a workbook: name the original download instead if you have it';
      return is.format === 'fba-shipments'
        ? `${is.title}, ${rows}: these orders never count${workbook}`
        : `${is.title}, ${rows}${workbook}`;
    }
    case 'archive':
      return describeArchive(is);
    case 'table':
      return `a table of ${is.columns} columns, under no heading that this program knows`;
    case 'proof':
      return is.what === 'text' ? 'a text, no table' : `a ${is.what}`;
    case 'unusable':
      return is.why.replace(/^is /, '').replace(/\.$/, '');
    default:
      return is satisfies never;
  }
}
