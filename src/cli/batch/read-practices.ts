import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppealError, type Problem } from '../../errors.js';
import type { ListedClient } from '../../model/batch.js';
import type { Practice } from '../../model/practice.js';
import { isInside } from '../is-inside.js';
import { readTemplates } from '../program-files.js';
import { reasonOf } from '../read-file.js';
import { readPractice } from '../read-practice.js';

type Templates = Practice['templates'];

/** What the practices of a list bring along, and everything that is wrong with their folders, each once. */
export interface ReadPractices {
  readonly practiceOf: (client: ListedClient) => Practice | null;
  readonly problems: readonly Problem[];
}

function refuse(message: string, cause?: unknown): never {
  throw new AppealError('manifest-unusable', [{ message }], cause);
}

/** The real place of a folder of templates, inside the list's folder. */
async function findFolder(name: string, folder: string): Promise<string> {
  const real = await realpath(path.join(folder, name)).catch((error: unknown) =>
    refuse(`${reasonOf(error)}; mend the path, which is relative to this list`, error),
  );
  if (real === folder) refuse("it is the list's own folder; put the templates into one inside it");
  if (!isInside(real, folder)) refuse('it leads out of the folder by a link; copy the templates into it');
  return (await stat(real)).isDirectory()
    ? real
    : refuse('it is a file; name the folder that holds the templates');
}

/** A problem of a template by its path from the list; one of the folder itself where the list names it. */
function placeProblem(problem: Problem, name: string, at: Omit<Problem, 'message'>): Problem {
  return problem.file === undefined || problem.file === '.'
    ? { message: `"${name}": ${problem.message}`, ...at }
    : { ...problem, file: path.posix.join(name, problem.file) };
}

const byRow = (a: ListedClient, b: ListedClient): number =>
  (a.at.templates.row ?? 0) - (b.at.templates.row ?? 0);

/**
 * Reads every folder of templates that a list names, once however many clients share it.
 * @param folder the real folder of the list.
 */
export async function readPractices(
  folder: string,
  clients: readonly ListedClient[],
): Promise<ReadPractices> {
  const own = readTemplates();
  const byPlace = new Map<string, Templates>();
  const byName = new Map<string, Templates>();
  const problems: Problem[] = [];
  const read = async (name: string): Promise<Templates> => {
    const real = await findFolder(name, folder);
    const known = byPlace.get(real);
    if (known !== undefined) return known;
    byPlace.set(real, new Map());
    const { templates } = await readPractice(real, null, own);
    byPlace.set(real, templates);
    return templates;
  };
  for (const { templates: name, at } of clients.toSorted(byRow)) {
    if (name === null || byName.has(name)) continue;
    byName.set(name, new Map());
    try {
      byName.set(name, await read(name));
    } catch (error) {
      if (!(error instanceof AppealError)) throw error;
      problems.push(...error.problems.map((one) => placeProblem(one, name, at.templates)));
    }
  }
  const practiceOf = ({ templates, letterhead }: ListedClient): Practice | null =>
    templates === null && letterhead === null
      ? null
      : { templates: byName.get(templates ?? '') ?? new Map(), letterhead };
  return { practiceOf, problems };
}
