import { SaxesParser } from 'saxes';
import type { AppealError } from '../../errors.js';
import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';
import { refuseContainer } from '../containers/refuse-container.js';
import { SAVE_AS_TEXT } from './save-as-text.js';

/** What a reader of a workbook's part is told. Names come without the prefix of their namespace. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decoderFor(head: Uint8Array): InstanceType<typeof TextDecoder> {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8');
}

/**
 * Reads one part of a workbook as XML, and comes back after each chunk of it.
 * @param file the part as messages name it.
 * @throws AppealError where it is no XML, declares entities of its own, or is built to exhaust a reader.
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  events: XmlEvents,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let unbroken = 0;
  const refuse = (what: string, cause?: unknown): AppealError =>
    refuseContainer(file, what, SAVE_AS_TEXT, cause);
  parser.on('error', (error) => {
    throw refuse(`is not well-formed XML at line ${parser.line}`, error);
  });
  parser.on('doctype', () => {
    throw refuse('declares entities (DOCTYPE), which a workbook never does');
  });
  parser.on('opentag', ({ name, attributes }) => {
    unbroken = 0;
    if (++depth > CAPS.xmlDepth) throw refuse(`its XML is nested more than ${CAPS.xmlDepth} deep`);
    events.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    unbroken = 0;
    depth--;
    events.close?.(localName(name));
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    const text = decoder.decode(chunk, { stream: true });
    unbroken += text.length;
    parser.write(text);
    if (unbroken > CAPS.pieceChars) throw refuse('a million characters of its XML have no tag between them');
    yield;
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
  yield;
}
