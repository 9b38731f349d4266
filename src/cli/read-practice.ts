import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Letterhead, Practice } from '../model/practice.js';

/**
 * Reads the templates of a practice from a folder, laid out as the program's own.
 * @throws AppealError with every file of it that cannot be used.
 */
export async function readPractice(folder: string, letterhead: Letterhead | null = null): Promise<Practice> {
  const names = (await readdir(folder, { recursive: true, encoding: 'utf8' }))
    .filter((name) => name.endsWith('.hbs'))
    .toSorted();
  const templates = new Map<string, string>();
  for (const name of names)
    templates.set(
      name.replaceAll('\\', '/').replace(/\.hbs$/, ''),
      await readFile(path.join(folder, name), 'utf8'),
    );
  return { templates, letterhead };
}
