import type { Issue, IssueSink } from '../model/issue.js';

const DAMAGE = new Set(['cell-damaged', 'number-damaged']);

/** Passes a file's issues on, and says once of a file that shows a spreadsheet's damage what to do about all of it. */
export function hintSpreadsheet(file: string, issues: IssueSink): IssueSink {
  let told = false;
  return {
    push(...more: readonly Issue[]) {
      issues.push(...more);
      if (told || !more.some(({ code }) => DAMAGE.has(code))) return;
      told = true;
      issues.push({
        code: 'saved-by-spreadsheet',
        file,
        message:
          'a spreadsheet has saved this file and changed numbers or dates in it, not only where that shows',
        mend: 'open the original text file: download it again, and do not open it in a spreadsheet',
      });
    },
  };
}
