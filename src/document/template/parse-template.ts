import type { Problem } from '../../errors.js';
import { suggest } from '../../model/suggest.js';
import { readTextNode } from './read-text-node.js';
import { tellSyntax } from './tell-syntax.js';
import { TEMPLATE_CALLS } from './template-calls.js';
import { findTooDeep, MOST_DEEP } from './template-depth.js';
import { parseTree, type Tree, type TreeNode, type TreeTypes } from './template-door.js';
import type { Expression, Position, TemplateNode } from './template-node.js';

/** A template as a tree of what the letter knows, or everything that is wrong with its form. */
export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly problems: readonly Problem[];
}

const BLOCKS = ['if', 'each', 'with'] as const;
const LOOP = ['first', 'last', 'index'];

const placeOf = ({ loc }: TreeNode): Position => ({ row: loc.start.line, column: loc.start.column + 1 });
const isBlock = (name: string): name is (typeof BLOCKS)[number] => BLOCKS.some((one) => one === name);
const callNames = [...TEMPLATE_CALLS.keys()];

/**
 * Reads the text of a template. Allowed are values, `if`, `each`, `with`, parts and the calls of TEMPLATE_CALLS.
 * @param file its name, as printed in messages.
 */
export function parseTemplate(text: string, file: string): ParsedTemplate {
  const problems: Problem[] = [];
  const wrong = (message: string, at: TreeNode): void => {
    problems.push({ message, file, ...placeOf(at) });
  };

  function readName(path: TreeTypes['PathExpression']): Expression {
    const { data, depth, parts, original: written } = path;
    const name = { type: 'name', up: depth, written, ...placeOf(path) } as const;
    if (!data) return { ...name, of: 'context', parts };
    const [first = '', ...rest] = parts;
    if (first === 'root') return { ...name, of: 'root', parts: rest };
    if (!LOOP.includes(first) || rest.length > 0)
      wrong(
        `unknown name ${written}${suggest(first, ['root', ...LOOP])}. Known: @root, @first, @last, @index`,
        path,
      );
    return { ...name, of: 'loop', parts };
  }

  function readCall(
    node: TreeTypes['SubExpression'] | TreeTypes['MustacheStatement'],
    deep: number,
  ): Expression {
    const { original: written } = node.path as TreeTypes['PathExpression'];
    const call = TEMPLATE_CALLS.get(written);
    if (call === undefined)
      wrong(`unknown call "${written}"${suggest(written, callNames)}. Known: ${callNames.join(', ')}`, node);
    else if (node.params.length !== call.takes || node.hash !== undefined)
      wrong(`"${written}" has ${node.params.length} values; expected is (${call.written})`, node);
    return {
      type: 'call',
      call: written,
      values: node.params.map((one) => readExpression(one, deep + 1)),
      ...placeOf(node),
    };
  }

  function readExpression(node: TreeNode, deep: number): Expression {
    const nothing: Expression = { type: 'literal', value: null, ...placeOf(node) };
    if (deep > MOST_DEEP) {
      wrong(`brackets stand more than ${MOST_DEEP} deep in one another`, node);
      return nothing;
    }
    switch (node.type) {
      case 'PathExpression':
        return readName(node as TreeTypes['PathExpression']);
      case 'SubExpression':
        return readCall(node as TreeTypes['SubExpression'], deep);
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return {
          ...nothing,
          value: (node as TreeTypes['StringLiteral' | 'NumberLiteral' | 'BooleanLiteral']).value,
        };
      default:
        return nothing;
    }
  }

  function readPrint(node: TreeTypes['MustacheStatement'], deep: number): readonly TemplateNode[] {
    if (!node.escaped) {
      wrong('values are never markup: write two braces, {{…}}', node);
      return [];
    }
    if (node.path.type !== 'PathExpression') {
      wrong('a tag prints a value by its name; write the words themselves as text', node);
      return [];
    }
    const { original } = node.path as TreeTypes['PathExpression'];
    const isCall = node.params.length > 0 || node.hash !== undefined || TEMPLATE_CALLS.has(original);
    const value = isCall ? readCall(node, deep) : readExpression(node.path, deep);
    return [{ type: 'print', value, ...placeOf(node) }];
  }

  function readBlock(node: TreeTypes['BlockStatement'], deep: number): readonly TemplateNode[] {
    const { original: kind } = node.path;
    const [value] = node.params;
    const inner = node.program as Tree | undefined;
    if (!isBlock(kind)) {
      wrong(`unknown block "${kind}"${suggest(kind, BLOCKS)}. Known: ${BLOCKS.join(', ')}`, node);
      return [];
    }
    if (value === undefined || node.params.length > 1 || node.hash !== undefined || inner === undefined) {
      wrong(`a block takes one value: {{#${kind} value}} … {{/${kind}}}`, node);
      return [];
    }
    if (inner.blockParams !== undefined) wrong(`{{#${kind} …}} gives no names after "as"`, node);
    return [
      {
        type: 'block',
        kind,
        value: readExpression(value, 0),
        body: readNodes(inner, deep + 1),
        otherwise: readNodes(node.inverse as Tree | undefined, deep + 1),
        ...placeOf(node),
      },
    ];
  }

  function readPart(node: TreeTypes['PartialStatement']): readonly TemplateNode[] {
    const { name, params, indent } = node;
    const hash = node.hash as typeof node.hash | undefined;
    const [context] = params;
    if (params.length > 1)
      wrong('a part takes one value to speak of, and others by name: {{> part value name=other}}', node);
    const part: TemplateNode = {
      type: 'part',
      name:
        name.type === 'PathExpression'
          ? String((name as TreeTypes['PathExpression']).original)
          : readExpression(name, 0),
      context: context === undefined ? null : readExpression(context, 0),
      values: (hash?.pairs ?? []).map(({ key, value }) => [key, readExpression(value, 0)]),
      ...placeOf(node),
    };
    return indent === '' ? [part] : [{ type: 'text', text: indent, ...placeOf(node) }, part];
  }

  function readNode(node: TreeNode, deep: number): readonly TemplateNode[] {
    switch (node.type) {
      case 'ContentStatement':
        return readTextNode(node as TreeTypes['ContentStatement'], placeOf(node));
      case 'MustacheStatement':
        return readPrint(node as TreeTypes['MustacheStatement'], deep);
      case 'BlockStatement':
        return readBlock(node as TreeTypes['BlockStatement'], deep);
      case 'PartialStatement':
        return readPart(node as TreeTypes['PartialStatement']);
      case 'CommentStatement':
        return [];
      default:
        wrong(
          'such a tag is not known here. Known: {{value}}, {{#if}}, {{#each}}, {{#with}}, {{> part}}, {{! comment }}',
          node,
        );
        return [];
    }
  }

  function readNodes(program: Tree | undefined, deep: number): readonly TemplateNode[] {
    if (program === undefined) return [];
    if (deep > MOST_DEEP) {
      wrong(`blocks stand more than ${MOST_DEEP} deep in one another`, program);
      return [];
    }
    return program.body.flatMap((node) => readNode(node, deep));
  }

  const deep = findTooDeep(text);
  if (deep !== null)
    return {
      nodes: [],
      problems: [
        { message: `blocks or brackets stand more than ${MOST_DEEP} deep in one another`, file, ...deep },
      ],
    };
  let tree: Tree;
  try {
    tree = parseTree(text);
  } catch (error) {
    return { nodes: [], problems: [tellSyntax(error, text, file)] };
  }
  return { nodes: readNodes(tree, 0), problems };
}
