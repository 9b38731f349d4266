import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeScaleCase } from './scale-reports.js';

/** What a client hands over; Amazon's own report states the categories. */
const CLIENT_REPORTS = [
  'vtr-report.csv',
  'all-orders.txt',
  'order-report.txt',
  'confirmations.txt',
  'shipstation.csv',
] as const;

const CAUSES = ['ship-method-text', 'no-number', 'untracked-over-limit'] as const;
const PROOF = 'proof.txt';

/** What the seller has declared, so that the packet is none that only a draft can be made of. */
const DECLARED = {
  actions: CAUSES.map((cause) => ({
    cause,
    what: 'The template of the shipping tool was set anew, the old texts were deleted, and the orders of the week were checked.',
    done: '2026-05-20',
    by: 'shipping lead',
    evidence: [PROOF],
  })),
  prevention: CAUSES.map((cause) => ({
    cause,
    what: 'The template fills in the text for every letter and flat, and packers cannot type over it.',
    from: '2026-05-20',
    measure: 'packages confirmed otherwise, counted every week, target 0',
    evidence: [PROOF],
  })),
};

/** Writes the cases of so many clients, each with orders of its own: the same on every machine. */
export function writeClients(folder: string, clients: number, packages: number): void {
  for (let client = 1; client <= clients; client++) {
    const own = path.join(folder, `client-${String(client).padStart(4, '0')}`);
    mkdirSync(own, { recursive: true });
    const seller = `Example Store ${client}`;
    writeScaleCase(own, packages, { reports: CLIENT_REPORTS, seller, seed: client * 7919, more: DECLARED });
    writeFileSync(path.join(own, PROOF), `What was changed at ${seller}, and on which day.\n`);
  }
}
