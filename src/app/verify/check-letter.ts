import { AppealError } from '../../errors.js';
import type { Catalogue } from '../../model/clause.js';
import type { PacketCheck, PacketDifference } from '../../model/verification.js';
import type { LetterReading } from '../../verification/letter-reading.js';
import { parseTraced } from '../../verification/parse-traced.js';
import { squeeze } from '../../verification/printed-text.js';
import { strayFigures } from '../../verification/stray-figures.js';
import { skipCheck, tellCheck } from '../../verification/tell-check.js';
import type { CheckedPacket } from './checked-packet.js';
import { gatherOrigins } from './gather-origins.js';
import { readCaseAgain } from './read-case-again.js';
import { readPacketJson } from './read-packet-file.js';

/** Where a number is printed, where that can be told. */
function tellStray(stray: string, { pages }: LetterReading): PacketDifference {
  const on = pages.flatMap((page, at) => (squeeze(page).includes(squeeze(stray)) ? [at + 1] : []));
  const where = on.length === 1 ? ` on page ${on[0]}` : '';
  return {
    message: `“${stray}” is printed${where}, and stands neither in analysis.json nor where such a number comes from`,
    file: 'appeal.pdf',
  };
}

/** Traces every figure that the letter of a packet prints to its analysis, or to the source that its kind has. */
export async function checkLetter(
  checked: CheckedPacket,
  reading: LetterReading,
  policy: Catalogue | null,
): Promise<PacketCheck> {
  if (policy === null) return skipCheck('letter', 'this program knows no policy of the packet’s store');
  const caseFile = await readCaseAgain(checked);
  if (caseFile === null)
    return skipCheck(
      'letter',
      'the case file is not the one of the packet: what the letter says in the seller’s words cannot be told from its figures',
    );
  try {
    const analysis = parseTraced(await readPacketJson(checked.packet, 'analysis.json'));
    if (analysis === null)
      return tellCheck('letter', [
        { message: 'it has not the shape of an analysis of this program', file: 'analysis.json' },
      ]);
    const origins = await gatherOrigins(checked, reading, analysis, caseFile, policy);
    const strays = strayFigures(origins);
    const { length } = reading.pages;
    return tellCheck(
      'letter',
      [...new Set(strays)].map((stray) => tellStray(stray, reading)),
      [`${length} ${length === 1 ? 'page' : 'pages'} read, each figure traced`],
    );
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    return tellCheck(
      'letter',
      error.problems.map(({ message, file }) => ({ message, ...(file === undefined ? {} : { file }) })),
    );
  }
}
