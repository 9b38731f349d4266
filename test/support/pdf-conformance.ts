import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';
import { pdfObjects } from './pdf-objects.js';
import { type PdfReading, readPdf } from './pdf-reading.js';

/** What a document's properties must say. */
export interface Promised {
  readonly title: string;
  readonly language: string;
}

interface Node {
  readonly type?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const isUnder = (node: Node, role: string): boolean =>
  node.role === role || (node.children ?? []).some((child) => isUnder(child, role));

const nodesOf = (node: Node | null): readonly Node[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap(nodesOf)];

/** The texts of an XMP packet by the path of their elements under rdf:RDF. @throws where it is not well-formed. */
function xmlTexts(xml: string): ReadonlyMap<string, string> {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const texts = new Map<string, string>();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => path.push(name));
  parser.on('closetag', () => path.pop());
  parser.on('text', (text) => {
    const at = path.slice(2).join(' ');
    if (text.trim() !== '') texts.set(at, (texts.get(at) ?? '') + text);
  });
  parser.write(xml).close();
  return texts;
}

/** What the XMP of a PDF says wrongly: PDF/A-3a with PDF/UA-1, its extension schema, and the title are asked for. */
function xmpFaults(xmp: string, title: string): readonly string[] {
  let texts: ReadonlyMap<string, string>;
  try {
    texts = xmlTexts(xmp);
  } catch (error) {
    return [`the XMP is no XML: ${String(error)}`];
  }
  const schema = 'rdf:Description pdfaExtension:schemas rdf:Bag rdf:li';
  const property = `${schema} pdfaSchema:property rdf:Seq rdf:li`;
  const wanted: Readonly<Record<string, string>> = {
    'rdf:Description pdfaid:part': '3',
    'rdf:Description pdfaid:conformance': 'A',
    'rdf:Description pdfuaid:part': '1',
    'rdf:Description dc:title rdf:Alt rdf:li': title,
    [`${schema} pdfaSchema:namespaceURI`]: 'http://www.aiim.org/pdfua/ns/id/',
    [`${schema} pdfaSchema:prefix`]: 'pdfuaid',
    [`${property} pdfaProperty:name`]: 'part',
    [`${property} pdfaProperty:valueType`]: 'Integer',
  };
  return Object.entries(wanted)
    .map(([path, text]) => [path, texts.get(path), text] as const)
    .filter(([, found, text]) => found !== text)
    .map(([path, found, text]) => `the XMP's ${path} is ${found}, not ${text}`);
}

/** Headings begin with the first level, and go down one level at a time. */
function headingFaults({ outline }: PdfReading): readonly string[] {
  const levels = [...outline.matchAll(/^\s*H(\d)/gm)].map((match) => Number(match[1]));
  return levels.flatMap((level, at) =>
    level > (levels[at - 1] ?? 0) + 1 ? [`heading ${at + 1} is H${level} after H${levels[at - 1] ?? 0}`] : [],
  );
}

/** What the objects of the file lack. Glyph 0 is “no such character”. */
function objectFaults(bytes: Uint8Array): readonly string[] {
  const objects = pdfObjects(bytes);
  const lacking = (of: RegExp, what: RegExp, fault: string): readonly string[] =>
    objects.filter(({ dictionary }) => of.test(dictionary) && !what.test(dictionary)).map(() => fault);
  const drawn: readonly string[] = objects.flatMap(
    ({ stream }) => stream?.match(/<[0-9a-f]+>(?=[^\n]*TJ)/g) ?? [],
  );
  const blank = drawn.filter((codes) => /^<(?:[0-9a-f]{4})*0000/.test(codes));
  return [
    ...lacking(/\/S \/Figure\b/, /\/Alt \(/, 'a figure has no words'),
    ...lacking(/\/S \/TH\b/, /\/Scope \/(?:Column|Row)/, 'a table head has no scope'),
    ...lacking(/\/Type \/Page\b/, /\/Tabs \/S/, 'a page has no order of tabs'),
    ...lacking(/\/Subtype \/Type0/, /\/ToUnicode/, 'a font does not tell its characters'),
    ...lacking(/\/Type \/FontDescriptor/, /\/FontFile2/, 'a font is not embedded'),
    ...lacking(/\/Type \/Catalog/, /\/StructTreeRoot/, 'the file has no structure'),
    ...(drawn.length === 0 ? ['nothing is drawn'] : []),
    ...blank.map((codes) => `a character without a glyph is drawn: ${codes}`),
    ...objects.filter(({ dictionary }) => /\/JavaScript|\/Encrypt|\/Launch/.test(dictionary)).map(String),
  ];
}

/**
 * What in a PDF breaks PDF/A-3a or PDF/UA-1, as far as it can be seen without a validator of them: none is as it should be.
 * It finds what was met when letters were first held against veraPDF's rules, and the likely rest.
 */
export async function conformanceFaults(bytes: Uint8Array, promised: Promised): Promise<readonly string[]> {
  const reading = await readPdf(bytes);
  const doc = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const nodes: Node[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    const tree: Node | null = await (await doc.getPage(number)).getStructTree();
    nodes.push(...nodesOf(tree));
  }
  const marked = await doc.getMarkInfo();
  const preferences: object = (await doc.getViewerPreferences()) ?? {};
  await doc.destroy();
  const tables = nodes.filter(({ role }) => role === 'Table');
  const figures = nodes.filter(({ role }) => role === 'Figure');
  return [
    ...reading.unmarked.map((text) => `outside the structure: ${text}`),
    ...reading.orphans.map((text) => `held by no element: ${text}`),
    ...reading.links
      .filter(({ words }) => words.trim() === '')
      .map(({ url }) => `a link without words: ${url}`),
    ...reading.pages.filter((text) => /[\ufffd\0]/.test(text)).map((text) => `a character is lost: ${text}`),
    ...tables.filter((table) => !isUnder(table, 'TH')).map(() => 'a table has no heads'),
    ...figures.filter(({ alt = '' }) => alt.trim() === '').map(() => 'a figure says nothing'),
    ...headingFaults(reading),
    ...(marked?.Marked === true ? [] : ['it is not marked as tagged']),
    ...('DisplayDocTitle' in preferences && preferences.DisplayDocTitle === true
      ? []
      : ['its title is not shown']),
    ...(reading.info.Title === promised.title ? [] : [`its title is ${String(reading.info.Title)}`]),
    ...(reading.info.Language === promised.language
      ? []
      : [`its language is ${String(reading.info.Language)}`]),
    ...xmpFaults(reading.xmp, promised.title),
    ...objectFaults(bytes),
  ];
}

/** The files attached to a PDF, by name. */
export async function attachmentsOf(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, { readonly content: Uint8Array; readonly description: string }>> {
  const doc = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const found: Readonly<Record<string, { content: Uint8Array; description: string }>> =
    (await doc.getAttachments()) ?? {};
  await doc.destroy();
  return new Map(Object.entries(found));
}
