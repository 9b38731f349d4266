import { parseTemplate } from './parse-template.js';
import type { TemplateNode } from './template-node.js';
import { wordsIn } from './words-in.js';

/** Signs of Markdown that are not printed: emphasis, the brackets of a link with its target, what begins a line, and what parts cells. */
const plainPieces = (text: string): readonly string[] =>
  text
    .replaceAll(/\]\((?:<[^<>\n]*>|[^)\s]*)\)|[*[\]]/g, '')
    .replaceAll(/^[^\S\n]*(?:#{1,3}|>|-|\d+\.)\s+/gm, '')
    .split(/\n|\||:\s+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** The words of a template that stand together in whatever it prints, between its values and tags, without signs of Markdown. */
export function listPieces(text: string): readonly string[] {
  const piecesOf = (node: TemplateNode): readonly string[] => {
    switch (node.type) {
      case 'text':
        return plainPieces(node.text);
      case 'print':
        return wordsIn(node.value);
      case 'part':
        return node.values.flatMap(([, value]) => wordsIn(value));
      case 'block':
        return [...node.body, ...node.otherwise].flatMap(piecesOf);
    }
  };
  return parseTemplate(text, '').nodes.flatMap(piecesOf);
}
