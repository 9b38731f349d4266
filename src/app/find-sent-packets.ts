import { type PacketRound, parseRound } from '../case/parse-round.js';
import { AppealError } from '../errors.js';
import type { LocalDate } from '../model/local-date.js';
import { nameRound, roundOf } from '../model/packet-round.js';
import { capInputs } from './cap-inputs.js';
import { type CaseInputs, readText } from './case-inputs.js';

/** A refusal, as far as it tells which packet it refuses. */
export interface Refusal {
  readonly name: string;
  readonly sha256: string;
  /** Null where its text does not tell it. */
  readonly date: LocalDate | null;
}

const MOST_MANIFEST = 1 << 20;

/** What a folder of the case says of its round; null where it holds no packet of ours. */
export async function readRound(
  inputs: Pick<CaseInputs, 'open'>,
  folder: string,
): Promise<PacketRound | null> {
  try {
    const small = capInputs(inputs, MOST_MANIFEST, 'that is no manifest');
    return parseRound(await readText(small, `${folder}/manifest.json`));
  } catch (error) {
    if (error instanceof AppealError) return null;
    throw error;
  }
}

/** Whether a packet was answered by this refusal: it is finished, and was made for another text, or before it was written. */
function isRefused({ options }: PacketRound, { date, sha256 }: Refusal): boolean {
  if (options.draft) return false;
  if (options.answered !== undefined) return options.answered.sha256 !== sha256;
  return date !== null && options.asOf <= date;
}

/** Refuses to answer anew what a packet answers on which a later one rests. */
async function refuseAnswered(inputs: CaseInputs, round: number, { name }: Refusal): Promise<void> {
  const [place, next] = [nameRound(round), nameRound(round + 1)];
  const later = await readRound(inputs, next);
  if (!later?.inputs.some(({ file }) => file === `${place}/manifest.json`)) return;
  const message = `${place} answers this refusal already, and ${next} was made after it: give the text of the newest refusal, or take ${next} out of the case folder first`;
  throw new AppealError('notice-unclear', [{ message, file: name }]);
}

/**
 * The packets of the case folder that were sent before this refusal, beyond those that the case names, in the order sent:
 * `packet`, and each of `packet-2`, `packet-3`, … that is finished and answers another refusal. So only a draft, or what
 * answers this very refusal, is ever replaced.
 * @throws AppealError `notice-unclear` where this refusal was answered by a packet that a later one follows.
 */
export async function findSentPackets(
  inputs: CaseInputs,
  named: readonly string[],
  refusal: Refusal,
): Promise<readonly string[]> {
  const sent: string[] = [];
  for (let round = 1 + Math.max(0, ...named.map(roundOf)); ; round++) {
    const place = nameRound(round);
    const found = await readRound(inputs, place);
    if (found === null) return sent;
    const isFirst = round === 1 && named.length === 0 && found.options.answered?.sha256 !== refusal.sha256;
    if (!isFirst && !isRefused(found, refusal)) {
      await refuseAnswered(inputs, round, refusal);
      return sent;
    }
    sent.push(place);
  }
}
