import { parseTemplate } from './parse-template.js';
import type { TemplateNode } from './template-node.js';
import { wordsIn } from './words-in.js';

/** What one line of a template says whatever the case: its text with a sign in place of each value, and the words that its tags choose from. */
export interface TemplateLine {
  readonly text: string;
  readonly row: number;
}

/** Stands for a value of the letter. */
const VALUE = '\uFFFC';

/** The lines of a template, in its order: both ways where it can say one or the other. */
export function listLines(text: string): readonly TemplateLine[] {
  const lines: { text: string; row: number }[] = [];
  let open: { text: string; row: number } | null = null;
  const add = (words: string, row: number): void => {
    open ??= { text: '', row };
    if (open.text === '') lines.push(open);
    open.text += words;
  };
  const see = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes)
      switch (node.type) {
        case 'text':
          for (const [index, part] of node.text.split('\n').entries()) {
            if (index > 0) open = null;
            if (part !== '') add(part, node.row + index);
          }
          break;
        case 'print':
          add([VALUE, ...wordsIn(node.value)].join(' | '), node.row);
          break;
        case 'part':
          add([VALUE, ...node.values.flatMap(([, value]) => wordsIn(value))].join(' | '), node.row);
          break;
        case 'block':
          see(node.body);
          if (node.otherwise.length > 0) add(` ${VALUE} `, node.row);
          see(node.otherwise);
      }
  };
  see(parseTemplate(text, '').nodes);
  return lines.filter((line) => line.text.replaceAll(VALUE, '').trim() !== '');
}

/** The lines of a template that do not stand in the one that it replaces: the words that are another's than the program's. */
export function listOwnLines(text: string, replaced: string): readonly TemplateLine[] {
  const known = new Set(listLines(replaced).map((line) => line.text.trim()));
  return listLines(text).filter((line) => !known.has(line.text.trim()));
}
