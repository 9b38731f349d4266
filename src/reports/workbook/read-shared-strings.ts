import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';
import { refuseContainer } from '../containers/refuse-container.js';
import { readXml } from './read-xml.js';
import { SAVE_AS_TEXT } from './save-as-text.js';
import { openStringReader } from './string-reader.js';
import { openTextStore, type TextStore } from './text-store.js';

/** The strings that the cells of a workbook name by number. @param file the part as messages name it. */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>, file: string): Promise<TextStore> {
  const strings = openTextStore();
  const reader = openStringReader();
  const checkLength = (): void => {
    if (reader.length() <= CAPS.sharedChars) return;
    throw refuseContainer(
      file,
      `a text of more than ${CAPS.sharedChars} characters: this is no report`,
      SAVE_AS_TEXT,
    );
  };
  const events = {
    ...reader,
    text(text: string): void {
      reader.text(text);
      checkLength();
    },
    close(name: string): void {
      reader.close(name);
      if (name !== 'si' || strings.add(reader.take())) return;
      const most = `${CAPS.sharedStrings} texts or ${CAPS.sharedBytes >> 20} MB of them`;
      throw refuseContainer(file, `holds more than ${most}, the most that is read`, SAVE_AS_TEXT);
    },
  };
  for await (const _ of readXml(bytes, file, events));
  return strings;
}
