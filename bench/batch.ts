/**
 * Many clients: `vtr-appeal batch` on a list of them, as a whole process, with one worker and with two. Rival, on the same files: what a
 * consultant would write with Python's csv, Jinja2 and WeasyPrint, a letter of like content for each client, one after the other; it
 * must count what we count.
 * Goals: ten times as many clients a second; memory that does not grow with the clients; two workers 1.6 times as fast as one.
 * Run: npm run bench, or after a build `node .bench/batch.js [--clients N] [--packages N] [--rival-clients N]`: the rival may draw
 * fewer, and both are compared by the time of one client.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeClients } from './batch-clients.js';
import { findPython, memoryOf, type Run, runNode, runPython, watchNode } from './run-process.js';

const self = fileURLToPath(import.meta.url);
const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** Memory is looked at about once a second, and told after 10 % of the clients, half way, and near the end. */
const MARKS = [0.1, 0.5, 0.98];

/** Writes a list of all clients of a folder, whose packets go into a folder of their own. */
function writeList(root: string, folder: string, out: string): string {
  const name = (inside: string, client: string): string => path.relative(root, path.join(inside, client));
  const rows = readdirSync(folder)
    .toSorted()
    .map((client) => `${client},${name(folder, client)},${name(out, client)}`);
  const list = path.join(root, 'clients.csv');
  writeFileSync(list, ['client,case,out', ...rows, ''].join('\n'));
  return list;
}

/** Builds every packet with so many workers. */
async function buildAll(root: string, folder: string, out: string, workers: number): Promise<number> {
  const list = writeList(root, folder, out);
  const clients = readdirSync(folder).length;
  const at = new Set(MARKS.map((share) => Math.ceil(clients * share)));
  const marks: string[] = [];
  let most = 0;
  let last = 0;
  const look = (line: string, pid: number): void => {
    const done = Number(/^\[(\d+)\//.exec(line)?.[1]);
    if (!at.has(done) && performance.now() - last < 1000) return;
    last = performance.now();
    const megabytes = memoryOf(pid);
    most = Math.max(most, megabytes);
    if (at.has(done)) marks.push(`${megabytes} MB after ${done}`);
  };
  const words = [PROGRAM, 'batch', list, '--as-of', '2026-05-21', '--jobs', `${workers}`];
  const run = await watchNode(path.join(root, `ours-${workers}.output`), look, ...words);
  const time = tell(`vtr-appeal batch --jobs ${workers}`, { ...run, megabytes: most }, clients);
  console.log(`    memory: ${marks.join(', ')}`);
  return time;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

function tell(name: string, { wall, cpu, megabytes }: Run, clients: number): number {
  const each = `${seconds(wall / clients)} s a client, ${seconds(cpu / clients)} s on all processors`;
  console.log(
    `  ${name}, ${clients} clients: ${each}; ${((clients * 1000) / wall).toFixed(2)} clients a second; at most ${Math.round(megabytes)} MB`,
  );
  return wall / clients;
}

/** One client of the rival, as it prints it. */
interface Counted {
  readonly client: string;
  readonly valid: number;
  readonly counted: number;
  readonly exempt: number;
}

/** Holds what the rival counted against our own analysis of the same client. */
function holdAgainst({ client, valid, counted, exempt }: Counted, out: string): void {
  interface Figures {
    readonly numerator: number;
    readonly denominator: number;
    readonly exempt: number;
  }
  const { scenarios } = JSON.parse(readFileSync(path.join(out, client, 'analysis.json'), 'utf8')) as {
    scenarios: readonly { id: string; total: Figures }[];
  };
  const ours = (id: string): Figures | undefined => scenarios.find((one) => one.id === id)?.total;
  const [first, then] = [ours('as-counted'), ours('small-flat.method=by-mailpiece')];
  if (first?.numerator !== valid || first.denominator !== counted || then?.exempt !== exempt)
    throw new Error(
      `${client}: ours ${JSON.stringify([first, then])}, the rival's ${valid}/${counted}, ${exempt}`,
    );
}

function compareRival(root: string, folder: string, out: string, clients: number): number | null {
  const found = findPython('weasyprint');
  if (found === null) {
    console.log(
      '  WeasyPrint is not measured: no python3 here has it (Debian: apt install weasyprint python3-jinja2)',
    );
    return null;
  }
  const output = path.join(root, 'rival.output');
  const script = fileURLToPath(new URL('../bench/rival-batch.py', import.meta.url));
  const run = runPython(output, found.python, script, folder, path.join(root, 'rival'), String(clients));
  const told = readFileSync(output, 'utf8').trim().split('\n');
  for (const line of told) holdAgainst(JSON.parse(line) as Counted, out);
  return tell(`rival: csv, Jinja2, WeasyPrint ${found.version}, one process`, run, told.length);
}

async function compare(root: string, folder: string, rivalClients: number): Promise<void> {
  const out = (workers: number): string => path.join(root, `packets-${workers}`);
  const one = await buildAll(root, folder, out(1), 1);
  const two = await buildAll(root, folder, out(2), 2);
  console.log(`  two workers: ×${(one / two).toFixed(2)} of one (goal ×1.6)`);
  const rival = compareRival(root, folder, out(2), rivalClients);
  if (rival !== null)
    console.log(
      `  the rival's client takes ×${(rival / two).toFixed(1)} of ours with two workers (goal ×10), ×${(rival / one).toFixed(1)} with one`,
    );
}

const [mode, place = '', clients, packages] = process.argv.slice(2);
if (mode === '--write') writeClients(place, Number(clients), Number(packages));
else {
  const { values } = parseArgs({
    options: {
      clients: { type: 'string', default: '60' },
      packages: { type: 'string', default: '2000' },
      'rival-clients': { type: 'string', default: '8' },
    },
  });
  const root = mkdtempSync(path.join(tmpdir(), 'vtr-appeal-batch-'));
  try {
    const folder = path.join(root, 'clients');
    mkdirSync(folder);
    runNode(path.join(root, 'write.output'), self, '--write', folder, values.clients, values.packages);
    console.log(
      `${values.clients} clients of ${values.packages} packages, five reports each, Node.js ${process.versions.node}`,
    );
    await compare(root, folder, Math.min(Number(values['rival-clients']), Number(values.clients)));
  } finally {
    rmSync(root, { recursive: true });
  }
}
