import type { LetterPart } from './letter-reading.js';

/** A node of the structure of a page: an element, or a piece of its content by id. */
export interface ContentNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly ContentNode[];
}

/** A run of text of a page, or where marked content begins (`tag`) or ends. */
export interface TextItem {
  readonly str?: string;
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string | null;
}

/** What stands on one page: its text by where it stands, and its structure. */
export interface PageContent {
  readonly text: string;
  readonly body: string;
  readonly parts: readonly LetterPart[];
  readonly artifact: string;
  readonly figures: readonly string[];
  readonly alts: readonly string[];
  /** The text of each piece of content by its id. */
  readonly pieces: ReadonlyMap<string, string>;
  readonly tree: ContentNode | null;
}

/** Visits the nodes of a structure in the order of reading. */
export function walkContent(node: ContentNode | null, visit: (node: ContentNode) => void): void {
  if (node === null) return;
  visit(node);
  for (const child of node.children ?? []) walkContent(child, visit);
}

/** The ids of the pieces of content within a node. */
export function idsWithin(node: ContentNode): readonly string[] {
  const ids: string[] = [];
  walkContent(node, ({ type, id }) => {
    if (type === 'content' && id) ids.push(id);
  });
  return ids;
}

/** The heading, or the caption or row of a table, that each piece of content stands in, by id: the outermost of them. */
function placeIds(tree: ContentNode | null): ReadonlyMap<string, ContentNode> {
  const places = new Map<string, ContentNode>();
  walkContent(tree, (node) => {
    if (!/^(?:H[1-6]|Caption|TR)$/.test(node.role ?? '')) return;
    for (const id of idsWithin(node)) if (!places.has(id)) places.set(id, node);
  });
  return places;
}

function kindOf(node: ContentNode | undefined): LetterPart['kind'] {
  if (node === undefined) return 'text';
  return node.role === 'TR' ? 'row' : node.role === 'Caption' ? 'caption' : 'heading';
}

/** Sorts the text of a page by what its structure says that it is. */
export function readPage(tree: ContentNode | null, items: readonly TextItem[]): PageContent {
  const alts: string[] = [];
  const figures: string[] = [];
  const inFigures = new Map<string, number>();
  walkContent(tree, (node) => {
    if (node.alt !== undefined) alts.push(node.alt);
    if (node.role !== 'Figure') return;
    const figure = figures.push('') - 1;
    for (const id of idsWithin(node)) inFigures.set(id, figure);
  });
  const ids = new Set(tree === null ? [] : idsWithin(tree));
  const pieces = new Map<string, string>();
  const open: TextItem[] = [];
  const places = placeIds(tree);
  const drawn: { readonly node: ContentNode | undefined; text: string }[] = [];
  let [text, body, artifact] = ['', '', ''];
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type !== undefined) open.push(item);
    if (item.str === undefined || item.str === '') continue;
    const run = `${item.str} `;
    text += run;
    const id = open.find((one) => one.id && ids.has(one.id))?.id ?? '';
    const isArtifact = open.some(({ tag }) => tag === 'Artifact');
    const figure = inFigures.get(id);
    if (figure !== undefined) figures[figure] = `${figures[figure] ?? ''}${run}`;
    else if (isArtifact) artifact += run;
    else {
      body += run;
      const node = places.get(id);
      const last = drawn.at(-1);
      if (last !== undefined && last.node === node) last.text += run;
      else drawn.push({ node, text: run });
    }
    if (id !== '') pieces.set(id, `${pieces.get(id) ?? ''}${run}`);
  }
  const parts = drawn.map(({ node, text }): LetterPart => {
    const kind = kindOf(node);
    const cells = (kind === 'row' ? (node?.children ?? []) : []).map((cell) =>
      idsWithin(cell)
        .map((id) => pieces.get(id) ?? '')
        .join(''),
    );
    return { kind, text, cells };
  });
  return { text, body, parts, artifact, figures, alts, pieces, tree };
}
