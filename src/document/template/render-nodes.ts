import { suggest } from '../../model/suggest.js';
import { evaluate, FAULTY, type Scope } from './evaluate.js';
import type { Frame, Rendering } from './rendering.js';
import type { Expression, TemplateNode } from './template-node.js';

type Block = Extract<TemplateNode, { type: 'block' }>;
type Part = Extract<TemplateNode, { type: 'part' }>;

/** What counts as absent in a block: nothing, 0, an empty text or list. */
const isEmpty = (value: unknown): boolean =>
  value === FAULTY || !value || (Array.isArray(value) && value.length === 0);

const inside = (scope: Scope, context: unknown): Scope => ({
  ...scope,
  context,
  above: [scope.context, ...scope.above],
});

/** How a value that cannot be printed is called, with the mend. */
function tellUnprintable(value: unknown, { written }: { readonly written?: string }): string {
  const name = written ?? 'this';
  if (value === null || value === undefined)
    return `"${name}" has no value here; ask first with {{#if ${name}}} … {{/if}}`;
  if (Array.isArray(value))
    return `"${name}" is a list; print what is in it with {{#each ${name}}} … {{/each}}`;
  if (typeof value === 'boolean')
    return `"${name}" is true or false; ask for it with {{#if ${name}}} … {{/if}}`;
  return `"${name}" holds more than one value: ${Object.keys(Object(value)).toSorted().slice(0, 20).join(', ')}`;
}

function printValue(
  value: Expression,
  scope: Scope,
  frame: Frame,
  rendering: Rendering,
  node: TemplateNode,
): void {
  const printed = evaluate(value, scope, true, frame, rendering);
  if (printed === FAULTY) return;
  if (typeof printed === 'string' || typeof printed === 'number')
    rendering.print(String(printed), frame, node);
  else rendering.wrong(tellUnprintable(printed, value.type === 'name' ? value : {}), frame, node);
}

function renderBlock(block: Block, scope: Scope, frame: Frame, rendering: Rendering): void {
  const value = evaluate(block.value, scope, false, frame, rendering);
  if (isEmpty(value) || (block.kind === 'each' && value === 0)) {
    renderNodes(block.otherwise, scope, frame, rendering);
    return;
  }
  switch (block.kind) {
    case 'if':
      renderNodes(block.body, scope, frame, rendering);
      return;
    case 'with':
      renderNodes(block.body, inside(scope, value), frame, rendering);
      return;
    case 'each':
      if (!Array.isArray(value)) {
        rendering.wrong('{{#each}} needs a list here, and is given something else', frame, block);
        return;
      }
      for (const [index, item] of value.entries()) {
        rendering.work(1, frame, block);
        const loop = { index, first: index === 0, last: index === value.length - 1 };
        renderNodes(block.body, { ...inside(scope, item), loop }, frame, rendering);
      }
  }
}

function renderPart(part: Part, scope: Scope, frame: Frame, rendering: Rendering): void {
  const name =
    typeof part.name === 'string' ? part.name : evaluate(part.name, scope, false, frame, rendering);
  if (name === FAULTY) return;
  const template = rendering.templates.find(String(name));
  if (template === null) {
    rendering.wrong(
      `there is no part "${String(name)}"${suggest(String(name), rendering.templates.names)}`,
      frame,
      part,
    );
    return;
  }
  const given = part.context === null ? scope.context : evaluate(part.context, scope, true, frame, rendering);
  if (given === FAULTY) return;
  const values = part.values.map(
    ([key, value]) => [key, evaluate(value, scope, false, frame, rendering)] as const,
  );
  const context = values.length === 0 ? given : { ...Object(given), ...Object.fromEntries(values) };
  const inner: Frame = { template, placed: { by: frame, at: part }, depth: frame.depth + 1 };
  rendering.work(1, inner, part);
  renderNodes(template.nodes, { ...scope, context, above: [] }, inner, rendering);
}

/** Writes what some nodes of a template say. */
export function renderNodes(
  nodes: readonly TemplateNode[],
  scope: Scope,
  frame: Frame,
  rendering: Rendering,
): void {
  for (const node of nodes) {
    rendering.work(1, frame, node);
    if (node.type === 'text') rendering.write(node.text, frame, node);
    else if (node.type === 'print') printValue(node.value, scope, frame, rendering, node);
    else if (node.type === 'block') renderBlock(node, scope, frame, rendering);
    else renderPart(node, scope, frame, rendering);
  }
}
