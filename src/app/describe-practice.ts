import { createHash } from 'node:crypto';
import type { Practice } from '../model/practice.js';

/** What manifest.json says of a practice: its templates by hash, since they are no files of the case, and its letterhead. */
export function describePractice(practice: Practice | undefined): object {
  if (practice === undefined) return {};
  const { templates, letterhead } = practice;
  const hashed = [...templates]
    .map(([name, text]) => ({
      file: `${name}.hbs`,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return { practice: { templates: hashed, letterhead } };
}
