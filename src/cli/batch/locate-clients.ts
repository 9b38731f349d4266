import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findClashes, type LocatedClient } from '../../app/batch/find-clashes.js';
import { AppealError, type Problem } from '../../errors.js';
import type { ListedClient } from '../../model/batch.js';
import { isInside } from '../is-inside.js';
import { reasonOf } from '../read-file.js';
import { realPlace } from '../real-place.js';
import type { FoundBatch } from './find-clients.js';
import { readPractices } from './read-practices.js';

const withSlashes = (place: string): string => place.replaceAll(path.sep, '/');

/** Why nothing can be built from what stands where a case should be; null where a case is there. */
async function missingCase(target: string, name: string): Promise<string | null> {
  try {
    const found = await stat(target);
    if (!found.isDirectory()) return null;
    const file = await stat(path.join(target, 'case.yaml')).catch(() => null);
    return file === null ? `no case.yaml lies in "${name}"; write one with "init", or mend the path` : null;
  } catch (error) {
    return `"${name}": ${reasonOf(error)}; mend the path, which is relative to this list`;
  }
}

async function locate(
  one: ListedClient,
  folder: string,
  problems: Problem[],
): Promise<Omit<LocatedClient, 'practice'> | null> {
  const target = path.join(folder, one.case);
  const before = problems.length;
  const missing = await missingCase(target, one.case);
  if (missing !== null) problems.push({ message: missing, ...one.at.case });
  const real = await realPlace(target);
  if (missing === null && real !== folder && !isInside(real, folder))
    problems.push({
      message: `"${one.case}" leads out of the folder by a link; copy the case into it`,
      ...one.at.case,
    });
  const place = one.out === null ? null : await realPlace(path.join(folder, one.out));
  if (place !== null && !isInside(place, folder)) {
    const how =
      place === folder
        ? "is the list's own folder; name one inside it"
        : 'leads out of the folder by a link; name a folder inside it';
    problems.push({ message: `"${one.out}" ${how}`, ...one.at.out });
  }
  if (problems.length > before) return null;
  const isFolder = (await stat(target)).isDirectory();
  return { ...one, target, caseFolder: isFolder ? real : path.dirname(real), place };
}

/**
 * Finds the real places of every case and packet of a batch, and reads what its practices bring along.
 * @throws AppealError `manifest-unusable` with every problem: a case that is not there, a path that leads out, two packets in one
 * place, a template that cannot be used.
 */
export async function locateClients({ folder, clients }: FoundBatch): Promise<readonly LocatedClient[]> {
  const problems: Problem[] = [];
  const located: LocatedClient[] = [];
  const practices = await readPractices(folder, clients);
  for (const one of clients) {
    const found = await locate(one, folder, problems);
    if (found !== null) located.push({ ...found, practice: practices.practiceOf(one) });
  }
  const slashed = located.map((one) => ({
    ...one,
    caseFolder: withSlashes(one.caseFolder),
    place: one.place === null ? null : withSlashes(one.place),
  }));
  problems.push(...practices.problems, ...findClashes(slashed));
  if (problems.length > 0) throw new AppealError('manifest-unusable', problems);
  return located;
}
