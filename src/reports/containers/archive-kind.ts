/** What a zip archive is by the names in it. */
export type ArchiveKind =
  | { readonly kind: 'workbook' }
  /** Files in an archive, which may be reports. */
  | { readonly kind: 'files' }
  /** A document in zip form that is no workbook of Excel's. */
  | { readonly kind: 'other'; readonly what: string };

const SAVE = 'save the sheet as text (TAB) or CSV, best name the original download';

/** Tells a workbook, and other documents that are zip archives inside, from an archive of files. */
export function tellArchiveKind(names: readonly string[]): ArchiveKind {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const other = (what: string): ArchiveKind => ({ kind: 'other', what: `${what}; ${SAVE}` });
  if (known.has('[content_types].xml')) {
    if (known.has('xl/workbook.bin')) return other('a binary Excel workbook (.xlsb)');
    if ([...known].some((name) => name.startsWith('xl/'))) return { kind: 'workbook' };
    if (known.has('word/document.xml')) return other('a Word document');
    return { kind: 'files' };
  }
  if (known.has('mimetype') && known.has('content.xml')) return other('an OpenDocument file (.ods)');
  if ([...known].some((name) => name.endsWith('.iwa') || name === 'index.zip'))
    return other('a Numbers or Pages document');
  return { kind: 'files' };
}
