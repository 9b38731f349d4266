import type { FoundFile } from './look-at-files.js';

/** What a file was taken for, in a few words that hold nothing of its content. */
export function describeFound({ is }: FoundFile): string {
  switch (is.kind) {
    case 'report': {
      const rows = is.rows === 1 ? '1 row' : `${is.rows} rows`;
      if (is.rows === 0) return `${is.title}, but no rows: download it again`;
      return is.format === 'fba-shipments'
        ? `${is.title}, ${rows}: these orders never count`
        : `${is.title}, ${rows}`;
    }
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
