import path from 'node:path';
import { buildPacket, type Packet } from '../../app/build-packet.js';
import type { LocalDate } from '../../model/local-date.js';
import { openCase } from '../case-folder.js';
import { prepareProgram } from '../prepare-program.js';
import { writePacket } from '../write-packet.js';

/** What a run of `appeal` says, and whether the packet is still a draft. */
export interface AppealReport {
  readonly text: string;
  readonly draft: boolean;
}

function describe({ appeal, analysis, pages, fixes }: Packet, place: string): string {
  const { counts, lead, draft, gates } = appeal;
  const led = analysis.scenarios.find(({ id }) => id === lead.id);
  const rates = (led?.categories ?? []).map(
    (c) => `${c.category} ${c.atLeast === undefined ? c.display : `from ${c.atLeast} packages`}`,
  );
  const figure =
    counts.counted === null
      ? `Amazon's report lists ${counts.listed} failing packages.`
      : `Amazon counted ${counts.counted} packages, ${counts.valid} valid: ${appeal.asCounted}. Its report lists ${counts.listed} failing.`;
  return [
    `${draft ? 'DRAFT packet' : 'Packet'}: ${place}`,
    `  appeal.pdf (${pages} pages), answers.txt, evidence.csv, fixes.csv (${fixes} rows), analysis.json, manifest.json`,
    '',
    figure,
    counts.exempt === 0
      ? 'The letter disputes none of them.'
      : `${counts.exempt} of them are exempt under "${lead.id}": ${rates.join(', ')}.`,
    `Causes: ${analysis.causes.map(({ id, packages }) => `${id} ${packages}`).join(', ')}.`,
    `Branch: ${appeal.branch}.${appeal.notice?.deadline ? ` Answer due ${appeal.notice.deadline}.` : ''}`,
    ...(fixes > 0 ? ['Before you send it: fixes.csv lists what may still be mended at Amazon.'] : []),
    ...(draft
      ? ['', 'Still missing (the letter is marked DRAFT):', ...gates.map(({ message }) => `  - ${message}`)]
      : []),
    '',
  ].join('\n');
}

/** `appeal <case>`: builds the packet and writes it. */
export async function appeal(
  target: string,
  asOf: LocalDate,
  out: string | undefined,
): Promise<AppealReport> {
  const { folder, inputs } = await openCase(target);
  const place = out ?? path.relative('.', path.join(folder, 'packet'));
  const packet = await buildPacket(inputs, prepareProgram(), asOf);
  await writePacket(place, packet.files, folder);
  return { text: describe(packet, place), draft: packet.appeal.draft };
}
