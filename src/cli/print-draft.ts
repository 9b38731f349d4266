import { describeFound } from '../app/draft/describe-found.js';
import type { FoundFile } from '../app/draft/look-at-files.js';
import { writeName } from '../app/draft/write-name.js';
import type { CaseDraft } from '../app/draft-case.js';
import { countNoun } from '../model/count-noun.js';

/** Lists of files that are no reports are cut here. */
const LONGEST_LIST = 30;

function listFiles(title: string, files: readonly FoundFile[], most: number): readonly string[] {
  if (files.length === 0) return [];
  const shown = files
    .slice(0, most)
    .map((file) => ({ name: writeName(file.name), what: describeFound(file) }));
  const width = Math.min(40, Math.max(...shown.map(({ name }) => name.length)));
  return [
    title,
    ...shown.map(({ name, what }) => `  ${name.padEnd(width)}  ${what}`),
    ...(files.length > shown.length ? [`  and ${files.length - shown.length} more`] : []),
    '',
  ];
}

/**
 * A drafted case for a person: what was found, what it was taken for, what would tell more, and what to do next.
 * @param place the case file that was written.
 * @param target the case as the next commands take it.
 * @param folders how many folders were not searched.
 */
export function printDraft(draft: CaseDraft, place: string, target: string, folders: number): string {
  const { advice, blanks, files } = draft;
  const listed = (...kinds: readonly FoundFile['is']['kind'][]): readonly FoundFile[] =>
    files.filter(({ is }) => kinds.includes(is.kind));
  const word = /[^\w./\\:~-]/.test(target) ? JSON.stringify(target) : target;
  return [
    `Wrote ${place}: ${countNoun(blanks, 'place')} in it ${blanks === 1 ? 'is' : 'are'} yours to fill in.`,
    '',
    ...listFiles('Reports, and what they were taken for:', listed('report', 'archive'), files.length),
    ...listFiles('Perhaps proofs:', listed('proof'), LONGEST_LIST),
    ...listFiles('Not read:', listed('table', 'unusable'), LONGEST_LIST),
    ...(folders > 0 ? [`Not searched: ${countNoun(folders, 'folder')} in this one.`, ''] : []),
    advice.standing,
    ...(advice.fetch.length > 0
      ? ['What would tell more; name a new file under reports:', ...advice.fetch.map((file) => `  - ${file}`)]
      : []),
    '',
    'Next:',
    '  1. Open the file in a text editor and fill in the places marked FILL IN.',
    `  2. vtr-appeal check ${word}      what is still missing`,
    `  3. vtr-appeal analyze ${word}    the figures`,
    '',
  ].join('\n');
}
