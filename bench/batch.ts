/**
 * Many clients: a packet for each, in workers that prepare the program once. Rival, on the same files: what a consultant would write
 * with Python's csv, Jinja2 and WeasyPrint, a letter of like content for each client, one after the other; it must count what we count.
 * Goals: ten times as many clients a second; memory that does not grow with the clients; two workers 1.6 times as fast as one.
 * Run: npm run bench, or after a build `node .bench/batch.js [--clients N] [--packages N] [--rival-clients N]`: the rival may draw
 * fewer, and both are compared by the time of one client.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { YOUNG_MEGABYTES } from '../dist/cli/batch/young-megabytes.js';
import { writeClients } from './batch-clients.js';
import type { Work } from './batch-worker.js';
import { findPython, type Run, runNode, runPython } from './run-process.js';

const self = fileURLToPath(import.meta.url);

/** Memory of the whole process in megabytes, when so many clients were done. */
interface Mark {
  readonly done: number;
  readonly megabytes: number;
}

/** Where memory is looked at: at 10 % of the clients, half way, and at the end. */
const MARKS = [0.1, 0.5, 1];

/** Builds every packet with so many workers, and prints the memory as JSON. */
async function buildAll(folder: string, out: string, workers: number): Promise<void> {
  const clients = readdirSync(folder).toSorted();
  const next = new Int32Array(new SharedArrayBuffer(4));
  const marks: Mark[] = [];
  let done = 0;
  const at = new Set(MARKS.map((share) => Math.ceil(clients.length * share)));
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData: Work = { folder, out, clients, next };
      const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
      const worker = new Worker(new URL('./batch-worker.js', import.meta.url), {
        workerData,
        resourceLimits,
      });
      worker.on('message', ({ client, draft }: { client: string; draft: boolean }) => {
        if (draft) reject(new Error(`the packet of ${client} is a draft`));
        done++;
        if (at.has(done)) marks.push({ done, megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20) });
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: workers }, work));
  if (done !== clients.length) throw new Error(`${done} packets of ${clients.length} clients`);
  console.log(JSON.stringify(marks));
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

function compare(root: string, clients: number, rivalClients: number): void {
  const folder = path.join(root, 'clients');
  const times = [1, 2].map((workers) => {
    const out = path.join(root, `packets-${workers}`);
    const output = path.join(root, `ours-${workers}.output`);
    const run = runNode(output, self, '--build', folder, out, String(workers));
    const time = tell(`vtr-appeal, ${workers} worker${workers === 1 ? '' : 's'}`, run, clients);
    const marks = JSON.parse(readFileSync(output, 'utf8')) as readonly Mark[];
    console.log(
      `    memory: ${marks.map(({ done, megabytes }) => `${megabytes} MB after ${done}`).join(', ')}`,
    );
    return time;
  });
  const [one = 0, two = 0] = times;
  console.log(`  two workers: ×${(one / two).toFixed(2)} of one (goal ×1.6)`);
  const rival = compareRival(root, folder, path.join(root, 'packets-2'), Math.min(rivalClients, clients));
  if (rival !== null)
    console.log(
      `  the rival's client takes ×${(rival / two).toFixed(1)} of ours with two workers (goal ×10), ×${(rival / one).toFixed(1)} with one`,
    );
}

const [mode, folder = '', out = '', workers] = process.argv.slice(2);
if (mode === '--write') writeClients(folder, Number(out), Number(workers));
else if (mode === '--build') await buildAll(folder, out, Number(workers));
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
    compare(root, Number(values.clients), Number(values['rival-clients']));
  } finally {
    rmSync(root, { recursive: true });
  }
}
