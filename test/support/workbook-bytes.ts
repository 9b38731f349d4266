import { type ZipPart, zipOf } from './zip-bytes.js';

/** A cell: a text, a number, or XML of its own (`<c …>…</c>`). */
export type CellSpec = string | number | { readonly xml: string } | null;

export interface SheetSpec {
  readonly name: string;
  readonly rows?: readonly (readonly CellSpec[])[];
  /** The XML of `sheetData`, instead of rows. */
  readonly xml?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** Texts as shared strings, as Excel writes them, instead of inline ones. */
  readonly shared?: boolean;
  /** XML of the shared strings (`<si>…`), instead of those that the rows give. */
  readonly sharedXml?: string;
  /** Number formats of the cell styles from 1 up: one of Excel's by number, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly is1904?: boolean;
  readonly extra?: readonly ZipPart[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The letters of a 0-based column, for up to 702 of them. */
const letters = (index: number): string =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) +
  String.fromCharCode(65 + (index % 26));

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function stylesXml(formats: readonly (number | string)[]): string {
  const ids = formats.map((format, at) => (typeof format === 'number' ? format : 164 + at));
  const own = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(format)}"/>`] : [],
  );
  const xfs = [0, ...ids].map((id) => `<xf numFmtId="${id}"/>`).join('');
  return `${XML}<styleSheet ${MAIN}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`;
}

/** A workbook (.xlsx) as Excel lays it out, as small as it can be. */
export function workbookOf(spec: WorkbookSpec): Buffer {
  const strings: string[] = [];
  const cellXml = (cell: CellSpec, at: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === 'object') return cell.xml;
    if (spec.shared !== true)
      return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
    if (!strings.includes(cell)) strings.push(cell);
    return `<c r="${at}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  };
  const sheetXml = ({ rows = [], xml }: SheetSpec): string =>
    xml ??
    rows
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`,
      )
      .join('');
  const sheets = spec.sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: `${XML}<worksheet ${MAIN}><dimension ref="A1"/><sheetData>${sheetXml(sheet)}</sheetData></worksheet>`,
  }));
  const list = spec.sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const sharedXml =
    spec.sharedXml ??
    strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  return zipOf([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook ${MAIN} xmlns:r="${REL}"><workbookPr${spec.is1904 === true ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...spec.sheets.map(
          (_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const,
        ),
        ['rIdA', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['rIdB', 'styles', 'styles.xml'],
      ]),
    },
    ...sheets,
    { name: 'xl/sharedStrings.xml', content: `${XML}<sst ${MAIN}>${sharedXml}</sst>` },
    { name: 'xl/styles.xml', content: stylesXml(spec.formats ?? []) },
    ...(spec.extra ?? []),
  ]);
}
