import { createHash } from 'node:crypto';
import { AppealError } from '../../errors.js';
import type { Catalogue } from '../../model/clause.js';
import { countNoun } from '../../model/count-noun.js';
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

/** So many numbers of a letter that could not be told are named. */
const MOST_NAMED = 20;

/** Where a number is printed, where that can be told. */
function tellStray(stray: string, { pages }: LetterReading): PacketDifference {
  const on = pages.flatMap((page, at) => (squeeze(page).includes(squeeze(stray)) ? [at + 1] : []));
  const where = on.length === 1 ? ` on page ${on[0]}` : '';
  return {
    message: `“${stray}” is printed${where}, and stands neither in analysis.json nor where such a number comes from`,
    file: 'appeal.pdf',
  };
}

/** Files attached to a letter that are not those of its packet: whoever reads the letter takes them for these. */
function tellAttachments(
  { attachments }: LetterReading,
  { outputs }: CheckedPacket,
): readonly PacketDifference[] {
  return [...attachments]
    .filter(([name, bytes]) => outputs.get(name) !== createHash('sha256').update(bytes).digest('hex'))
    .map(([name]) => ({
      message: `the file “${name}” attached to it is not the packet’s file of that name`,
      file: 'appeal.pdf',
    }));
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
    const strays = [...new Set(strayFigures(origins))];
    const attached = tellAttachments(reading, checked);
    if (checked.ofPractice.isMissing && strays.length > 0 && attached.length === 0)
      return skipCheck(
        'letter',
        `${countNoun(strays.length, 'number')} found in no source, which may be words of the practice’s templates: ${strays
          .slice(0, MOST_NAMED)
          .map((stray) => `“${stray}”`)
          .join(', ')}`,
      );
    return tellCheck(
      'letter',
      [...strays.map((stray) => tellStray(stray, reading)), ...attached],
      [`${countNoun(reading.pages.length, 'page')} read, each figure traced`],
    );
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    return tellCheck(
      'letter',
      error.problems.map(({ message, file }) => ({ message, ...(file === undefined ? {} : { file }) })),
    );
  }
}
