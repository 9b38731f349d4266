/** Tasks of every kind that a pool may meet, for its tests. */
import { renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';

let count = 0;

export async function workTask(task) {
  count++;
  if (/^(?:mark|tell) /.test(task)) {
    const mark = task.slice(5);
    writeFileSync(`${mark}.new`, `${process.pid}`);
    renameSync(`${mark}.new`, mark);
  }
  if (task === 'loop' || task.startsWith('mark ')) for (;;) count += 0;
  if (task.startsWith('SIG')) process.kill(process.pid, task);
  if (task === 'wait') await new Promise(() => setInterval(() => {}, 1000));
  if (task === 'hunger') {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index, text: `${index} ${kept.length}` })));
  }
  if (task === 'fault') throw new TypeError('secret cell');
  if (task === 'exit') process.exit(7);
  return `${task} ${count}`;
}
