/**
 * Any bytes in any file of a case: figures, or a failure that says why, and never a bug. One case in fifty is printed as a letter
 * too. Prints how the runs ended; a run that ended in a bug can be had again by its seed.
 * Run: npm run fuzz [-- runs [seed]]
 */
import fc from 'fast-check';
import { buildPacket } from '../src/app/build-packet.js';
import { checkCase } from '../src/app/check-case.js';
import { prepareProgram } from '../src/cli/prepare-program.js';
import { printReadiness } from '../src/cli/print-readiness.js';
import { AppealError } from '../src/errors.js';
import { analyzeFiles } from '../test/support/analyze-files.js';
import { anyDamagedCase, type DamagedCase } from '../test/support/damaged-case.js';
import { memoryInputs } from '../test/support/memory-inputs.js';

const [runs = '100000', given] = process.argv.slice(2);
const seed = given === undefined ? Date.now() % 1_000_000 : Number(given);
const AS_OF = '2021-08-20';
const LETTER_EVERY = 50;

const program = prepareProgram();
const ends = new Map<string, number>();
const bugs: string[] = [];
let run = 0;
let slowest = 0;

async function work({ files }: DamagedCase): Promise<string> {
  const { analysis } = await analyzeFiles(files, AS_OF);
  if (run % LETTER_EVERY !== 0) return `figures, ${analysis.basis}`;
  printReadiness(await checkCase(memoryInputs(files), program, AS_OF));
  return (await buildPacket(memoryInputs(files), program, AS_OF)).appeal.draft ? 'a draft' : 'a packet';
}

async function endOf(damaged: DamagedCase): Promise<string> {
  const start = process.cpuUsage();
  try {
    return await work(damaged);
  } catch (error) {
    if (error instanceof AppealError && error.exitCode >= 3) return `exit ${error.exitCode}, ${error.code}`;
    bugs.push(`${damaged.damaged.join(' and ')}: ${error instanceof Error ? error.stack : String(error)}`);
    return 'A BUG';
  } finally {
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
  }
}

const property = fc.asyncProperty(
  anyDamagedCase((name) => name === 'case.yaml'),
  async (damaged) => {
    run++;
    const end = await endOf(damaged);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  },
);
await fc.assert(property, { numRuns: Number(runs), seed });

console.log(
  `${run.toLocaleString('en')} damaged cases, seed ${seed}, the slowest in ${slowest.toFixed(0)} ms of all processors:`,
);
for (const [end, count] of [...ends].toSorted(([, a], [, b]) => b - a))
  console.log(`  ${String(count).padStart(8)}  ${end}`);
for (const bug of new Set(bugs)) console.log(bug);
process.exitCode = bugs.length === 0 ? 0 : 1;
