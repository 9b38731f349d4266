/**
 * The process of one worker of a pool, for `openPool` to start: it does the tasks it is sent, each within its limits, and sends back how
 * each ended. It works in a thread, so that this one always hears that its parent is gone, however that came about.
 */
import process from 'node:process';
import { spareMemory } from '../spare-memory.js';
import { openThread } from './open-thread.js';

// With the headroom of a single command, everything would be cleared after nearly each client, at some 0.1 s a time.
spareMemory(150);

const [file = '', name = '', seconds, megabytes] = process.argv.slice(2);
const doTask = openThread<unknown, unknown>(
  { file: new URL(file), name },
  { seconds: Number(seconds), megabytes: Number(megabytes) },
);
process.on('message', async (task) => {
  process.send?.('begun');
  process.send?.(await doTask(task));
});
process.on('disconnect', () => process.exit());
// Ctrl-C in a terminal reaches all its processes: what is to become of the tasks, the parent says.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
