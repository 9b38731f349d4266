/**
 * Process start: `vtr-appeal --help` as a whole process, built. Rival: an empty Node process.
 * Run: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measure, report } from './measure.js';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const run = (words: readonly string[]) => () => spawnSync(process.execPath, words, { stdio: 'ignore' });

report('process start, median of 15 after 3', {
  'rival: node with an empty program': await measure(run(['-e', '']), 15, 3),
  'vtr-appeal --help': await measure(run([main, '--help']), 15, 3),
});
