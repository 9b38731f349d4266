import { buildPacket } from '../../src/app/build-packet.js';
import type { ProgramParts } from '../../src/app/program-parts.js';
import { evaluate, FAULTY, type Scope } from '../../src/document/template/evaluate.js';
import { openTemplates } from '../../src/document/template/open-templates.js';
import type { Frame, Rendering } from '../../src/document/template/rendering.js';
import type { Expression, TemplateNode } from '../../src/document/template/template-node.js';
import { AppealError } from '../../src/errors.js';
import { LETTER_CASES } from './letter-cases.js';
import { memoryInputs } from './memory-inputs.js';

/** What each template speaks of: the names of its contexts, in all letters that are looked at. */
export type TemplateNames = ReadonlyMap<string, ReadonlySet<string>>;

type Rendered = readonly [name: string, data: object];

/** Everything that is rendered for cases of many kinds, among them the answer to a refusal. */
async function renderings(program: ProgramParts): Promise<readonly Rendered[]> {
  const rendered: Rendered[] = [];
  const render: ProgramParts['render'] = (name, data) => {
    rendered.push([name, data]);
    return program.render(name, data);
  };
  const parts = { ...program, render };
  /** Words are written before anything is drawn, which takes the most time and adds no name. */
  const drawn = new Error('before drawing');
  const undrawn = Object.defineProperty({ ...parts }, 'fonts', {
    get: () => {
      throw drawn;
    },
  });
  const write = (files: Readonly<Record<string, string | Uint8Array>>, asOf: string): Promise<unknown> =>
    buildPacket(memoryInputs(files), undrawn, asOf).catch((error: unknown) => {
      // Not every kind of case carries a letter without what it states.
      if (error !== drawn && !(error instanceof AppealError)) throw error;
    });
  for (const { files, asOf } of Object.values(LETTER_CASES)) {
    const told: object = Object(JSON.parse(files['case.yaml'] ?? ''));
    const declare: object = Object(Reflect.get(told, 'declare'));
    const said = { category: 'Toys & Games', categoryNames: { 'Toys & Games': ['toys'] }, scans: 'presumed' };
    const bare = { ...told, window: undefined, actions: undefined, prevention: undefined };
    await write(
      { ...files, 'case.yaml': JSON.stringify({ ...bare, declare: { ...declare, ...said } }) },
      asOf,
    );
    await write({ ...files, 'case.yaml': JSON.stringify(told) }, asOf);
  }
  const { files, asOf } = LETTER_CASES.threeCategories;
  const told: object = Object(JSON.parse(files['case.yaml'] ?? ''));
  const letterhead = { name: 'Example Consulting' };
  const given = { ...files, 'case.yaml': JSON.stringify({ ...told, letterhead }) };
  const first = await buildPacket(memoryInputs(given), parts, asOf);
  const packet = Object.fromEntries([...first.files].map(([name, bytes]) => [`packet/${name}`, bytes]));
  const notice = {
    ...Object(Reflect.get(told, 'notice')),
    date: asOf,
    kind: 'rejection',
    original: '2021-08-16',
  };
  const again = {
    ...told,
    notice,
    previous: [{ packet: 'packet', sent: asOf, changed: 'A file was missing.' }],
    exhibits: [{ file: 'proof-2.txt', proves: 'mailpiece', caption: 'An envelope.' }],
  };
  await write({ ...files, ...packet, 'proof-2.txt': 'more', 'case.yaml': JSON.stringify(again) }, asOf);
  return rendered;
}

/** The names that exist in each template, found by walking every branch of all templates with what letters really hold. */
export async function templateNames(program: ProgramParts): Promise<TemplateNames> {
  const templates = openTemplates(program.templates, new Map());
  const names = new Map<string, Set<string>>();
  const ignore = (): void => {};
  const rendering: Rendering = {
    templates: { ...templates, asksFor: () => true },
    write: ignore,
    print: ignore,
    wrong: ignore,
    work: ignore,
    finish: () => ({ markdown: '', values: [], marks: [] }),
  };
  const enter = (name: string, scope: Scope, depth: number): void => {
    const template = templates.find(name);
    if (template === null || depth > 12) return;
    const own = names.get(name) ?? new Set();
    names.set(name, own);
    const { context } = scope;
    const keys = typeof context === 'object' && context !== null ? Object.keys(context) : ['this'];
    for (const key of keys) own.add(key);
    walk(template.nodes, { ...scope, above: [] }, { template, placed: null, depth });
  };
  /** The parts that may stand in the place of one: all of its folder, but where the kind of what is told decides. */
  const siblings = (written: string | Expression, name: string): readonly string[] => {
    if (typeof written === 'string' || written.type !== 'call') return [name];
    const folder = name.split('/').slice(0, -1).join('/');
    if (folder === 'declared' || folder === 'assumed') return [name];
    return templates.names.filter((one) => one.startsWith(`${folder}/`));
  };
  const walk = (nodes: readonly TemplateNode[], scope: Scope, frame: Frame): void => {
    const held = (one: Parameters<typeof evaluate>[0]): unknown => {
      const value = evaluate(one, scope, false, frame, rendering);
      return value === FAULTY ? undefined : value;
    };
    for (const node of nodes) {
      if (node.type === 'part') {
        const name = typeof node.name === 'string' ? node.name : String(held(node.name));
        const given = node.context === null ? scope.context : held(node.context);
        const more = node.values.map(([key, value]) => [key, held(value)] as const);
        const context = more.length === 0 ? given : { ...Object(given), ...Object.fromEntries(more) };
        for (const one of siblings(node.name, name)) enter(one, { ...scope, context }, frame.depth + 1);
      } else if (node.type === 'block') {
        const value = held(node.value);
        const inner = { ...scope, above: [scope.context, ...scope.above] };
        const contexts =
          node.kind === 'if' ? [] : node.kind === 'with' ? [value] : Array.isArray(value) ? value : [];
        if (node.kind === 'if') walk(node.body, scope, frame);
        for (const context of contexts)
          if (context !== null && context !== undefined) walk(node.body, { ...inner, context }, frame);
        walk(node.otherwise, scope, frame);
      }
    }
  };
  for (const [name, data] of await renderings(program))
    enter(name, { root: data, context: data, above: [], loop: {} }, 0);
  return names;
}
