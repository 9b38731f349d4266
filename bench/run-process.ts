import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What one whole process took. */
export interface Run {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds on all processors together. */
  readonly cpu: number;
  readonly megabytes: number;
}

interface Used {
  readonly cpu: number;
  readonly megabytes: number;
}

/**
 * What a Node process prints when it ends. `maxRSS` is in kilobytes everywhere. What its own processes took that have ended, Linux counts
 * in hundredths of a second; elsewhere it is not known.
 */
const LAST_WORDS = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync, writeSync } from 'node:fs';
  const STAT = '/proc/self/stat';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const fields = existsSync(STAT) ? readFileSync(STAT, 'utf8').split(') ')[1].split(' ') : [];
    const ofOthers = (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 10;
    writeSync(2, '\\n' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000 + ofOthers, megabytes: maxRSS / 1024 }));
  });
`)}`;

/** The same of a Python process, which then runs the script that follows. macOS counts in bytes what Linux counts in kilobytes. */
const LAST_WORDS_OF_PYTHON = `
import atexit, json, os, resource, runpy, sys
def tell():
    used = resource.getrusage(resource.RUSAGE_SELF)
    size = 2 ** (20 if sys.platform == 'darwin' else 10)
    print('\\n' + json.dumps({'cpu': (used.ru_utime + used.ru_stime) * 1000, 'megabytes': used.ru_maxrss / size}), file=sys.stderr)
atexit.register(tell)
sys.argv = sys.argv[1:]
sys.path[0] = os.path.dirname(sys.argv[0])
runpy.run_path(sys.argv[0], run_name='__main__')
`;

/** Of a heap that is full Node.js tells one line and then its stack; of everything else the end tells most. */
const shorten = (said: string): string => /^FATAL ERROR: .*$/m.exec(said)?.[0] ?? said.slice(-2000);

const ENV = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };

/** What a process took, by the last of what it printed to stderr; its failure is an error that says that. */
function readRun(wall: number, words: readonly string[], end: string | number | null, said: string): Run {
  if (end !== 0) throw new Error(`${words.slice(2).join(' ')} failed (${end}): ${shorten(said)}`);
  return { wall, ...(JSON.parse(said.trim().split('\n').at(-1) ?? '') as Used) };
}

/**
 * Runs a process to its end; its failure is an error that says what it printed last.
 * @param output the file that takes what it prints: a child's peak of memory begins at its parent's, so this one keeps nothing.
 */
function run(output: string, program: string, words: readonly string[]): Run {
  const open = openSync(output, 'w');
  const start = performance.now();
  const child = spawnSync(program, words, { stdio: ['ignore', open, 'pipe'], encoding: 'utf8', env: ENV });
  const wall = performance.now() - start;
  closeSync(open);
  return readRun(wall, words, child.signal ?? child.status, child.stderr);
}

export const runNode = (output: string, ...words: readonly string[]): Run =>
  run(output, process.execPath, ['--import', LAST_WORDS, ...words]);

/** Memory that a running process and its own processes take, in megabytes, as the system tells it: what they share is counted for each. */
export const memoryOf = (pid: number): number => {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/).map(Number));
  const own = rows.filter(([id, parent]) => id === pid || parent === pid);
  return Math.round(own.reduce((sum, [, , kilobytes = 0]) => sum + kilobytes, 0) / 1024);
};

/** The same for a Node script that tells on stderr how far it is: each line is handed on with the number of its process. */
export async function watchNode(
  output: string,
  onLine: (line: string, pid: number) => void,
  ...words: readonly string[]
): Promise<Run> {
  const open = openSync(output, 'w');
  const all = ['--import', LAST_WORDS, ...words];
  const start = performance.now();
  const child = spawn(process.execPath, all, { stdio: ['ignore', open, 'pipe'], env: ENV });
  const ended = new Promise<string | number | null>((resolve) => {
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
  if (child.stderr === null) throw new Error('its stderr cannot be read');
  let said = '';
  for await (const line of createInterface({ input: child.stderr })) {
    said = `${said.slice(-10_000)}${line}\n`;
    onLine(line, child.pid ?? 0);
  }
  const end = await ended;
  closeSync(open);
  return readRun(performance.now() - start, all, end, said);
}

/** @param python a Python that `findPython` found. */
export const runPython = (output: string, python: string, ...words: readonly string[]): Run =>
  run(output, python, ['-c', LAST_WORDS_OF_PYTHON, ...words]);

/** A Python that has a library, and which version of it; null where there is none. */
export function findPython(library: string): { readonly python: string; readonly version: string } | null {
  for (const python of ['python3', '/usr/bin/python3', 'python']) {
    const { status, stdout } = spawnSync(python, ['-c', `import ${library}; print(${library}.__version__)`], {
      encoding: 'utf8',
    });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return null;
}
