import type { TreeTypes } from './template-door.js';
import type { Position, TemplateNode } from './template-node.js';

/** Words that stand between the tags, where they begin; none where the tags beside them have taken their blanks. */
export function readTextNode(
  node: TreeTypes['ContentStatement'],
  { row, column }: Position,
): readonly TemplateNode[] {
  const { value, original } = node as TreeTypes['ContentStatement'] & { readonly original: string };
  if (value === '') return [];
  const before = original.slice(0, Math.max(0, original.indexOf(value))).split('\n');
  const own = (before.at(-1) ?? '').length;
  return [
    {
      type: 'text',
      text: value.replaceAll(/[\uE000\uE001]/g, ''),
      row: row + before.length - 1,
      column: before.length > 1 ? own + 1 : column + own,
    },
  ];
}
