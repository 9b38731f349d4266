import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';
import { refuseContainer } from '../containers/refuse-container.js';
import { type DateShape, tellDateShape } from './date-shape.js';
import { readXml } from './read-xml.js';

/** By a cell's style: how it shows a date, or null where it shows a number. */
export type CellStyles = readonly (DateShape | null)[];

/** Reads which of a workbook's cell styles show dates. @param file the part as messages name it. */
export async function readCellStyles(bytes: AsyncIterable<Uint8Array>, file: string): Promise<CellStyles> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const events = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '');
      else if (name === 'xf' && inCells) ids.push(id);
      if (ids.length + codes.size <= CAPS.cellStyles) return;
      throw refuseContainer(file, `has more than ${CAPS.cellStyles} cell styles; Excel has 65,490 at most`);
    },
    close(name: string): void {
      if (name === 'cellXfs') inCells = false;
    },
  };
  for await (const _ of readXml(bytes, file, events));
  return ids.map((id) => tellDateShape(id, codes.get(id) ?? null));
}
