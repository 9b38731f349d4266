import type { ArchiveMember } from '../containers/archive-member.js';
import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';
import { plainName } from '../containers/plain-name.js';
import { refuseContainer } from '../containers/refuse-container.js';
import { readCellStyles } from './read-cell-styles.js';
import { type Relation, readRelations } from './read-relations.js';
import { readSharedStrings } from './read-shared-strings.js';
import { readXml } from './read-xml.js';
import { openTextStore } from './text-store.js';
import type { Workbook } from './workbook.js';

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

/** What the workbook's own part says: its sheets in order, and the day that its days count from. */
async function readContents(
  part: ArchiveMember,
  file: string,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'workbookPr') is1904 = /^(?:1|true|on)$/i.test(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const state = attributes.state ?? 'visible';
    sheets.push({ name: attributes.name ?? '', isHidden: state !== 'visible', relation });
    if (sheets.length > CAPS.sheets)
      throw refuseContainer(file, `has more than ${CAPS.sheets} sheets, the most that is read`);
  };
  for await (const _ of readXml(part.open(), file, { open }));
  return { sheets, is1904 };
}

/**
 * Opens a workbook from the parts in its archive. Macros, formulas, pictures and links are never looked at.
 * @throws AppealError where a part that it needs is missing or damaged.
 */
export async function openWorkbook(parts: readonly ArchiveMember[], file: string): Promise<Workbook> {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const place = (name: string): string => `${file}/${plainName(name)}`;
  const relationsOf = async (name: string): Promise<readonly Relation[]> => {
    const cut = name.lastIndexOf('/') + 1;
    const folder = name.slice(0, Math.max(0, cut - 1));
    const part = byName.get(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`.toLowerCase());
    return part === undefined ? [] : readRelations(part.open(), place(part.name), folder);
  };
  const top = (await relationsOf('')).find(({ type }) => type === 'officeDocument')?.part;
  const name = top ?? 'xl/workbook.xml';
  const main = byName.get(name.toLowerCase());
  if (main === undefined)
    throw refuseContainer(file, `is a workbook without its main part (${plainName(name)})`);
  const { sheets, is1904 } = await readContents(main, place(main.name));
  const relations = await relationsOf(main.name);
  const partOf = (type: string): ArchiveMember | undefined => {
    const relation = relations.find((one) => one.type === type);
    return relation && byName.get(relation.part.toLowerCase());
  };
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    is1904,
    strings: strings ? await readSharedStrings(strings.open(), place(strings.name)) : openTextStore(),
    styles: styles ? await readCellStyles(styles.open(), place(styles.name)) : [],
    sheets: sheets.flatMap(({ name: title, isHidden, relation }) => {
      const found = relations.find(({ id }) => id === relation);
      const part = found && byName.get(found.part.toLowerCase());
      if (found !== undefined && found.type !== 'worksheet') return [];
      if (part === undefined) {
        const what = `its sheet "${plainName(title)}" is not in it: the workbook is damaged`;
        throw refuseContainer(file, what);
      }
      return [{ name: title, isHidden, file: place(part.name), open: () => part.open() }];
    }),
  };
}
