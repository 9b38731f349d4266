/**
 * A store of 100,000 packages: `analyze` on six reports as a whole process. Rival: a process that hands the same files to
 * csv-parse and does nothing else. Goal: at most three times as long.
 * Run: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';
import { median, report } from './measure.js';
import { REPORTS, writeScaleCase } from './scale-reports.js';

const PACKAGES = 100_000;
const RUNS = 3;
const self = fileURLToPath(import.meta.url);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** What a process prints when it ends: its peak of memory and its time on all processors. */
const LAST_WORDS = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(2, '\\n' + JSON.stringify(process.resourceUsage())));
`)}`;

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

function runNode(...words: readonly string[]): Run {
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', LAST_WORDS, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  if (child.status !== 0) throw new Error(`${words.join(' ')} failed:\n${child.stderr}`);
  const used = JSON.parse(child.stderr.trim().split('\n').at(-1) ?? '') as NodeJS.ResourceUsage;
  const cpu = (used.userCPUTime + used.systemCPUTime) / 1000;
  return { wall, cpu, megabytes: used.maxRSS / 1024 };
}

const analyze = (folder: string): Run => runNode(main, 'analyze', folder, '--json', '--as-of', '2026-05-21');
const rival = (folder: string): Run => runNode(self, '--rival', folder);

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

function printMemory(packages: number, ours: readonly Run[], rivals: readonly Run[]): void {
  const peak = (runs: readonly Run[]): string =>
    median(runs.map(({ megabytes }) => megabytes).toSorted((a, b) => a - b)).toFixed(0);
  console.log(
    `  peak memory, ${packages.toLocaleString('en')} packages: vtr-appeal ${peak(ours)} MB, rival ${peak(rivals)} MB`,
  );
}

function compare(root: string): void {
  /** A process of its own writes the case, since a child's peak of memory begins at its parent's. */
  const write = (packages: number): string => {
    const folder = path.join(root, String(packages));
    mkdirSync(folder);
    runNode(self, '--write', folder, String(packages));
    return folder;
  };
  const [half, whole] = [write(PACKAGES / 2), write(PACKAGES)];
  const bytes = REPORTS.reduce((sum, file) => sum + statSync(path.join(whole, file)).size, 0);
  const ours: Run[] = [];
  const rivals: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    rivals.push(rival(whole));
    ours.push(analyze(whole));
  }
  const title = `${PACKAGES.toLocaleString('en')} packages in six reports of ${(bytes / 1e6).toFixed(0)} MB, median of ${RUNS}`;
  for (const key of ['wall', 'cpu'] as const) {
    const times = (runs: readonly Run[]) => runs.map((run) => run[key]).toSorted((a, b) => a - b);
    report(`${title}, ${key === 'wall' ? 'time' : 'time on all processors'}`, {
      'rival: csv-parse alone': times(rivals),
      'vtr-appeal analyze': times(ours),
    });
  }
  printMemory(PACKAGES / 2, [analyze(half)], [rival(half)]);
  printMemory(PACKAGES, ours, rivals);
}

const [mode, folder = '', packages] = process.argv.slice(2);
if (mode === '--write') writeScaleCase(folder, Number(packages));
else if (mode === '--rival') await readOnly(folder);
else {
  const root = mkdtempSync(path.join(tmpdir(), 'vtr-appeal-scale-'));
  try {
    compare(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
