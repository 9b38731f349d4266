import { CAUSE_IDS } from '../model/root-cause.js';
import { FORMATS } from '../reports/choose-format.js';
import type { CaseInputs } from './case-inputs.js';
import { adviseFiles, type FileAdvice } from './draft/advise-files.js';
import {
  DECLARE,
  exhibitsSection,
  HEAD,
  MARK,
  noticeSection,
  restSection,
  stepsSection,
  storeSection,
} from './draft/case-sections.js';
import { type FoundFile, lookAtFiles } from './draft/look-at-files.js';
import { reportsIn } from './draft/reports-in.js';
import { reportsSection } from './draft/reports-section.js';

/** What a folder holds by name, hidden things left out. */
export interface FolderNames {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Folders that hold a packet of ours; they are none of the others. */
  readonly packets: readonly string[];
}

/** A case file that still lacks what only the seller knows, and what it was drafted from. */
export interface CaseDraft {
  readonly text: string;
  /** How many places are marked to be filled in. */
  readonly blanks: number;
  readonly files: readonly FoundFile[];
  readonly advice: FileAdvice;
}

const isReport = ({ is }: FoundFile, format: string): boolean =>
  reportsIn(is).some((report) => report.format === format);
const isPicture = ({ is }: FoundFile): boolean => is.kind === 'proof' && is.what !== 'text';

/**
 * Drafts the case file of a folder: it names the reports that lie there, says what every other file was taken for, and has
 * every key of a case, commented. It can be read as a case once the marked places are filled in, and not before.
 * @param open the bytes of a file of the folder.
 * @param stores the stores that have a policy catalogue.
 */
export async function draftCase(
  { files: names, folders, packets }: FolderNames,
  open: CaseInputs['open'],
  stores: readonly string[],
): Promise<CaseDraft> {
  const files = await lookAtFiles(names, open);
  const advice = adviseFiles(files);
  const formats = FORMATS.map(({ id }) => id);
  const start = [
    HEAD,
    storeSection(stores),
    noticeSection(files.some((file) => isReport(file, 'vtr-report'))),
  ];
  const rest = [
    DECLARE,
    stepsSection(CAUSE_IDS),
    exhibitsSection(files.filter(isPicture).map(({ name }) => name)),
    restSection(packets),
  ];
  // A file's own name may hold the mark, so it is counted where no names stand.
  const marks = start.join('').split(MARK).length - 1;
  const hasReports = files.some(({ is }) => reportsIn(is).length > 0);
  return {
    text: [...start, reportsSection(files, folders, advice, formats), ...rest].join('\n'),
    blanks: marks + (hasReports ? 0 : 1),
    files,
    advice,
  };
}
