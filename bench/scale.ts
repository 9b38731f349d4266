/**
 * A store at scale: `analyze` on six reports as a whole process. Rivals, on the same files: the same join written with pandas,
 * which must come to the same figures, and a process that hands the files to csv-parse and does nothing else.
 * Goals: at 1,000,000 packages under 1.5 GB and no slower than pandas; at 100,000 at most three times as long as csv-parse alone.
 * Run: npm run bench, or after a build `node .bench/scale.js [--packages N]... [--runs N]`: so many runs of each in turn.
 */
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse';
import { compareFigures } from './compare-figures.js';
import { median } from './measure.js';
import { findPython, type Run, runNode, runPython } from './run-process.js';
import { REPORTS, writeScaleCase } from './scale-reports.js';

const inRepository = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));
const self = fileURLToPath(import.meta.url);

/** Reads the files as a program would that asks nothing of them but their cells, without line numbers. */
async function readOnly(folder: string): Promise<void> {
  for (const file of REPORTS) {
    // A TAB file of Amazon's quotes nothing, which is also csv-parse's fastest way through it.
    const quoting = file.endsWith('.txt')
      ? { delimiter: '\t', quote: false, escape: false }
      : { delimiter: ',', quote: '"' };
    const shared = { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true };
    const source = createReadStream(path.join(folder, file), { highWaterMark: 1 << 18 });
    const parser = source.pipe(parse({ ...shared, ...quoting, max_record_size: 1 << 20 }));
    await finished(parser.on('data', () => {}));
  }
}

const OURS = 'vtr-appeal analyze';
const PANDAS = 'pandas';
const CSV_PARSE = 'csv-parse alone';

/** Runs on a folder with a case; what it prints goes to a file. */
type Contestant = (folder: string, output: string) => Run;

/** Who runs, in the order of their turns. */
function enter(): ReadonlyMap<string, Contestant> {
  const found = findPython('pandas');
  if (found === null)
    console.log('pandas is not measured: no python3 here has it (Debian: apt install python3-pandas)');
  else console.log(`pandas ${found.version}, Node.js ${process.versions.node}`);
  const contestants: (readonly [string, Contestant])[] = [
    [
      OURS,
      (folder, output) =>
        runNode(
          output,
          inRepository('dist/cli/main.js'),
          'analyze',
          folder,
          '--json',
          '--as-of',
          '2026-05-21',
        ),
    ],
    [CSV_PARSE, (folder, output) => runNode(output, self, '--read', folder)],
  ];
  if (found !== null)
    contestants.unshift([
      PANDAS,
      (folder, output) => runPython(output, found.python, inRepository('bench/rival-join.py'), folder),
    ]);
  return new Map(contestants);
}

const MEASURES = [
  ['wall', 'time', 's', 1000],
  ['cpu', 'on all processors', 's', 1000],
  ['megabytes', 'peak memory', 'MB', 1],
] as const;

/** A line for each contestant, with how many times as much ours takes. */
function printRuns(runs: ReadonlyMap<string, readonly Run[]>): void {
  const mid = (name: string, key: keyof Run): number =>
    median((runs.get(name) ?? []).map((run) => run[key]).toSorted((a, b) => a - b));
  for (const name of runs.keys()) {
    const told = MEASURES.map(([key, title, unit, size]) => {
      const ratio = mid(OURS, key) / mid(name, key);
      const ours = name === OURS || ratio === 0 ? '' : ` (ours ×${ratio.toFixed(2)})`;
      return `${title} ${(mid(name, key) / size).toFixed(size === 1 ? 0 : 1)} ${unit}${ours}`;
    });
    console.log(`  ${name.padEnd(OURS.length)}  ${told.join(', ')}`);
  }
}

/** Each contestant in turn, so many times. One that fails is told, and the others are measured all the same. */
function compare(
  contestants: ReadonlyMap<string, Contestant>,
  folder: string,
  times: number,
  root: string,
): void {
  const outputOf = (name: string): string => path.join(root, `${name}.output`);
  const runs = new Map<string, Run[]>();
  const failed = new Set<string>();
  for (let turn = 0; turn < times; turn++)
    for (const [name, run] of contestants) {
      if (failed.has(name)) continue;
      try {
        runs.set(name, [...(runs.get(name) ?? []), run(folder, outputOf(name))]);
      } catch (error) {
        failed.add(name);
        runs.delete(name);
        process.exitCode = 1;
        console.log(`  ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  printRuns(runs);
  if (!runs.has(OURS) || !runs.has(PANDAS)) return;
  const [ours, rivals] = [OURS, PANDAS].map((name) => readFileSync(outputOf(name), 'utf8'));
  console.log(`  ${compareFigures(ours ?? '', rivals ?? '')} figures of ours are those of pandas`);
}

/** Of a million packages one run of each is all that a bench can wait for. */
const MANY = 200_000;

function sizeOf(folder: string): string {
  const bytes = REPORTS.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  return `six reports of ${(bytes / 1e6).toFixed(0)} MB`;
}

function compareAt(
  contestants: ReadonlyMap<string, Contestant>,
  packages: number,
  asked: number | null,
): void {
  const root = mkdtempSync(path.join(tmpdir(), 'vtr-appeal-scale-'));
  try {
    const folder = path.join(root, 'case');
    mkdirSync(folder);
    // A process of its own writes the case, so that this one stays small.
    runNode(path.join(root, 'write.output'), self, '--write', folder, String(packages));
    const times = asked ?? (packages > MANY ? 1 : 3);
    const runs = times === 1 ? 'one run of each' : `median of ${times}`;
    console.log(`${packages.toLocaleString('en')} packages in ${sizeOf(folder)}, ${runs}`);
    compare(contestants, folder, times, root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const [mode, folder = '', packages] = process.argv.slice(2);
if (mode === '--write') writeScaleCase(folder, Number(packages));
else if (mode === '--read') await readOnly(folder);
else {
  const { values } = parseArgs({
    options: {
      packages: { type: 'string', multiple: true, default: ['100000', '1000000'] },
      runs: { type: 'string' },
    },
  });
  const contestants = enter();
  const runs = values.runs === undefined ? null : Number(values.runs);
  for (const size of values.packages) compareAt(contestants, Number(size), runs);
}
