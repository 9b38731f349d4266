import { AppealError } from '../errors.js';
import { countNoun } from '../model/count-noun.js';
import { listMissing, recogniseHeading } from './choose-format.js';
import type { ArchiveMember } from './containers/archive-member.js';
import { listMembers } from './containers/list-members.js';
import { plainName } from './containers/plain-name.js';
import { decodeText } from './decode-text.js';
import { countRows } from './find-rows.js';
import { lookAtJson } from './look-at-json.js';
import { openContainer } from './open-container.js';
import { recogniseText, UNNAMED } from './recognise-text.js';
import { tellOwn } from './tell-own.js';
import { chooseSheet } from './workbook/choose-sheet.js';
import { readSheet } from './workbook/read-sheet.js';
import { readSheetHeading } from './workbook/read-sheet-heading.js';
import type { Workbook } from './workbook/workbook.js';

/** What a file is by its first bytes and its heading, before anyone has named it in a case. */
export type Recognition =
  /**
   * A report that the program reads. `rows` are those under the heading, blank ones left out, of JSON the records it holds; `sheet` is where it stands in a
   * workbook.
   */
  | {
      readonly kind: 'report';
      readonly format: string;
      readonly title: string;
      readonly rows: number;
      readonly sheet?: string;
    }
  /** An archive in which there is a report. */
  | {
      readonly kind: 'archive';
      readonly members: readonly { readonly name: string; readonly is: Recognition }[];
    }
  /** A table under a heading that no format knows. */
  | { readonly kind: 'table'; readonly columns: number }
  /** No table, but something that may prove a thing: a picture, a PDF, a text. */
  | { readonly kind: 'proof'; readonly what: 'picture' | 'video' | 'PDF' | 'web page' | 'text' }
  /** Nothing that can be used as it stands; `why` says what to do. */
  | { readonly kind: 'unusable'; readonly why: string };

type Open = () => AsyncIterable<Uint8Array>;

async function recogniseWorkbook(file: string, workbook: Workbook): Promise<Recognition> {
  const source = { file, row: 0 };
  const none = { format: null, columns: {}, encoding: null, covers: null, member: null, sheet: null };
  const entry = { file, ...none, source };
  const { sheet } = await chooseSheet(entry, workbook);
  const { cells, above } = (await readSheetHeading(sheet, workbook, file, [])) ?? { cells: [], above: 0 };
  const own = tellOwn(cells);
  if (own !== null) return { kind: 'unusable', why: own };
  const format = recogniseHeading(cells, {});
  if (format === undefined) return { kind: 'unusable', why: 'a workbook in which no sheet is a report' };
  let rows = -1 - above;
  for await (const batch of readSheet(sheet, workbook, file)) rows += batch.length;
  const missing = listMissing(format, cells, {});
  const why = `its sheet looks like ${format.title} but lacks ${missing.join(' and ')}`;
  if (missing.length > 0) return { kind: 'unusable', why };
  return { kind: 'report', format: format.id, title: format.title, rows, sheet: sheet.name };
}

async function recogniseArchive(file: string, members: readonly ArchiveMember[]): Promise<Recognition> {
  const found: { readonly name: string; readonly is: Recognition }[] = [];
  for (const member of listMembers(members)) {
    const is = await recogniseAny(`${file}/${plainName(member.name)}`, () => member.open(), true);
    found.push({ name: member.name, is });
  }
  if (found.some(({ is }) => is.kind === 'report')) return { kind: 'archive', members: found };
  return {
    kind: 'unusable',
    why: `an archive of ${countNoun(found.length, 'file')}, none of which is a report`,
  };
}

async function recognise(file: string, open: Open, isNested: boolean): Promise<Recognition> {
  const opened = await openContainer(file, open(), isNested);
  switch (opened.kind) {
    case 'proof':
      return opened;
    case 'workbook':
      return recogniseWorkbook(file, opened.workbook);
    case 'archive':
      return recogniseArchive(file, opened.members);
    case 'text': {
      const start = await recogniseText(file, opened.bytes);
      if (start.kind === 'incomplete') return { kind: 'unusable', why: start.why };
      if (start.kind !== 'report' && start.kind !== 'json') return start;
      const again = await openContainer(file, open(), isNested);
      if (again.kind !== 'text') return { kind: 'unusable', why: 'changed while it was read' };
      if (start.kind === 'json') return lookAtJson(decodeText(again.bytes, UNNAMED), file);
      const text = decodeText(again.bytes, UNNAMED);
      const rows = (await countRows(text, start.quotes, file)) - 1 - start.above;
      return { kind: 'report', format: start.format, title: start.title, rows };
    }
    default:
      return opened satisfies never;
  }
}

/** What a file is, also where it turns out to be broken: one that is hides no other. */
async function recogniseAny(file: string, open: Open, isNested: boolean): Promise<Recognition> {
  try {
    return await recognise(file, open, isNested);
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    return { kind: 'unusable', why: error.problems.map(({ message }) => message).join('; ') };
  }
}

/**
 * Tells what a file is; one that can't be opened, or is damaged, is unusable. A report is read once more to count its rows, all
 * others by their first bytes alone; of a workbook and an archive what is in it.
 * @param open the file's bytes from the beginning, each time it is called.
 */
export function recogniseReport(file: string, open: Open): Promise<Recognition> {
  return recogniseAny(file, open, false);
}
