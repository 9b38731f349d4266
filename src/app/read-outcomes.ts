import { AppealError } from '../errors.js';
import type { EarlierOutcome } from '../model/earlier-packet.js';
import { unmarkFormula } from '../model/formula-mark.js';
import { PACKAGE_OUTCOMES, type PackageOutcome } from '../model/verdict.js';
import { decodeText } from '../reports/decode-text.js';
import { parseTable } from '../reports/parse-table.js';
import type { CaseInputs } from './case-inputs.js';

const COLUMNS = ['order-id', 'package-id', 'as-counted', 'strictest', 'as-written'] as const;

const isOutcome = (text: string): text is PackageOutcome => PACKAGE_OUTCOMES.some((one) => one === text);

function refuse(message: string, file: string, row: number): never {
  throw new AppealError('file-unreadable', [
    {
      message: `${message}. Name under previous the folder of a packet as it was sent, unchanged`,
      file,
      row,
    },
  ]);
}

/**
 * The outcome of each package by the evidence.csv of an earlier packet.
 * @throws AppealError `file-unreadable` where it is not one.
 */
export async function readOutcomes(file: string, inputs: CaseInputs): Promise<readonly EarlierOutcome[]> {
  const outcomes: EarlierOutcome[] = [];
  let places: readonly number[] | null = null;
  let letterAt = -1;
  for await (const batch of parseTable(decodeText(inputs.open(file)), file))
    for (const { cells, line } of batch) {
      if (places === null) {
        places = COLUMNS.map((name) => cells.indexOf(name));
        letterAt = cells.indexOf('letter');
        const missing = COLUMNS.filter((name) => !cells.includes(name));
        if (missing.length > 0) refuse(`no column ${missing.join(', ')}`, file, line);
        continue;
      }
      const [orderId = '', packageId = '', ...said] = places.map((at) => unmarkFormula(cells[at] ?? ''));
      const [asCounted = '', strictest = '', asWritten = ''] = said;
      const letter = unmarkFormula(cells[letterAt] ?? '');
      if (!isOutcome(asCounted) || !isOutcome(strictest) || !isOutcome(asWritten))
        refuse(`an outcome that is none of ${PACKAGE_OUTCOMES.join(', ')}`, file, line);
      outcomes.push({
        orderId,
        packageId,
        asCounted,
        strictest,
        asWritten,
        letter: isOutcome(letter) ? letter : null,
      });
    }
  return outcomes;
}
