import { createHash } from 'node:crypto';
import { AppealError, type Problem } from '../errors.js';
import { decodeText } from '../reports/decode-text.js';

/** The files of a case, by their path inside its folder. Implemented where the program touches the world. */
export interface CaseInputs {
  /** The case file's name, as printed in messages. */
  readonly caseFile: string;
  /** The bytes of a file. Fails with `file-unreadable` where it is missing, outside the folder, or no plain file. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>;
  /** Every file in a folder and those below it, by its path inside that folder, sorted. Fails with `file-unreadable`. */
  readonly list: (folder: string) => Promise<readonly string[]>;
}

/** Case inputs that remember the SHA-256 of every file read through them. */
export interface HashedInputs extends CaseInputs {
  readonly hashes: ReadonlyMap<string, string>;
}

/** Hashes each file as it is read, so that what is hashed is what was used. */
export function hashInputs(inputs: CaseInputs): HashedInputs {
  const hashes = new Map<string, string>();
  async function* open(path: string): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    for await (const chunk of inputs.open(path)) {
      hash.update(chunk);
      yield chunk;
    }
    hashes.set(path, hash.digest('hex'));
  }
  return { caseFile: inputs.caseFile, open, list: inputs.list, hashes };
}

/** Reads a small text file whole, in whatever Unicode encoding it is. */
export async function readText(inputs: Pick<CaseInputs, 'open'>, path: string): Promise<string> {
  let text = '';
  for await (const chunk of decodeText(inputs.open(path))) text += chunk;
  return text;
}

/** Runs every task to its end and then fails with the problems of all that failed, so that none hides another. */
export async function collectProblems(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: AppealError[] = [];
  for (const task of tasks)
    await task().catch((error: unknown) => {
      if (!(error instanceof AppealError)) throw error;
      failures.push(error);
    });
  const [first, ...others] = failures;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const problems: Problem[] = failures.flatMap((failure) => failure.problems);
  const isOneKind = others.every(({ code }) => code === first.code);
  throw new AppealError(isOneKind ? first.code : 'inputs-unusable', problems, first);
}
