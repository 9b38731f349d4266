import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SRC = 'src';

interface SourceFile {
  /** Inside src, with forward slashes. */
  readonly name: string;
  /** The first folder, or the file's own name at the top. */
  readonly room: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

function readSources(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(path.join(SRC, name), 'utf8');
      const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
      return {
        name,
        room: name.split('/')[0]?.replace(/\.ts$/, '') ?? '',
        text,
        code,
        lines: text.split('\n').length - 1,
        imports: [
          ...code.matchAll(/(?<!['"\w])(?:from|import|import\(|require\.resolve\()\s*['"]([^'"\n]+)['"]/g),
        ].map((match) => match[1] ?? ''),
      };
    });
}

const SOURCES = readSources();
const STAGES = [
  'case',
  'reports',
  'carriers',
  'policy',
  'classification',
  'metrics',
  'causes',
  'pictures',
  'appeal',
  'document',
  'pdf',
  'verification',
];

/** The rooms of our own that a file imports, other than its own. */
function roomsOf(file: SourceFile): readonly string[] {
  const own = file.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file.name), name))
    .map((name) => name.split('/')[0]?.replace(/\.[jt]s$/, '') ?? '');
  return [...new Set(own)].filter((room) => room !== file.room).toSorted();
}

/** Every arrow of the house that a list does not allow, as `file → room`. */
function wrongArrows(files: readonly SourceFile[], allowed: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    roomsOf(file)
      .filter((room) => !allowed.includes(room))
      .map((room) => `${file.name} → ${room}`),
  );
}

const inRoom = (...rooms: readonly string[]): readonly SourceFile[] =>
  SOURCES.filter(({ room }) => rooms.includes(room));

describe('the arrows of the house', () => {
  it('know every room', () => {
    const rooms = new Set(SOURCES.map(({ room }) => room));
    expect(
      [...rooms].filter((room) => ![...STAGES, 'model', 'errors', 'app', 'cli', 'index'].includes(room)),
    ).toEqual([]);
    expect(inRoom(...STAGES).length).toBeGreaterThan(50);
  });

  it('lead from the vocabulary to nothing but errors', () => {
    expect(wrongArrows(inRoom('errors'), [])).toEqual([]);
    expect(wrongArrows(inRoom('model'), ['errors'])).toEqual([]);
  });

  it.each(STAGES)('lead from the stage %s to model and errors alone', (stage) => {
    expect(wrongArrows(inRoom(stage), ['model', 'errors'])).toEqual([]);
  });

  it('lead from app to the stages, never to cli', () => {
    expect(wrongArrows(inRoom('app'), [...STAGES, 'model', 'errors'])).toEqual([]);
  });

  it('lead from cli to app, and to a stage only to load what the program ships with', () => {
    const loaders: Readonly<Record<string, readonly string[]>> = {
      'cli/prepare-program.ts': ['document', 'pdf', 'policy'],
      'cli/program-files.ts': ['policy'],
      'cli/commands/analyze.ts': ['policy'],
      'cli/commands/explain.ts': ['policy'],
    };
    const wrong = inRoom('cli').flatMap((file) =>
      wrongArrows([file], ['app', 'model', 'errors', ...(loaders[file.name] ?? [])]),
    );
    expect(wrong).toEqual([]);
  });

  it('lead from index to app, cli and the vocabulary', () => {
    expect(wrongArrows(inRoom('index'), ['app', 'cli', 'model', 'errors'])).toEqual([]);
  });
});

describe('the world', () => {
  const pure = inRoom(...STAGES, 'model', 'errors');

  it.each([
    ['the file system', /['"](?:node:)?fs(?:\/promises)?['"]/],
    ['the process', /\bprocess\b|['"]node:process['"]/],
    ['the console', /\bconsole\b/],
    ['the network', /['"]node:(?:https?|net|dns|tls)['"]|\bfetch\(/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\s*[.?[,;)]|perf_hooks|\bDate\(\)/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
    ['timers', /\bset(?:Timeout|Interval|Immediate)\b/],
    ['the machine', /['"]node:(?:os|child_process|worker_threads)['"]/],
  ])('%s is touched by no stage', (_, touch) => {
    expect(pure.filter(({ code }) => touch.test(code)).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)/, ['cli/main.ts']],
    ['the file system', /['"](?:node:)?fs(?:\/promises)?['"]/, ['cli']],
    ['the network', /['"]node:(?:https?|net|dns|tls)['"]|\bfetch\(/, []],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, []],
  ])('%s is touched where the program meets the world alone', (_, touch, places) => {
    const touching = SOURCES.filter(({ code }) => touch.test(code)).map(({ name }) => name);
    expect(touching.filter((name) => !places.some((place) => name.startsWith(place)))).toEqual([]);
  });
});

describe('third-party libraries', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const libraries = Object.keys(manifest.dependencies);
  /** A type is gone once the program is built, so only what is imported as a value counts. */
  const importersOf = (library: string): readonly string[] =>
    SOURCES.map(({ name, code }) => ({ name, code: code.replaceAll(/^import type .*$/gm, '') }))
      .filter(
        ({ name, code }) =>
          !name.endsWith('.d.ts') && (code.includes(`'${library}'`) || code.includes(`'${library}/`)),
      )
      .map(({ name }) => name);

  it.each(libraries)('%s has exactly one importer', (library) => {
    expect(importersOf(library)).toHaveLength(1);
  });

  it('are all named in package.json', () => {
    const foreign = SOURCES.flatMap(({ imports }) => imports).filter(
      (name) => !name.startsWith('.') && !name.startsWith('node:'),
    );
    const unknown = foreign.filter(
      (name) => !libraries.some((library) => name === library || name.startsWith(`${library}/`)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the rooms', () => {
  it('are small: no file over 200 lines, the median under 80', () => {
    expect(SOURCES.filter(({ lines }) => lines > 200).map(({ name, lines }) => `${name}: ${lines}`)).toEqual(
      [],
    );
    const lengths = SOURCES.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it.each([
    ['any', /(?::|<|\bas)\s*any\b|\bany\[\]/],
    ['a double cast', /\bas unknown as\b/],
    [
      'a switched-off check',
      /@ts-(?:ignore|expect-error|nocheck)|oxlint-disable|eslint-disable|biome-ignore/,
    ],
    ['a default export', /^export default\b/m],
    ['an enum or a namespace', /^\s*(?:export )?(?:const )?enum\b|^\s*(?:export )?namespace\b/m],
  ])('hold no %s', (_, pattern) => {
    const files = SOURCES.filter(({ text, code, name }) =>
      pattern.source.includes('ts-') ? pattern.test(text) : pattern.test(name.endsWith('.d.ts') ? '' : code),
    );
    expect(files.map(({ name }) => name)).toEqual([]);
  });

  it('hold no class but the one failure', () => {
    expect(
      SOURCES.flatMap(({ code, name }) =>
        /^\s*(?:export )?(?:abstract )?class\b/m.test(code) ? [name] : [],
      ),
    ).toEqual(['errors.ts']);
  });

  it('have names that say what they are for: no utils, helpers, manager, service, data or info', () => {
    const bad = /(?:^|[/-])(?:utils?|helpers?|managers?|services?|data|info)(?:[-.]|$)/;
    expect(SOURCES.map(({ name }) => name).filter((name) => bad.test(name))).toEqual([]);
  });

  it('import by relative paths that end in .js', () => {
    const wrong = SOURCES.flatMap(({ name, imports }) =>
      imports.filter((one) => one.startsWith('.') && !one.endsWith('.js')).map((one) => `${name}: ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});
