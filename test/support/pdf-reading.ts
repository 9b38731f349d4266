import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF: see readPdf. */
export interface PdfReading {
  /** The visible text of each page, runs joined by spaces. */
  readonly pages: readonly string[];
  /** The text of each page that is neither artifact, such as the foot line, nor drawn in a figure. */
  readonly bodies: readonly string[];
  /** The words drawn in each figure, such as the labels of a chart. */
  readonly figures: readonly string[];
  /** The text drawn as artifact on each page. */
  readonly artifacts: readonly string[];
  /** The structure of all pages, as `role` or `role: text` lines, indented by depth. */
  readonly outline: string;
  /** How often each role occurs. */
  readonly roles: Readonly<Record<string, number>>;
  readonly alts: readonly string[];
  readonly bookmarks: readonly Bookmark[];
  readonly links: readonly { readonly url: string; readonly words: string }[];
  /** Faults: text outside any marked content, and marked text that no element of the structure holds. */
  readonly unmarked: readonly string[];
  readonly orphans: readonly string[];
  /** The right edge of the rightmost text, in points, and the lowest baseline. */
  readonly rightmost: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly language: string | null;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF with pdf.js as a screen reader would, and notes what such a reader would miss (design/pdf.md 3.1). */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const doc = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const pages: string[] = [];
  const bodies: string[] = [];
  const figures: string[] = [];
  const artifacts: string[] = [];
  const lines: string[] = [];
  const roles: Record<string, number> = {};
  const alts: string[] = [];
  const links: { url: string; words: string }[] = [];
  const unmarked: string[] = [];
  const orphans: string[] = [];
  let rightmost = 0;
  let language: string | null = null;
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number);
    const tree: Node | null = await page.getStructTree();
    const ids = new Set<string>();
    walk(tree, (node) => {
      if (node.type === 'content' && node.id) ids.add(node.id);
      if (node.alt !== undefined) alts.push(node.alt);
      if (node.lang !== undefined) language = node.lang;
    });
    const inFigures = new Map<string, number>();
    walk(tree, (node) => {
      if (node.role !== 'Figure') return;
      const figure = figures.push('') - 1;
      walk(node, ({ type, id }) => type === 'content' && id && inFigures.set(id, figure));
    });
    const texts = new Map<string, string>();
    const stack: { readonly tag: string; readonly id: string | null }[] = [];
    let text = '';
    let artifact = '';
    let body = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') stack.pop();
        else stack.push({ tag: 'tag' in item ? String(item.tag) : '', id: item.id ?? null });
        continue;
      }
      if (item.str === '') continue;
      text += `${item.str} `;
      if (item.str.trim() !== '') rightmost = Math.max(rightmost, Number(item.transform[4]) + item.width);
      const held = stack.find((open) => open.id !== null && ids.has(open.id));
      const figure = inFigures.get(held?.id ?? '');
      if (figure !== undefined) figures[figure] = `${figures[figure] ?? ''}${item.str} `;
      else if (!stack.some((open) => open.tag === 'Artifact')) body += `${item.str} `;
      if (held?.id) texts.set(held.id, (texts.get(held.id) ?? '') + item.str);
      else if (stack.some((open) => open.tag === 'Artifact')) artifact += `${item.str} `;
      else if (item.str.trim() !== '') (stack.length === 0 ? unmarked : orphans).push(item.str);
    }
    pages.push(text);
    artifacts.push(artifact);
    bodies.push(body);
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue;
      links.push({ url: String(annotation.url), words: String(annotation.contentsObj?.str ?? '') });
    }
    walk(tree, (node, depth) => {
      // pdf.js gives each page the whole of a table that runs over pages: count what is drawn on this one.
      if (node.role === undefined || node.role === 'Root' || !isDrawn(node, texts)) return;
      roles[node.role] = (roles[node.role] ?? 0) + 1;
      const own = (node.children ?? []).map((child) => texts.get(child.id ?? '') ?? '').join('');
      lines.push(`${'  '.repeat(depth - 1)}${node.role}${own === '' ? '' : `: ${own.trim()}`}`);
    });
  }
  const metadata = await doc.getMetadata();
  const outline = (await doc.getOutline()) ?? [];
  const reading = {
    pages,
    bodies,
    figures,
    artifacts,
    outline: lines.join('\n'),
    roles,
    alts,
    links,
    unmarked,
    orphans,
    rightmost,
  };
  const info = Object.fromEntries(Object.entries(metadata.info));
  const xmp = metadata.metadata?.getRaw() ?? '';
  await doc.destroy();
  return {
    ...reading,
    bookmarks: outline.map(bookmarkOf),
    info,
    xmp,
    language,
  };
}

function walk(node: Node | null, visit: (node: Node, depth: number) => void, depth = 0): void {
  if (node === null) return;
  visit(node, depth);
  for (const child of node.children ?? []) walk(child, visit, depth + 1);
}

function isDrawn(node: Node, texts: ReadonlyMap<string, string>): boolean {
  return texts.has(node.id ?? '') || (node.children ?? []).some((child) => isDrawn(child, texts));
}

function bookmarkOf(item: {
  readonly title: string;
  readonly items: readonly { title: string; items: never[] }[];
}): Bookmark {
  return { title: item.title, items: item.items.map(bookmarkOf) };
}
