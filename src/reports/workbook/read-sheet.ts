import { AppealError } from '../../errors.js';
import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';
import { plainName } from '../containers/plain-name.js';
import { refuseContainer } from '../containers/refuse-container.js';
import type { TableRecord } from '../scan-lines.js';
import { UNCALCULATED } from '../uncalculated.js';
import { readCellText } from './cell-text.js';
import { columnIndex, columnLetters } from './column-index.js';
import { readXml, type XmlEvents } from './read-xml.js';
import { openRowBuilder } from './row-builder.js';
import { SAVE_AS_TEXT } from './save-as-text.js';
import { openStringReader } from './string-reader.js';
import type { Sheet, Workbook } from './workbook.js';

type Attributes = Readonly<Record<string, string>>;

/** Turns the XML of a sheet into records, which `take` hands over. */
function openSheetReader(sheet: Sheet, workbook: Workbook, file: string) {
  const rows = openRowBuilder();
  const inline = openStringReader();
  let done: TableRecord[] = [];
  let inCells = false;
  let isValue = false;
  let cell: { type: string; style: number; value: string; isFormula: boolean; hasValue: boolean } | null =
    null;
  let chars = 0;
  const refuse = (what: string): AppealError => {
    const { row, column } = rows.at();
    const at = column < 0 ? `row ${row}` : `cell ${columnLetters(column)}${row}`;
    const message = `sheet "${plainName(sheet.name)}", ${at}: ${what}. ${SAVE_AS_TEXT}`;
    return new AppealError('report-unusable', [{ message, file, row }]);
  };
  const openRow = ({ r }: Attributes): void => {
    chars = 0;
    if (!rows.turnTo(r === undefined ? null : Number(r)))
      throw refuse('the row does not follow the one before it, as rows of a sheet do');
  };
  const openCell = ({ r, s, t = 'n' }: Attributes): void => {
    const column = r === undefined ? null : columnIndex(r);
    if (r !== undefined && column === null)
      throw refuse(
        `a cell in a column that no sheet has; the last is ${columnLetters(CAPS.sheetColumns - 1)}`,
      );
    if (!rows.turnToColumn(column)) throw refuse('the cell does not follow the one before it');
    cell = { type: t, style: Number(s ?? 0), value: '', isFormula: false, hasValue: false };
  };
  const closeCell = (): void => {
    if (cell === null) return;
    const value = cell.type === 'inlineStr' ? inline.take() : cell.value;
    if (cell.isFormula && !cell.hasValue) rows.put(UNCALCULATED);
    else if (value !== '') {
      const text = readCellText({ ...cell, value }, workbook);
      if (text === null)
        throw refuse(
          `it names a shared text that the workbook does not have (it has ${workbook.strings.size()})`,
        );
      chars += text.length;
      if (chars > CAPS.pieceChars) throw refuse('a row longer than one million characters');
      rows.put(text);
    }
    cell = null;
  };
  const closeRow = (): void => {
    const record = rows.finish();
    if (record !== null) done.push(record);
    if (rows.farRows() > CAPS.farRows)
      throw refuse(
        `more than ${CAPS.farRows} rows are wider than ${CAPS.reportColumns} columns: this is not a report`,
      );
  };
  const events: XmlEvents = {
    open(name, attributes) {
      if (name === 'sheetData') inCells = true;
      else if (!inCells) return;
      else if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (cell === null) return;
      else if (name === 'f') cell.isFormula = true;
      else if (name === 'v') {
        isValue = true;
        // A formula that came to a text of no characters is blank; of another type, nothing was saved.
        if (cell.type === 'str') cell.hasValue = true;
      } else inline.open(name, attributes);
    },
    close(name) {
      if (name === 'sheetData') inCells = false;
      else if (!inCells) return;
      else if (name === 'row') closeRow();
      else if (name === 'c') closeCell();
      else if (name === 'v') isValue = false;
      else inline.close(name);
    },
    text(text) {
      if (cell === null) return;
      if (isValue) {
        cell.value += text;
        cell.hasValue = true;
      } else inline.text(text);
      if (cell.value.length + inline.length() > CAPS.pieceChars)
        throw refuse('a cell longer than one million characters');
    },
  };
  const take = (): readonly TableRecord[] => {
    const taken = done;
    done = [];
    return taken;
  };
  return { events, take };
}

/**
 * The rows of a sheet in batches, as {@link TableRecord}s whose line is the sheet's own row number; blank rows are passed
 * over. Cells are text: strings and numbers as stored, dates as the day or time that they show, formulas by the value that
 * was last saved.
 * @param file the workbook as issues name it.
 * @throws AppealError where the sheet is damaged, or has cells that no sheet has.
 */
export async function* readSheet(
  sheet: Sheet,
  workbook: Workbook,
  file: string,
): AsyncGenerator<readonly TableRecord[]> {
  const reader = openSheetReader(sheet, workbook, file);
  let isFirst = true;
  for await (const _ of readXml(sheet.open(), sheet.file, reader.events)) {
    const batch = reader.take();
    const [heading] = batch;
    if (heading === undefined) continue;
    if (isFirst && heading.cells.length > CAPS.reportColumns) {
      const what = `its first row, ${heading.line}, reaches to column ${columnLetters(heading.cells.length - 1)}: this is not a report`;
      throw refuseContainer(
        sheet.file,
        what,
        'Clear the cells that do not belong to it, or name the original download.',
      );
    }
    isFirst = false;
    yield batch;
  }
}
