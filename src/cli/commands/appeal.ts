import { buildPacket, type Packet } from '../../app/build-packet.js';
import { countNoun } from '../../model/count-noun.js';
import type { LocalDate } from '../../model/local-date.js';
import { openCase } from '../case-folder.js';
import { choosePlace } from '../packet-place.js';
import { prepareProgram } from '../prepare-program.js';
import { printGates } from '../print-gates.js';
import { writePacket } from '../write-packet.js';

/** What a run of `appeal` says, and whether the packet is still a draft. */
export interface AppealReport {
  readonly text: string;
  readonly draft: boolean;
}

const packages = (count: number | null): string => (count === null ? '?' : countNoun(count, 'package'));

/** What the seller may like to know before sending, beyond what keeps the packet a draft. */
function listHints({ appeal, fixes, attached, wording }: Packet): readonly string[] {
  const unproved = appeal.causes.filter(({ prevention }) =>
    prevention.some(({ status }) => status === 'planned'),
  );
  return [
    ...(fixes > 0 ? ['Before you send it: fixes.csv lists what may still be corrected at Amazon.'] : []),
    ...(appeal.pictures.printed > 0
      ? [
          `Look at the ${countNoun(appeal.pictures.printed, 'picture')} in the letter: no buyer's name or address may be readable there.`,
        ]
      : []),
    ...(attached
      ? []
      : [
          `evidence.csv is not attached to appeal.pdf, which with it would be over ${appeal.profile.maxBytes} bytes (profile.maxBytes): send it beside the letter.`,
        ]),
    ...(unproved.length > 0
      ? [
          `Printed as planned, for want of a proof or a day: the controls for ${unproved.map(({ id }) => id).join(', ')}.`,
        ]
      : []),
    ...(appeal.notice?.isPast ? [`The notice's deadline, ${appeal.notice?.deadline}, is past.`] : []),
    ...(wording.length > 0 ? ['Your wording; the letter prints it as it is:', ...printGates(wording)] : []),
  ];
}

function describeFigure({ appeal }: Packet): string {
  const { counts, asCounted, isRebuilt } = appeal;
  if (counts.counted === null) return `Amazon's report lists ${packages(counts.listed)} as failing.`;
  return isRebuilt
    ? `Rebuilt from your records: ${packages(counts.counted)}, ${counts.valid} with valid tracking: ${asCounted}. ${counts.listed} failing.`
    : `Amazon counted ${packages(counts.counted)}, ${counts.valid} valid: ${asCounted}. Its report lists ${counts.listed} as failing.`;
}

function describe(packet: Packet, place: string): string {
  const { appeal, analysis, pages, fixes } = packet;
  const { counts, lead, draft, gates } = appeal;
  const led = analysis.scenarios.find(({ id }) => id === lead.id);
  const rates = (led?.categories ?? [])
    .filter(({ category, denominator }) => denominator === null || appeal.affected.includes(category))
    .filter(({ atLeast }) => atLeast !== 0)
    .map((c) => `${c.category} ${c.clearFrom === undefined ? c.display : `from ${packages(c.clearFrom)}`}`);
  const figure = describeFigure(packet);
  return [
    `${draft ? 'DRAFT packet' : 'Packet'}: ${place}`,
    `  appeal.pdf (${countNoun(pages, 'page')}), answers.txt, evidence.csv, fixes.csv (${countNoun(fixes, 'row')}), analysis.json, manifest.json${packet.files.has('deadline.ics') ? ', deadline.ics' : ''}`,
    '',
    figure,
    counts.exempt === 0
      ? 'The letter disputes none of them.'
      : `${counts.exempt} of ${counts.listed} exempt under "${lead.id}": ${rates.join(', ')}.`,
    `Causes: ${analysis.causes.map(({ id, packages: count }) => `${id} ${count}`).join(', ')}.`,
    `Branch: ${appeal.branch}.${appeal.notice?.deadline ? ` Answer due ${appeal.notice.deadline}.` : ''}`,
    ...listHints(packet),
    ...(draft ? ['', 'Still missing (the letter is marked DRAFT):', ...printGates(gates)] : []),
    '',
  ].join('\n');
}

/** Writes a packet to its place, and says what it holds. */
export async function deliverPacket(
  packet: Packet,
  folder: string,
  out: string | undefined,
): Promise<AppealReport> {
  const previous = packet.caseFile.previous.map((one) => one.packet);
  const place = await choosePlace(out, folder, previous);
  await writePacket(place, packet.files, folder);
  return { text: describe(packet, place), draft: packet.appeal.draft };
}

/** `appeal <case>`: builds the packet and writes it. */
export async function appeal(
  target: string,
  asOf: LocalDate,
  out: string | undefined,
): Promise<AppealReport> {
  const { folder, inputs } = await openCase(target);
  return deliverPacket(await buildPacket(inputs, prepareProgram(), asOf), folder, out);
}
