/** One worker of the batch bench: builds and writes the packet of one client after the other until none is left. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildPacket } from '../dist/app/build-packet.js';
import { openCase } from '../dist/cli/case-folder.js';
import { prepareProgram } from '../dist/cli/prepare-program.js';

/** What a worker is given: the clients, where packets go, and the place of the next client, shared by all workers. */
export interface Work {
  readonly folder: string;
  readonly out: string;
  readonly clients: readonly string[];
  readonly next: Int32Array;
}

const { folder, out, clients, next } = workerData as Work;
const parts = prepareProgram();
for (;;) {
  const client = clients[Atomics.add(next, 0, 1)];
  if (client === undefined) break;
  const { inputs } = await openCase(path.join(folder, client));
  const { files, appeal } = await buildPacket(inputs, parts, '2026-05-21');
  const packet = path.join(out, client);
  mkdirSync(packet, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(path.join(packet, name), bytes);
  parentPort?.postMessage({ client, draft: appeal.draft });
}
