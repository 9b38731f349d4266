/**
 * Hostile files: each is given to every command as a whole process. None may take more than ten seconds or 300 MB, or end in anything but its documented exit code.
 * Run: npm run hostile [-- words of a name]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTILE_CASES, type HostileCase } from './hostile-cases.js';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 300;

/** What a process prints when it ends: its peak of memory and its time on all processors, which hardly hangs on what else runs. */
const LAST_WORDS = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(2, '\\n' + JSON.stringify(process.resourceUsage())));
`)}`;

interface Outcome {
  readonly code: number | null;
  readonly seconds: number;
  readonly megabytes: number;
  readonly text: string;
}

function run(words: readonly string[]): Outcome {
  const child = spawnSync(process.execPath, ['--import', LAST_WORDS, main, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 90_000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
  });
  const lines = child.stderr.split('\n');
  const last = lines.pop() ?? '';
  const used = last.startsWith('{') ? (JSON.parse(last) as NodeJS.ResourceUsage) : null;
  return {
    code: child.status,
    seconds: used === null ? Number.POSITIVE_INFINITY : (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used === null ? Number.POSITIVE_INFINITY : used.maxRSS / 1024,
    text: child.stdout + lines.join('\n'),
  };
}

function faultsOf(
  { code, seconds, megabytes, text }: Outcome,
  one: HostileCase,
  command: string,
): readonly string[] {
  const expected = command === 'init' ? [0, 3] : one.exits;
  return [
    ...(expected.includes(code ?? -1) ? [] : [`exit ${code}`]),
    ...(seconds > MOST_SECONDS ? ['too slow'] : []),
    ...(megabytes < MOST_MEGABYTES ? [] : ['too much memory']),
    ...(/\n\s+at |report it/.test(text) ? ['a stack'] : []),
    ...(text.length > 200_000 ? [`prints ${text.length} characters`] : []),
    ...(/[^\P{Cc}\n]/u.test(text) ? ['control characters'] : []),
    ...(command === 'init' || one.says === null || one.says.test(text) ? [] : ['does not say what is wrong']),
  ];
}

function tryCase(one: HostileCase, root: string): number {
  rmSync(root, { recursive: true, force: true });
  const folder = path.join(root, 'case');
  mkdirSync(folder, { recursive: true });
  one.write(folder);
  let faults = 0;
  for (const command of ['analyze', 'check', 'appeal', 'init']) {
    if (command === 'init') rmSync(path.join(folder, 'case.yaml'), { recursive: true, force: true });
    const outcome = run(command === 'init' ? [command, folder] : [command, folder, '--as-of', '2021-08-20']);
    const found = [...faultsOf(outcome, one, command)];
    if (outcome.code === 3 && existsSync(path.join(folder, 'packet'))) found.push('left a packet');
    faults += found.length;
    const figures = `${outcome.seconds.toFixed(1).padStart(5)} s ${outcome.megabytes.toFixed(0).padStart(5)} MB  exit ${outcome.code}`;
    console.log(`  ${command.padEnd(8)} ${figures}${found.length > 0 ? `  <- ${found.join(', ')}` : ''}`);
    if (process.env.SHOW) console.log(outcome.text.slice(0, 1500).replaceAll(/^/gm, '      | '));
  }
  return faults;
}

const wanted = process.argv.slice(2).join(' ');
const root = mkdtempSync(path.join(tmpdir(), 'vtr-appeal-hostile-'));
let faults = 0;
try {
  for (const one of HOSTILE_CASES.filter(({ name }) => name.includes(wanted))) {
    console.log(one.name);
    faults += tryCase(one, root);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(faults === 0 ? 'No fault.' : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
